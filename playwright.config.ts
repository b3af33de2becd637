import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./tests/browser/drivers/chromium.ts";

const PORT = Number(process.env.TEST_PORT ?? 4317);

export default defineConfig({
  testDir: "tests/browser",
  // What is too slow for every day, or needs more than is at hand, runs with MORE=1.
  testMatch: process.env.MORE === "1" ? "*.more.ts" : "*.spec.ts",
  outputDir: "test-results",
  workers: 1,
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000, toMatchAriaSnapshot: { children: "deep-equal" } },
  forbidOnly: process.env.CI !== undefined,
  reporter: [["list"], ["json", { outputFile: "test-reports/browser.json" }]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "America/St_Johns",
    trace: "retain-on-failure",
    launchOptions: { executablePath: findChromium() ?? "", args: CHROMIUM_FLAGS },
  },
  webServer: {
    command: `npx tsx src/build/serve.ts`,
    env: { PORT: String(PORT), STRICT_PORT: "1" },
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
