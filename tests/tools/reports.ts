/** What one runner says of its tests, as its JSON report has it. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** A line for each test that failed, and for each that passed only when run again: its name, and what it said first. */
  readonly remarks: readonly string[];
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is the runners' own
type Report = any;

/** Longer than this, what a test said is cut: the line is to be read at a glance. */
const MOST_SAID = 300;

/** Colours and the like of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they begin with
const TERMINAL_CODES = /\u001b\[[0-9;]*m/g;

/** What an error says, on one line. */
function said(message: string | undefined): string {
  const line = (message ?? "").replace(TERMINAL_CODES, "").replace(/\s+/g, " ").trim();
  return line.length > MOST_SAID ? `${line.slice(0, MOST_SAID)} …` : line;
}

/** Reads Vitest's report. A file that could not be run counts as a test that failed. */
export function unitOutcome(report: Report): Outcome {
  const remarks: string[] = [];
  let brokenFiles = 0;
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter((test: Report) => test.status === "failed");
    for (const test of failed) remarks.push(`failed: ${test.fullName}: ${said(test.failureMessages?.[0])}`);
    if (file.status === "failed" && failed.length === 0) {
      brokenFiles += 1;
      remarks.push(`failed: ${file.name}: ${said(file.message)}`);
    }
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles, remarks };
}

/**
 * Reads Playwright's report. A test that passes only at its second run counts as passed, and is named: machines are
 * shared, and stall. One that was skipped counts as failed.
 */
export function browserOutcome(report: Report): Outcome {
  const { stats, errors, suites } = report;
  const remarks = [
    ...errors.map((error: Report) => `failed: ${said(error.message)}`),
    ...suites.flatMap((suite: Report) => remarksOfSuite(suite)),
  ];
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + stats.skipped + errors.length,
    remarks,
  };
}

const WORDS: Readonly<Record<string, string>> = {
  unexpected: "failed",
  flaky: "passed only when run again",
  skipped: "skipped",
};

function remarksOfSuite(suite: Report): string[] {
  const remarks = (suite.suites ?? []).flatMap((inner: Report) => remarksOfSuite(inner));
  for (const spec of suite.specs) {
    for (const { status, projectName, results } of spec.tests) {
      const word = WORDS[status];
      if (word === undefined) continue;
      const name = [projectName, `${spec.file}:${spec.line}`, spec.title].filter(Boolean).join(" ");
      const errors = results.flatMap((result: Report) => result.errors.map((error: Report) => said(error.message)));
      remarks.push([`${word}: ${name}`, ...errors].join("\n    "));
    }
  }
  return remarks;
}
