import { describe, expect, it } from "vitest";
import { browserOutcome, unitOutcome } from "./reports.ts";

/** A report of Vitest about one file. */
function unitReport(file: object, counts = { numPassedTests: 1, numFailedTests: 0 }) {
  return { ...counts, testResults: [{ name: "time.test.ts", status: "passed", assertionResults: [], ...file }] };
}

/** A report of Playwright about one test. */
function browserReport(status: "expected" | "unexpected" | "flaky" | "skipped", messages: readonly string[]) {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0, [status]: 1 };
  const results = messages.map((message) => ({ errors: [{ message }] }));
  const spec = { title: "scrubs", file: "scrub.spec.ts", line: 8, tests: [{ status, projectName: "", results }] };
  return { stats, errors: [] as { message: string }[], suites: [{ specs: [], suites: [{ specs: [spec] }] }] };
}

describe(unitOutcome, () => {
  it("names a test that failed, with what it said, on one line", () => {
    const assertionResults = [
      { status: "passed", fullName: "reads" },
      { status: "failed", fullName: "shifts a zone", failureMessages: ["\u001b[31mexpected 1\n  to be 2\u001b[39m"] },
    ];
    expect(
      unitOutcome(unitReport({ status: "failed", assertionResults }, { numPassedTests: 1, numFailedTests: 1 })),
    ).toEqual({ passed: 1, failed: 1, remarks: ["failed: shifts a zone: expected 1 to be 2"] });
  });

  it("counts a file that could not be run", () => {
    expect(unitOutcome(unitReport({ status: "failed", message: "no such module" }))).toEqual({
      passed: 1,
      failed: 1,
      remarks: ["failed: time.test.ts: no such module"],
    });
  });

  it("has nothing to say of what passed", () => {
    expect(unitOutcome(unitReport({})).remarks).toEqual([]);
  });
});

describe(browserOutcome, () => {
  it("names a test that failed, with what each run said", () => {
    expect(browserOutcome(browserReport("unexpected", ["too late", "x".repeat(1000)]))).toEqual({
      passed: 0,
      failed: 1,
      remarks: [`failed: scrub.spec.ts:8 scrubs\n    too late\n    ${"x".repeat(300)} …`],
    });
  });

  it("counts as passed what passed when run again, and names it", () => {
    expect(browserOutcome(browserReport("flaky", ["too late"]))).toEqual({
      passed: 1,
      failed: 0,
      remarks: ["passed only when run again: scrub.spec.ts:8 scrubs\n    too late"],
    });
  });

  it("counts as failed what was skipped, and what failed outside of any test", () => {
    expect(browserOutcome(browserReport("skipped", [])).failed).toBe(1);
    const report = browserReport("expected", []);
    report.errors.push({ message: "no server" });
    expect(browserOutcome(report)).toEqual({ passed: 1, failed: 1, remarks: ["failed: no server"] });
  });
});
