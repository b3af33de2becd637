import { defineConfig } from "vitest/config";

/** Zones whose computers the unit tests must pass on: none at all, a half-hour one behind UTC, one far ahead. */
const ZONES = ["UTC", "America/St_Johns", "Asia/Vladivostok"];

export default defineConfig({
  test: {
    projects: ZONES.map((zone) => ({
      test: {
        name: zone,
        environment: "node",
        // A child process starts in its own zone; a thread of this one would keep the zone of this computer.
        pool: "forks" as const,
        testTimeout: 60_000,
        setupFiles: ["tests/support/seed.ts"],
        env: { TZ: zone },
        provide: { zone },
        include: ["tests/**/*.test.{ts,tsx}"],
        exclude: ["tests/browser/**", "tests/bench/**"],
      },
    })),
  },
});

declare module "vitest" {
  interface ProvidedContext {
    zone: string;
  }
}
