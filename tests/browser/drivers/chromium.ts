import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { attempt, installFromDebian } from "../../support/debian.ts";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Flags for a full Chromium with software GL and no background requests. Pages are rasterised on the CPU, as in any
 * browser without a graphics card; Debian's package would use software GL for that too, which takes far longer.
 */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu-sandbox",
  "--disable-gpu-rasterization",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What Playwright turns off itself. Chromium takes the last list only, so ours has to repeat it. */
const PLAYWRIGHT_TURNS_OFF = [
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "AimEnabled",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "TcpPortRandomizationWin",
  "ThirdPartyStoragePartitioning",
];

/** Pages of Chromium's address bar, which it loads for every window, seen or not. They take longer than the map's. */
const ADDRESS_BAR_PAGES = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];

/** Flags of the browser tests, each of which opens a window or more. */
export const TEST_FLAGS = [
  ...CHROMIUM_FLAGS,
  `--disable-features=${[...PLAYWRIGHT_TURNS_OFF, ...ADDRESS_BAR_PAGES].join()}`,
];

/** Flags of tests that compare pictures: rasterised by GL, the edges of a page have the same shades each time. */
export const PICTURE_FLAGS = TEST_FLAGS.filter((flag) => flag !== "--disable-gpu-rasterization");

/** The path of a full Chromium: from `CHROMIUM_PATH`, an installed one, or Playwright's; null if there is none. */
export function findChromium(): string | null {
  const { CHROMIUM_PATH } = process.env;
  const candidates = [CHROMIUM_PATH, ...INSTALLED, chromium.executablePath()];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path)) ?? null;
}

/**
 * The path of a full Chromium, installed if necessary.
 *
 * @throws Error that says what to install
 */
export function provideChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  for (const install of [() => installFromDebian(["chromium"]), installFromPlaywright]) {
    install();
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  throw new Error(
    "The browser tests need Chromium, and none could be found or installed. " +
      "On Debian or Ubuntu run `apt-get update && apt-get install -y chromium` as root; " +
      "elsewhere install Chrome or Chromium, or run `npx playwright install chromium`; " +
      "or set CHROMIUM_PATH to an installed one.",
  );
}

function installFromPlaywright(): void {
  attempt("npx", ["playwright", "install", "chromium"]);
}
