/** How the tests of one runner ended. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** A line for each test that failed, was skipped or passed only when repeated: its name and its first error. */
  readonly remarks: readonly string[];
}

export const NOTHING: Outcome = { passed: 0, failed: 0, skipped: 0, remarks: [] };

// biome-ignore lint/suspicious/noExplicitAny: the runners define the shape
type Report = any;

const MAX_MESSAGE_LENGTH = 300;

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal codes begin with one
const TERMINAL_CODES = /\u001b\[[0-9;]*m/g;

/** An error message on one line, without terminal colours. */
function oneLine(message: string | undefined): string {
  const line = (message ?? "").replace(TERMINAL_CODES, "").replace(/\s+/g, " ").trim();
  return line.length > MAX_MESSAGE_LENGTH ? `${line.slice(0, MAX_MESSAGE_LENGTH)} …` : line;
}

export function sum(one: Outcome, other: Outcome): Outcome {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    remarks: [...one.remarks, ...other.remarks],
  };
}

/** The last line of a run; skipped tests appear only if there are any. */
export function totalLine({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Reads Vitest's report. A file that could not be loaded counts as one failed test. */
export function unitOutcome(report: Report): Outcome {
  return report.testResults.map(outcomeOfFile).reduce(sum, NOTHING);
}

function outcomeOfFile(file: Report): Outcome {
  const withStatus = (...statuses: readonly string[]) =>
    file.assertionResults.filter((test: Report) => statuses.includes(test.status));
  const failed = withStatus("failed");
  const skipped = withStatus("skipped", "pending", "todo", "disabled");
  const isBroken = file.status === "failed" && failed.length === 0;
  return {
    passed: withStatus("passed").length,
    failed: failed.length + (isBroken ? 1 : 0),
    skipped: skipped.length,
    remarks: [
      ...failed.map((test: Report) => `failed: ${test.fullName}: ${oneLine(test.failureMessages?.[0])}`),
      ...skipped.map((test: Report) => `skipped: ${test.fullName}`),
      ...(isBroken ? [`failed: ${file.name}: ${oneLine(file.message)}`] : []),
    ],
  };
}

/** Reads Playwright's report. A test that passes only when repeated counts as passed and is named. */
export function browserOutcome(report: Report): Outcome {
  const { stats, errors, suites } = report;
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    remarks: [
      ...errors.map((error: Report) => `failed: ${oneLine(error.message)}`),
      ...suites.flatMap((suite: Report) => remarksOfSuite(suite)),
    ],
  };
}

const WORDS: Readonly<Record<string, string>> = {
  unexpected: "failed",
  flaky: "passed only when repeated",
  skipped: "skipped",
};

function remarksOfSuite(suite: Report): string[] {
  const inner = (suite.suites ?? []).flatMap((child: Report) => remarksOfSuite(child));
  const own = suite.specs.flatMap((spec: Report) => spec.tests.flatMap((test: Report) => remarksOfTest(spec, test)));
  return [...inner, ...own];
}

function remarksOfTest(spec: Report, { status, projectName, results }: Report): string[] {
  const word = WORDS[status];
  if (word === undefined) return [];
  const name = [projectName, `${spec.file}:${spec.line}`, spec.title].filter(Boolean).join(" ");
  const errors = results.flatMap((result: Report) => result.errors.map((error: Report) => oneLine(error.message)));
  return [[`${word}: ${name}`, ...errors].join("\n    ")];
}
