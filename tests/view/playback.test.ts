import { describe, expect, test } from "vitest";
import { HOUR } from "../../src/trip/time/instant.ts";
import { advance, EVEN_SPEEDS, playFrom } from "../../src/view/playback.ts";

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
  test("continues from the moment shown, and starts over from the end", () => {
    expect(playFrom(3 * HOUR, range)).toBe(3 * HOUR);
    expect(playFrom(range.end, range)).toBe(range.start);
  });
});
