import { describe, expect, test } from "vitest";
import { browserOutcome, NOTHING, sum, totalLine, unitOutcome } from "./reports.ts";

/** Vitest's report on one file. */
function unitReport(file: object) {
  return { testResults: [{ name: "time.test.ts", status: "passed", assertionResults: [], ...file }] };
}

/** Playwright's report on one test. */
function browserReport(status: "expected" | "unexpected" | "flaky" | "skipped", messages: readonly string[]) {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0, [status]: 1 };
  const results = messages.map((message) => ({ errors: [{ message }] }));
  const spec = { title: "scrubs", file: "scrub.spec.ts", line: 8, tests: [{ status, projectName: "", results }] };
  return { stats, errors: [] as { message: string }[], suites: [{ specs: [], suites: [{ specs: [spec] }] }] };
}

describe(unitOutcome, () => {
  test("names a failed test and its error on one line", () => {
    const assertionResults = [
      { status: "passed", fullName: "reads" },
      { status: "failed", fullName: "shifts a zone", failureMessages: ["\u001b[31mexpected 1\n  to be 2\u001b[39m"] },
    ];
    expect(unitOutcome(unitReport({ status: "failed", assertionResults }))).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
      remarks: ["failed: shifts a zone: expected 1 to be 2"],
    });
  });

  test("counts and names skipped tests", () => {
    const assertionResults = [
      { status: "skipped", fullName: "needs the articles" },
      { status: "passed", fullName: "reads" },
    ];
    expect(unitOutcome(unitReport({ assertionResults }))).toEqual({
      passed: 1,
      failed: 0,
      skipped: 1,
      remarks: ["skipped: needs the articles"],
    });
  });

  test("counts a file that could not be loaded", () => {
    expect(unitOutcome(unitReport({ status: "failed", message: "no such module" }))).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      remarks: ["failed: time.test.ts: no such module"],
    });
  });

  test("has no remarks on passed tests", () => {
    expect(unitOutcome(unitReport({ assertionResults: [{ status: "passed", fullName: "reads" }] }))).toEqual({
      ...NOTHING,
      passed: 1,
    });
  });
});

describe(browserOutcome, () => {
  test("names a failed test and the error of each run", () => {
    expect(browserOutcome(browserReport("unexpected", ["too late", "x".repeat(1000)]))).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      remarks: [`failed: scrub.spec.ts:8 scrubs\n    too late\n    ${"x".repeat(300)} …`],
    });
  });

  test("counts a test that passed when repeated as passed, and names it", () => {
    expect(browserOutcome(browserReport("flaky", ["too late"]))).toEqual({
      passed: 1,
      failed: 0,
      skipped: 0,
      remarks: ["passed only when repeated: scrub.spec.ts:8 scrubs\n    too late"],
    });
  });

  test("counts and names skipped tests", () => {
    expect(browserOutcome(browserReport("skipped", []))).toEqual({
      passed: 0,
      failed: 0,
      skipped: 1,
      remarks: ["skipped: scrub.spec.ts:8 scrubs"],
    });
  });

  test("counts errors outside any test as failures", () => {
    const report = browserReport("expected", []);
    report.errors.push({ message: "no server" });
    expect(browserOutcome(report)).toEqual({ passed: 1, failed: 1, skipped: 0, remarks: ["failed: no server"] });
  });
});

describe(totalLine, () => {
  test("adds up runners, and mentions skipped tests only if there are any", () => {
    expect(totalLine({ ...NOTHING, passed: 3 })).toBe("3 passed, 0 failed");
    const total = sum({ ...NOTHING, passed: 3, skipped: 1 }, { ...NOTHING, passed: 2, failed: 1, skipped: 1 });
    expect(totalLine(total)).toBe("5 passed, 1 failed, 2 skipped");
  });
});
