import { describe, expect, test } from "vitest";
import { DAY, HOUR } from "../../../src/trip/time/instant.ts";
import { KEY_STEPS, timeForKey } from "../../../src/ui/time/sliderKeys.ts";

const range = { start: 0, end: 10 * DAY };
const noon = 5 * DAY + 12 * HOUR;
const NO_MODIFIER = { altKey: false, ctrlKey: false, metaKey: false };

function press(key: string, modifiers: Partial<typeof NO_MODIFIER> = {}) {
  return { key, ...NO_MODIFIER, ...modifiers };
}

describe("KEY_STEPS", () => {
  test("are an hour for arrow keys and a day for Page keys, in both directions", () => {
    expect(KEY_STEPS).toEqual({
      ArrowRight: HOUR,
      ArrowLeft: -HOUR,
      ArrowUp: HOUR,
      ArrowDown: -HOUR,
      PageUp: DAY,
      PageDown: -DAY,
    });
  });
});

describe(timeForKey, () => {
  test("adds the key's step to the exact time, seconds included", () => {
    expect(timeForKey(press("ArrowRight"), noon + 1234, range)).toBe(noon + 1234 + HOUR);
    expect(timeForKey(press("PageDown"), noon, range)).toBe(noon - DAY);
  });

  test("goes to the ends of the range with Home and End, and never beyond them", () => {
    expect(timeForKey(press("Home"), noon, range)).toBe(range.start);
    expect(timeForKey(press("End"), noon, range)).toBe(range.end);
    expect(timeForKey(press("ArrowLeft"), range.start + 1, range)).toBe(range.start);
    expect(timeForKey(press("PageUp"), range.end, range)).toBe(range.end);
  });

  test("leaves other keys and the browser's own shortcuts alone", () => {
    expect(timeForKey(press("Tab"), noon, range)).toBeNull();
    for (const modifier of ["altKey", "ctrlKey", "metaKey"]) {
      expect(timeForKey(press("ArrowLeft", { [modifier]: true }), noon, range)).toBeNull();
      expect(timeForKey(press("Home", { [modifier]: true }), noon, range)).toBeNull();
    }
  });
});
