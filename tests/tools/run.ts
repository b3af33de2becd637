import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { provideChromium } from "../browser/drivers/chromium.ts";
import { SKIPPED_STATUS } from "./audit.ts";
import { browserOutcome, NOTHING, type Outcome, sum, totalLine, unitOutcome } from "./reports.ts";

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** The runner's own report on its tests; a step without one counts as one test. */
  readonly report?: TestReport;
}

interface TestReport {
  readonly path: string;
  readonly read: (report: unknown) => Outcome;
}

const UNIT_REPORT: TestReport = { path: "test-reports/unit.json", read: unitOutcome };
const BROWSER_REPORT: TestReport = { path: "test-reports/browser.json", read: browserOutcome };
const OTHER_BROWSERS_REPORT: TestReport = { path: "test-reports/otherBrowsers.json", read: browserOutcome };

/** The result of a run, for a later run to add to. */
const TOTAL = "test-reports/total.json";

/** Browser tests that hold for any trip. */
const TRIP_INDEPENDENT_SPECS = ["address", "known", "layout", "places", "scrub", "static"];

const OTHER_TRIP = { TRIP_DATA: "tests/records/kim-vladivostok-2019" };

/** The steps of `npm test`. All run, even after a failure. */
const STEPS: readonly Step[] = [
  { name: "record", command: ["npm", "run", "--silent", "check:data"] },
  { name: "basemap", command: ["node", "data/basemap/check.mjs"] },
  { name: "types", command: ["npx", "tsc", "-p", "."] },
  { name: "types of the oldest browsers", command: ["npx", "tsc", "-p", "tsconfig.browser.json"] },
  { name: "lint", command: ["npx", "biome", "ci"] },
  { name: "unused code", command: ["npm", "run", "--silent", "unused"] },
  { name: "known vulnerabilities", command: ["npx", "tsx", "tests/tools/audit.ts"] },
  {
    name: "unit tests",
    command: ["npx", "vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${UNIT_REPORT.path}`],
    report: UNIT_REPORT,
  },
  { name: "build", command: ["npm", "run", "--silent", "build"] },
  { name: "browser tests", command: ["npx", "playwright", "test", "--project", "page"], report: BROWSER_REPORT },
];

/** The steps of `npm run test:more`: too slow for every change, or in need of programs that few computers have. */
const MORE_STEPS: readonly Step[] = [
  { name: "another trip: record", command: ["npm", "run", "--silent", "check:data"], env: OTHER_TRIP },
  { name: "another trip: build", command: ["npm", "run", "--silent", "build"], env: OTHER_TRIP },
  {
    name: "another trip: browser tests",
    command: ["npx", "playwright", "test", "--project", "page", "--grep-invert", "@trip", ...TRIP_INDEPENDENT_SPECS],
    env: OTHER_TRIP,
    report: BROWSER_REPORT,
  },
  { name: "fuzzing, 2 minutes", command: ["npm", "run", "--silent", "fuzz"] },
  { name: "this trip: build", command: ["npm", "run", "--silent", "build"] },
  { name: "slow browser tests", command: ["npx", "playwright", "test", "--project", "slow"], report: BROWSER_REPORT },
  {
    name: "slow browser tests, one at a time",
    command: ["npx", "playwright", "test", "--project", "alone"],
    report: BROWSER_REPORT,
  },
  {
    name: "other browsers",
    command: ["npx", "playwright", "test", "--config", "tests/otherBrowsers/playwright.config.ts"],
    report: OTHER_BROWSERS_REPORT,
  },
];

/** The outcome of a step that writes no report. */
function outcomeByStatus(name: string, status: number | null): Outcome {
  if (status === 0) return { ...NOTHING, passed: 1 };
  if (status === SKIPPED_STATUS) return { ...NOTHING, skipped: 1, remarks: [`skipped: ${name}`] };
  return { ...NOTHING, failed: 1, remarks: [`failed: ${name}`] };
}

function outcomeByReport(name: string, status: number | null, { path, read }: TestReport): Outcome {
  try {
    const outcome = read(JSON.parse(readFileSync(path, "utf8")));
    if (outcome.failed > 0 || (status === 0 && outcome.passed > 0)) return outcome;
    return sum(outcome, { ...NOTHING, failed: 1, remarks: [`failed: ${name}: the runner failed, but no test did`] });
  } catch (error) {
    return { ...NOTHING, failed: 1, remarks: [`failed: ${name}: cannot read its report: ${error}`] };
  }
}

function runStep(step: Step, index: number, { length }: readonly Step[]): Outcome {
  const {
    name,
    command: [program, ...args],
    env,
    report,
  } = step;
  console.log(`\n── ${index + 1} of ${length}: ${name}`);
  // A report from an earlier run must not count for this one.
  if (report !== undefined) rmSync(report.path, { force: true });
  const start = performance.now();
  const { status } = spawnSync(program, args, { stdio: "inherit", env: { ...process.env, ...env } });
  const outcome = report === undefined ? outcomeByStatus(name, status) : outcomeByReport(name, status, report);
  console.log(`   ${name}: ${totalLine(outcome)}, ${durationSince(start)}`);
  return outcome;
}

/** "48.2 s", and from two minutes on "12 min". */
function durationSince(start: number): string {
  const seconds = (performance.now() - start) / 1000;
  return seconds < 120 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds / 60)} min`;
}

/** What an earlier run of the same CI job counted, if this run adds to it. */
function earlierTotal(): Outcome {
  const isAdded = process.env.ADD_TO_EARLIER === "1" && existsSync(TOTAL);
  return isAdded ? { ...NOTHING, ...JSON.parse(readFileSync(TOTAL, "utf8")) } : NOTHING;
}

const start = performance.now();
process.env.CHROMIUM_PATH = provideChromium();
mkdirSync("test-reports", { recursive: true });
const steps = process.argv.includes("more") ? MORE_STEPS : STEPS;
console.log(`${steps.length} steps; all run, even after a failure. Ctrl+C stops.`);
const outcomes = steps.map(runStep);
const total = [earlierTotal(), ...outcomes].reduce(sum);
writeFileSync(TOTAL, JSON.stringify(total));
// Last, so that the end of a long output says what went wrong.
if (total.remarks.length > 0) console.log(`\n${total.remarks.join("\n")}`);
console.log(`\nTook ${durationSince(start)}.\n\n${totalLine(total)}`);
process.exit(outcomes.some(({ failed }) => failed > 0) ? 1 : 0);
