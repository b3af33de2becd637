import { describe, expect, test } from "vitest";
import { statusAfterBuild, statusAfterTests } from "./status.ts";

const OK = { isOk: true, isTimedOut: false };
const FAILED = { isOk: false, isTimedOut: false };
const STOPPED = { isOk: false, isTimedOut: true };

describe(statusAfterBuild, () => {
  test("leaves a source that builds to the tests", () => {
    expect(statusAfterBuild(OK)).toBeNull();
  });

  test("does not count a failed build as a kill", () => {
    expect(statusAfterBuild(FAILED)).toBe("compile error");
    expect(statusAfterBuild(STOPPED)).toBe("timeout");
  });
});

describe(statusAfterTests, () => {
  test("counts a kill only where a test failed", () => {
    expect(statusAfterTests(FAILED, 1)).toBe("killed");
    expect(statusAfterTests(FAILED, 0)).toBe("runtime error");
    expect(statusAfterTests(FAILED, null)).toBe("runtime error");
  });

  test("does not count a timeout as a kill, even if a test had failed before", () => {
    expect(statusAfterTests(STOPPED, 1)).toBe("timeout");
    expect(statusAfterTests(STOPPED, null)).toBe("timeout");
  });

  test("says that a mutant survived where every test passed", () => {
    expect(statusAfterTests(OK, 0)).toBe("survived");
  });
});
