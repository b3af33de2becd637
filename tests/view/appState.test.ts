import { describe, expect, test } from "vitest";
import { isStep } from "../../src/view/appState.ts";
import * as transitions from "../../src/view/transitions.ts";
import { RANGE, readyState } from "../support/appStore.ts";

describe(isStep, () => {
  const before = transitions.seek(readyState(), RANGE.start);

  test("is a change of the time alone", () => {
    expect(isStep(before, transitions.seek(before, RANGE.end))).toBe(true);
    expect(isStep(before, before)).toBe(true);
  });

  test("is no change of anything else, with or without the time", () => {
    expect(isStep(before, transitions.play(before))).toBe(false);
    expect(isStep(before, transitions.changePreferences(before, { theme: "dark" }))).toBe(false);
    expect(isStep(before, { ...transitions.seek(before, RANGE.end), isWholeTrip: true })).toBe(false);
  });
});
