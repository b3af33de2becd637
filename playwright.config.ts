import { defineConfig } from "@playwright/test";
import { findChromium, PICTURE_FLAGS, TEST_FLAGS } from "./tests/browser/drivers/chromium.ts";

const executablePath = findChromium() ?? "";
const PORT = Number(process.env.TEST_PORT ?? 4317);

/**
 * Slow specs that run one at a time: those that measure memory or compare pictures of the live map, those that build the
 * page, for which builds share a folder, and those that may install programs.
 */
const ALONE = [
  ...["embedMany", "embedWordpress", "hostileRecord", "hosting", "largeRecord", "lostContext", "openForADay"],
  ...["reproducible", "residue", "resize", "stepMemory", "workers"],
].map((name) => `slow/${name}.spec.ts`);

export default defineConfig({
  testDir: "tests/browser",
  testMatch: "*.spec.ts",
  outputDir: "test-results",
  workers: 2,
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000, toMatchAriaSnapshot: { children: "deep-equal" } },
  forbidOnly: process.env.CI !== undefined,
  reporter: [["list"], ["json", { outputFile: "test-reports/browser.json" }]],
  projects: [
    { name: "page", testIgnore: "slow/**" },
    // Too slow for `npm test`, or needs programs that few computers have.
    { name: "slow", testMatch: "slow/*.spec.ts", testIgnore: ALONE },
    {
      name: "alone",
      testMatch: ALONE,
      workers: 1,
      outputDir: "test-results/alone",
      use: { launchOptions: { executablePath, args: PICTURE_FLAGS } },
    },
  ],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "America/St_Johns",
    trace: "on-first-retry",
    launchOptions: { executablePath, args: TEST_FLAGS },
  },
  webServer: {
    command: `npx tsx src/build/serve.ts`,
    env: { PORT: String(PORT), STRICT_PORT: "1" },
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
