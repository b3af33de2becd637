import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import { timeRange } from "../../../src/trip/knowledge/timeRange.ts";
import { DAY, MINUTE } from "../../../src/trip/time/instant.ts";
import { knowledgeAtMinute, knowledgeForKey } from "../../../src/ui/time/knownSliderKeys.ts";
import { at, TRIP } from "../../support/record.ts";

const [MORNING, EVENING] = [at("03 06:00"), at("03 23:59:59")];
const range = timeRange(asKnown(TRIP, EVERYTHING));

describe(knowledgeForKey, () => {
  const pressed = (key: string, until = EVENING, altKey = false) =>
    knowledgeForKey({ key, altKey, ctrlKey: false, metaKey: false }, until, TRIP);

  test("goes a publication by arrows, a day by Page keys, to the ends by Home and End", () => {
    for (const key of ["ArrowLeft", "ArrowDown", "PageDown", "Home"]) {
      expect(pressed(key), key).toEqual({ kind: "instant", instant: MORNING });
    }
    for (const key of ["ArrowRight", "ArrowUp", "End"]) expect(pressed(key), key).toEqual(EVERYTHING);
    expect(pressed("PageUp", EVENING - DAY)).toEqual({ kind: "instant", instant: EVENING });
  });

  test("leaves other keys and shortcuts to the browser", () => {
    expect(pressed("Tab")).toBeNull();
    expect(pressed("ArrowLeft", EVENING, true)).toBeNull();
  });
});

describe(knowledgeAtMinute, () => {
  test("is the last publication at that place of the axis, and everything at its end", () => {
    const minutes = (t: number) => (t - range.start) / MINUTE;
    expect(knowledgeAtMinute(minutes(at("03 12:00")), range, TRIP)).toEqual({ kind: "instant", instant: MORNING });
    expect(knowledgeAtMinute(minutes(at("04 01:00")), range, TRIP)).toEqual({ kind: "instant", instant: EVENING });
    expect(knowledgeAtMinute(minutes(range.end), range, TRIP)).toEqual(EVERYTHING);
  });
});
