import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { provideChromium } from "./browser/chromium.ts";

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Reads how many tests passed and failed; without it the step itself counts as one. */
  readonly count?: () => Count;
}

const UNIT_REPORT = "test-results/unit.json";
const BROWSER_REPORT = "test-results/browser.json";

/** What `npm test` runs, in order: nothing is left out because something before it failed. */
const STEPS: readonly Step[] = [
  { name: "record", command: ["npm", "run", "--silent", "check:data"] },
  { name: "basemap", command: ["node", "data/basemap/check.mjs"] },
  { name: "types", command: ["npx", "tsc", "-p", "."] },
  { name: "lint", command: ["npx", "biome", "ci"] },
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
    count: () => {
      const { stats, errors } = readReport(BROWSER_REPORT);
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
    },
  },
];

// biome-ignore lint/suspicious/noExplicitAny: the shape is the runners' own
function readReport(path: string): any {
  return JSON.parse(readFileSync(path, "utf8"));
}

function runStep({ name, command: [program, ...args], count }: Step): Count {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(program, args, { stdio: "inherit" });
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

process.env.CHROMIUM_PATH = provideChromium();
rmSync("test-results", { recursive: true, force: true });
mkdirSync("test-results", { recursive: true });
const total: Count = { passed: 0, failed: 0 };
const bad: string[] = [];
for (const step of STEPS) {
  const { passed, failed } = runStep(step);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) bad.push(step.name);
}
if (bad.length > 0) console.log(`\nNot in order: ${bad.join(", ")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
