import { describe, expect, test } from "vitest";
import { fateByBuild, fateByTests } from "./fate.ts";

const WELL = { isOk: true, isTimedOut: false };
const BADLY = { isOk: false, isTimedOut: false };
const STOPPED = { isOk: false, isTimedOut: true };

describe(fateByBuild, () => {
  test("is left to the tests once there is a build", () => {
    expect(fateByBuild(WELL)).toBeNull();
  });

  test("is no kill without one", () => {
    expect(fateByBuild(BADLY)).toBe("not built");
    expect(fateByBuild(STOPPED)).toBe("timed out");
  });
});

describe(fateByTests, () => {
  test("is a kill only where a test failed", () => {
    expect(fateByTests(BADLY, 1)).toBe("killed");
    expect(fateByTests(BADLY, 0)).toBe("not run");
    expect(fateByTests(BADLY, null)).toBe("not run");
  });

  test("is no kill where time ran out, whatever had failed until then", () => {
    expect(fateByTests(STOPPED, 1)).toBe("timed out");
    expect(fateByTests(STOPPED, null)).toBe("timed out");
  });

  test("is to have survived where all passed", () => {
    expect(fateByTests(WELL, 0)).toBe("survived");
  });
});
