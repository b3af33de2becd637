import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { provideChromium } from "../browser/drivers/chromium.ts";
import { browserOutcome, type Outcome, unitOutcome } from "./reports.ts";

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** What its runner writes of each test; without it the step itself counts as one. */
  readonly report?: TestReport;
}

interface TestReport {
  readonly path: string;
  readonly read: (report: unknown) => Outcome;
}

const UNIT_REPORT: TestReport = { path: "test-reports/unit.json", read: unitOutcome };
const BROWSER_REPORT: TestReport = { path: "test-reports/browser.json", read: browserOutcome };
const OTHER_BROWSERS_REPORT: TestReport = { path: "test-reports/otherBrowsers.json", read: browserOutcome };

/** Where a run leaves how it ended, for the next one to add to. */
const TOTAL = "test-reports/total.json";

/** The browser tests of the page, which hold for any trip. */
const PAGE_SPECS = ["address", "known", "layout", "places", "scrub", "static"];

const OTHER_TRIP = { TRIP_DATA: "tests/records/kim-vladivostok-2019" };

/** What `npm test` runs, in order: nothing is left out because something before it failed. */
const STEPS: readonly Step[] = [
  { name: "record", command: ["npm", "run", "--silent", "check:data"] },
  { name: "basemap", command: ["node", "data/basemap/check.mjs"] },
  { name: "types", command: ["npx", "tsc", "-p", "."] },
  { name: "lint", command: ["npx", "biome", "ci"] },
  { name: "known weaknesses", command: ["npx", "tsx", "tests/tools/audit.ts"] },
  {
    name: "unit tests",
    command: ["npx", "vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT.path}`],
    report: UNIT_REPORT,
  },
  { name: "build", command: ["npm", "run", "--silent", "build"] },
  {
    name: "browser tests",
    command: ["npx", "playwright", "test"],
    report: BROWSER_REPORT,
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
    report: BROWSER_REPORT,
  },
  { name: "this trip again: build", command: ["npm", "run", "--silent", "build"] },
  {
    name: "slow browser tests",
    command: ["npx", "playwright", "test"],
    env: { MORE: "1" },
    report: BROWSER_REPORT,
  },
  {
    name: "other browsers",
    command: ["npx", "playwright", "test", "--config", "tests/otherBrowsers/playwright.config.ts"],
    report: OTHER_BROWSERS_REPORT,
  },
];

const NOTHING: Outcome = { passed: 0, failed: 0, remarks: [] };

function runStep({ name, command: [program, ...args], env, report }: Step): Outcome {
  console.log(`\n── ${name}`);
  // What an earlier run wrote must not be taken for what this one did not get to write.
  if (report !== undefined) rmSync(report.path, { force: true });
  const { status } = spawnSync(program, args, { stdio: "inherit", env: { ...process.env, ...env } });
  const asWhole: Outcome =
    status === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1, remarks: [`failed: ${name}`] };
  if (report === undefined) return asWhole;
  try {
    const read = report.read(JSON.parse(readFileSync(report.path, "utf8")));
    if (read.failed > 0 || (status === 0 && read.passed > 0)) return read;
    return { ...read, failed: 1, remarks: [...read.remarks, `failed: ${name}: no test failed, the runner did`] };
  } catch (error) {
    return { ...NOTHING, failed: 1, remarks: [`failed: ${name}: its report cannot be read: ${error}`] };
  }
}

function sum(one: Outcome, other: Outcome): Outcome {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    remarks: [...one.remarks, ...other.remarks],
  };
}

/** What an earlier run of the same CI left; nothing where this one stands alone. */
function earlierTotal(): Outcome {
  const isAdded = process.env.ADD_TO_EARLIER === "1" && existsSync(TOTAL);
  return isAdded ? JSON.parse(readFileSync(TOTAL, "utf8")) : NOTHING;
}

process.env.CHROMIUM_PATH = provideChromium();
mkdirSync("test-reports", { recursive: true });
const outcomes: Outcome[] = [];
for (const step of process.argv.includes("more") ? MORE_STEPS : STEPS) outcomes.push(runStep(step));
const total = [earlierTotal(), ...outcomes].reduce(sum);
writeFileSync(TOTAL, JSON.stringify(total));
// Last, and with what an earlier run left: where only the end of a long output is kept, it says what was wrong.
if (total.remarks.length > 0) console.log(`\n${total.remarks.join("\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(outcomes.some(({ failed }) => failed > 0) ? 1 : 0);
