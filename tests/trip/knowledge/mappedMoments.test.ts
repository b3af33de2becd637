import { describe, expect, test } from "vitest";
import { keyMoments } from "../../../src/trip/knowledge/keyMoments.ts";
import { asKnown, EVERYTHING, type KnownTrip } from "../../../src/trip/knowledge/knownTrip.ts";
import { mappedMoments } from "../../../src/trip/knowledge/mappedMoments.ts";
import { trip } from "../../browser/drivers/record.ts";

const known = asKnown(trip, EVERYTHING);

/** The trip with only its first key moments. */
function withFirst(count: number): KnownTrip {
  return {
    ...known,
    highlights: keyMoments(known)
      .slice(0, count)
      .map(({ highlight }) => highlight),
  };
}

describe(mappedMoments, () => {
  test("are at most six, in order, with the first, the last and every launch", () => {
    const all = keyMoments(known);
    expect(all.length).toBeGreaterThan(6);
    const chosen = mappedMoments(known);
    const numbers = chosen.map(({ keyMoment }) => keyMoment.number);
    expect(numbers).toHaveLength(6);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect([numbers[0], numbers.at(-1)]).toEqual([1, all.length]);
    const launches = all.filter(({ event }) => event.kind === "launch").map(({ number }) => number);
    expect(launches.length).toBeGreaterThan(0);
    expect(numbers).toEqual(expect.arrayContaining(launches));
  });

  test.each([0, 1, 4, 6])("are all of %i where no more are known", (count) => {
    expect(mappedMoments(withFirst(count))).toHaveLength(count);
  });

  test("show the middle of the event's window", () => {
    for (const { keyMoment, t } of mappedMoments(known)) {
      const { earliest = null, latest = null } = keyMoment.event.window ?? {};
      if (earliest === null || latest === null) continue;
      expect(Math.abs(t - (earliest + latest) / 2)).toBeLessThanOrEqual(30_000);
    }
  });
});
