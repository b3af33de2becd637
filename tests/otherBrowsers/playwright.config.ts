import { defineConfig } from "@playwright/test";
import type { OtherBrowserOptions } from "./visitor.ts";

/** Uses only Playwright's runner: its own Firefox and WebKit are not those that readers have. */
export default defineConfig<object, OtherBrowserOptions>({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../test-results/otherBrowsers",
  workers: 1,
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [["list"], ["json", { outputFile: "../../test-reports/otherBrowsers.json" }]],
  projects: [
    { name: "WebKit", use: { kind: "webkit" }, testMatch: ["live.spec.ts", "page.spec.ts"] },
    { name: "Firefox", use: { kind: "firefox" }, testMatch: ["live.spec.ts", "page.spec.ts"] },
    {
      name: "Firefox without WebGL",
      use: { kind: "firefox without WebGL" },
      testMatch: ["static.spec.ts", "page.spec.ts"],
    },
    {
      name: "Firefox against fingerprinting",
      use: { kind: "firefox against fingerprinting" },
      testMatch: ["canvasGuard.spec.ts", "page.spec.ts"],
    },
  ],
});
