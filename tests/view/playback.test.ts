import { describe, expect, test } from "vitest";
import { rowStart } from "../../src/trip/knowledge/eventIndex.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { timeRange } from "../../src/trip/knowledge/timeRange.ts";
import { HOUR } from "../../src/trip/time/instant.ts";
import { advance, EVEN_SPEEDS, playFrom } from "../../src/view/playback.ts";
import { TRIP } from "../support/record.ts";

const range = { start: 0, end: 10 * HOUR };

describe(advance, () => {
  test("moves some hours of the trip in a second", () => {
    for (const speed of EVEN_SPEEDS) {
      expect(advance(0, 500, speed, { start: 0, end: 100 * HOUR })).toEqual({ t: (speed * HOUR) / 2, isOver: false });
    }
  });

  test("comes to the same moment in many steps as in one", () => {
    let t = 0;
    for (let step = 0; step < 60; step += 1) t = advance(t, 50, 3, range).t;
    expect(t).toBeCloseTo(advance(0, 3000, 3, range).t, 3);
  });

  test("stops at the end, not beyond it", () => {
    expect(advance(9 * HOUR, 1000, 1, range)).toEqual({ t: range.end, isOver: true });
    expect(advance(9 * HOUR, 60_000, 12, range)).toEqual({ t: range.end, isOver: true });
  });
});

describe(playFrom, () => {
  const everything = asKnown(TRIP, EVERYTHING);
  const axis = timeRange(everything);

  test("continues from the moment shown, and starts over from the end", () => {
    expect(playFrom(axis.start + 3 * HOUR, everything, axis)).toBe(axis.start + 3 * HOUR);
    expect(playFrom(axis.end, everything, axis)).toBe(axis.start);
  });

  test("starts over where nothing that was known is left, though the axis goes on", () => {
    const known = asKnown(TRIP, { kind: "edition", id: "first-day" });
    const last = Math.max(...known.events.map((event) => rowStart(event) ?? axis.start));
    expect(last).toBeLessThan(axis.end);
    expect(playFrom(last, known, axis)).toBe(axis.start);
    expect(playFrom(last - HOUR, known, axis)).toBe(last - HOUR);
  });
});
