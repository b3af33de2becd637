import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyMoments } from "../../src/trip/knowledge/keyMoments.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { timeRange } from "../../src/trip/knowledge/timeRange.ts";
import { nextKeyMoment, tourElapsedAt, tourOf, tourTimeAt } from "../../src/view/tour.ts";
import { HIGHLIGHTED_TRIP } from "../support/highlightedTrip.ts";
import { realTrip } from "../support/realTrip.ts";
import { at } from "../support/record.ts";

const known = asKnown(HIGHLIGHTED_TRIP, EVERYTHING);
const range = timeRange(known);
const tour = tourOf(known, range);

describe(keyMoments, () => {
  test("puts the highlights in order of time and numbers them", () => {
    expect(keyMoments(known).map(({ event, number }) => [event.id, number])).toEqual([
      ["birch-arrival", 1],
      ["dogwood-arrival", 2],
    ]);
  });

  test("leaves out a highlight whose event is not known", () => {
    expect(keyMoments(asKnown(HIGHLIGHTED_TRIP, { kind: "instant", instant: 0 }))).toEqual([]);
  });
});

describe(tourOf, () => {
  test("goes from the start of the axis to its end, without a jump and never back", () => {
    expect(tour.steps[0]?.from).toBe(range.start);
    expect(tour.steps.at(-1)?.to).toBe(range.end);
    tour.steps.forEach((step, index) => {
      expect(step.to).toBeGreaterThanOrEqual(step.from);
      expect(step.from).toBe(tour.steps[index - 1]?.to ?? range.start);
      expect(step.startMs).toBe(tour.steps[index - 1]?.endMs ?? 0);
    });
  });

  test("holds every key moment for three seconds", () => {
    for (const { start } of keyMoments(known)) {
      const left = tourElapsedAt(tour, start);
      expect([left - 3000, left - 10].map((elapsed) => tourTimeAt(tour, elapsed)?.t)).toEqual([start, start]);
      expect(tourTimeAt(tour, left - 3010)?.t).toBeLessThan(start);
      expect(tourTimeAt(tour, left + 10)?.t).toBeGreaterThan(start);
    }
  });

  test("is over at its end, and nowhere before", () => {
    expect(tourTimeAt(tour, tour.durationMs)).toEqual({ t: range.end, isOver: true });
    expect(tourTimeAt(tour, tour.durationMs - 1)?.isOver).toBe(false);
  });
});

describe("the tour of the real record", () => {
  const real = realTrip();
  const axis = timeRange(asKnown(real, EVERYTHING));

  test("takes some 45 seconds, most of them at key moments", () => {
    const all = asKnown(real, EVERYTHING);
    const { durationMs } = tourOf(all, axis);
    expect(durationMs).toBeGreaterThan(40_000);
    expect(durationMs).toBeLessThan(50_000);
    expect(keyMoments(all).length * 3000).toBeGreaterThan(durationMs / 2);
  });

  test("is shorter where less was known, and still reaches the end", () => {
    for (const id of real.editions.keys()) {
      const then = tourOf(asKnown(real, { kind: "edition", id }), axis);
      expect(then.durationMs).toBeLessThan(40_000);
      expect(tourTimeAt(then, then.durationMs)).toEqual({ t: axis.end, isOver: true });
    }
  });
});

describe(nextKeyMoment, () => {
  test("jumps from key moment to key moment, then to the end", () => {
    expect(nextKeyMoment(known, range.start, range)).toEqual({ t: at("01 06:00"), isOver: false });
    expect(nextKeyMoment(known, at("01 06:00"), range)).toEqual({ t: at("01 15:00"), isOver: false });
    expect(nextKeyMoment(known, at("01 15:00"), range)).toEqual({ t: range.end, isOver: true });
  });
});

describe(tourElapsedAt, () => {
  test("is where the tour shows that time", () => {
    fc.assert(
      fc.property(fc.double({ min: range.start, max: range.end, noNaN: true }), (t) => {
        const shown = tourTimeAt(tour, tourElapsedAt(tour, t));
        expect(Math.abs((shown?.t ?? 0) - t)).toBeLessThan(1);
      }),
    );
  });
});
