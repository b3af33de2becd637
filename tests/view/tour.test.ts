import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keyMoments } from "../../src/trip/knowledge/keyMoments.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { timeRange } from "../../src/trip/knowledge/timeRange.ts";
import { tourElapsedAt, tourOf, tourTimeAt } from "../../src/view/tour.ts";
import { HIGHLIGHTED_TRIP } from "../support/highlightedTrip.ts";

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
      const reached = tourElapsedAt(tour, start);
      expect(tourTimeAt(tour, reached + 2990)?.t).toBe(start);
    }
  });

  test("is over at its end, and nowhere before", () => {
    expect(tourTimeAt(tour, tour.durationMs)).toEqual({ t: range.end, isOver: true });
    expect(tourTimeAt(tour, tour.durationMs - 1)?.isOver).toBe(false);
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
