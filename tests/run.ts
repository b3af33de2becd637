import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { provideChromium } from "./browser/chromium.ts";

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** Reads how many tests passed and failed; without it the step itself counts as one. */
  readonly count?: () => Count;
}

const UNIT_REPORT = "test-reports/unit.json";
const BROWSER_REPORT = "test-reports/browser.json";
const OTHER_BROWSERS_REPORT = "test-reports/otherBrowsers.json";

/** Where a run leaves its count for the next one to add to. */
const TOTAL = "test-reports/total.json";

/** The browser tests of the page, which hold for any trip. */
const PAGE_SPECS = ["address", "known", "layout", "places", "scrub", "static"];

const OTHER_TRIP = { TRIP_DATA: "tests/records/kim-vladivostok-2019" };

/** A test that passes only at its second run counts as passed, and is named: machines are shared, and stall. */
function countBrowserTests(report: string): Count {
  const { stats, errors } = readReport(report);
  if (stats.flaky > 0) console.log(`${stats.flaky} of them passed only when run again: see "flaky" above.`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped + errors.length };
}

/** What `npm test` runs, in order: nothing is left out because something before it failed. */
const STEPS: readonly Step[] = [
  { name: "record", command: ["npm", "run", "--silent", "check:data"] },
  { name: "basemap", command: ["node", "data/basemap/check.mjs"] },
  { name: "types", command: ["npx", "tsc", "-p", "."] },
  { name: "lint", command: ["npx", "biome", "ci"] },
  { name: "known weaknesses", command: ["npx", "tsx", "tests/audit.ts"] },
  {
    name: "unit tests",
    command: ["npx", "vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`],
    count: () => {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = readReport(UNIT_REPORT);
      return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
    },
  },
  { name: "build", command: ["npm", "run", "--silent", "build"] },
  {
    name: "browser tests",
    command: ["npx", "playwright", "test"],
    count: () => countBrowserTests(BROWSER_REPORT),
  },
];

/** What `npm run test:more` runs, too slow for every day: another trip's record on the same code, WordPress, many maps, other browsers. */
const MORE_STEPS: readonly Step[] = [
  { name: "another trip: record", command: ["npm", "run", "--silent", "check:data"], env: OTHER_TRIP },
  { name: "another trip: build", command: ["npm", "run", "--silent", "build"], env: OTHER_TRIP },
  {
    name: "another trip: browser tests",
    command: ["npx", "playwright", "test", "--grep-invert", "@trip", ...PAGE_SPECS],
    env: OTHER_TRIP,
    count: () => countBrowserTests(BROWSER_REPORT),
  },
  { name: "this trip again: build", command: ["npm", "run", "--silent", "build"] },
  {
    name: "slow browser tests",
    command: ["npx", "playwright", "test"],
    env: { MORE: "1" },
    count: () => countBrowserTests(BROWSER_REPORT),
  },
  {
    name: "other browsers",
    command: ["npx", "playwright", "test", "--config", "tests/otherBrowsers/playwright.config.ts"],
    count: () => countBrowserTests(OTHER_BROWSERS_REPORT),
  },
];

// biome-ignore lint/suspicious/noExplicitAny: the shape is the runners' own
function readReport(path: string): any {
  return JSON.parse(readFileSync(path, "utf8"));
}

function runStep({ name, command: [program, ...args], env, count }: Step): Count {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(program, args, { stdio: "inherit", env: { ...process.env, ...env } });
  const isGood = status === 0;
  if (count === undefined) return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 };
  try {
    const counted = count();
    const ranNone = counted.passed + counted.failed === 0;
    return isGood && !ranNone ? counted : { ...counted, failed: Math.max(1, counted.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** The count that an earlier run of the same CI left; none where this one stands alone. */
function earlierTotal(): Count {
  const isAdded = process.env.ADD_TO_EARLIER === "1" && existsSync(TOTAL);
  return isAdded ? JSON.parse(readFileSync(TOTAL, "utf8")) : { passed: 0, failed: 0 };
}

process.env.CHROMIUM_PATH = provideChromium();
mkdirSync("test-reports", { recursive: true });
const total = earlierTotal();
const bad: string[] = [];
for (const step of process.argv.includes("more") ? MORE_STEPS : STEPS) {
  const { passed, failed } = runStep(step);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) bad.push(step.name);
}
writeFileSync(TOTAL, JSON.stringify(total));
if (bad.length > 0) console.log(`\nNot in order: ${bad.join(", ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(bad.length > 0 ? 1 : 0);
