import { defineConfig } from "vitest/config";

/** Suites that could pick up the computer's time zone by mistake. They run in every zone; all others run in UTC only. */
const ZONE_SENSITIVE = [
  "tests/support/zones.test.ts",
  "tests/trip/time/**/*.test.ts",
  "tests/trip/text/**/*.test.ts",
  "tests/trip/parse/parseRecord.test.ts",
  "tests/trip/knowledge/{moment,timeRange}.test.ts",
  "tests/view/address*.test.ts",
  "tests/ui/time/**/*.test.{ts,tsx}",
  "tests/build/output/claimsCsv.test.ts",
];

function inZone(zone: string, include: string[]) {
  return {
    // As in the build of a large record.
    define: { __CLAIM_PARTS__: '"assets/claims-tested"' },
    test: {
      name: zone,
      environment: "node",
      // A child process takes its zone from TZ; a worker thread would keep this computer's zone.
      pool: "forks" as const,
      testTimeout: 60_000,
      setupFiles: ["tests/support/seed.ts"],
      env: { TZ: zone },
      provide: { zone },
      include,
      exclude: ["tests/browser/**"],
    },
  };
}

/** One zone at UTC, one half an hour off the full hours behind it, one far ahead. */
export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      inZone("UTC", ["tests/**/*.test.{ts,tsx}"]),
      inZone("America/St_Johns", ZONE_SENSITIVE),
      inZone("Asia/Vladivostok", ZONE_SENSITIVE),
    ],
  },
});

declare module "vitest" {
  interface ProvidedContext {
    zone: string;
  }
}
