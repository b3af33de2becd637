import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placedTime } from "../../../src/trip/knowledge/placedTime.ts";
import { whereaboutsAt, whereaboutsIndex } from "../../../src/trip/knowledge/whereabouts.ts";
import { HOUR, MINUTE } from "../../../src/trip/time/instant.ts";
import { history } from "../../support/histories.ts";
import { DEPARTURE, knownTrain, type Report, SPEED } from "../../support/train.ts";

const hours = (...reports: Report[]) => {
  const { placed, total } = placedTime(knownTrain(...reports));
  return { placed: placed / HOUR, total: total / HOUR };
};

/** The hours in which the train is within 1 km of one point, around a report of an instant, on either side. */
const NEARBY = 1 / SPEED;

describe(placedTime, () => {
  test("is nothing where no report has a time", () => {
    expect(hours()).toEqual({ placed: 0, total: 0 });
    expect(hours({ km: 100, earliest: null, latest: null })).toEqual({ placed: 0, total: 0 });
  });

  test("counts a stay in full", () => {
    const found = hours(
      DEPARTURE,
      { km: 200, earliest: 10, latest: 30, kind: "stay" },
      { km: 600, earliest: 50, latest: 50 },
    );
    expect(found.total).toBe(50);
    expect(found.placed).toBeCloseTo(20 + 4 * NEARBY, 9);
  });

  test("counts no hour in which nothing bounds the train", () => {
    expect(hours(DEPARTURE, { km: 200, earliest: 10, latest: 12 }).placed).toBeCloseTo(NEARBY, 9);
  });

  test("is what counting minutes comes to", () => {
    fc.assert(
      fc.property(history, ({ reports }) => {
        const known = knownTrain(...reports);
        const index = whereaboutsIndex(known);
        const edges = known.events.flatMap(({ window }) => [window?.earliest ?? null, window?.latest ?? null]);
        const told = edges.filter((edge) => edge !== null);
        fc.pre(told.length > 0);
        const step = 3 * MINUTE;
        let counted = 0;
        for (let t = Math.min(...told) + step / 2; t < Math.max(...told); t += step) {
          if (whereaboutsAt(index, t).status === "at") counted += step;
        }
        const { placed, total } = placedTime(known);
        expect(total).toBeLessThanOrEqual(Math.max(...told) - Math.min(...told));
        expect(Math.abs(placed - counted)).toBeLessThanOrEqual(2 * step * (told.length + 2));
      }),
      { numRuns: 60 },
    );
  });
});
