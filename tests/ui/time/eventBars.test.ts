import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KnownEvent } from "../../../src/trip/knowledge/knownTrip.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { eventBars, MAX_BARS, MAX_LANES } from "../../../src/ui/time/eventBars.ts";
import { knownTrain } from "../../support/train.ts";

describe(eventBars, () => {
  const edge = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });
  const reports = fc.array(
    fc
      .tuple(edge, edge)
      .map(([a, b]) =>
        a !== null && b !== null
          ? { km: 0, earliest: Math.min(a, b), latest: Math.max(a, b) }
          : { km: 0, earliest: a, latest: b },
      ),
    { maxLength: 12 },
  );
  const hours = { start: 0, end: 60 * HOUR };

  test("never overlap within a lane", () => {
    fc.assert(
      fc.property(reports, (reports) => {
        const bars = eventBars(knownTrain(...reports), hours);
        for (const [index, bar] of bars.entries()) {
          const others = bars.slice(index + 1).filter(({ lane }) => lane === bar.lane);
          expect(others.filter(({ from, to }) => from < bar.to && bar.from < to)).toEqual([]);
        }
      }),
    );
  });

  test("run to the end of the axis where an edge is missing, and leave out events without a time", () => {
    const bars = eventBars(
      knownTrain(
        { km: 0, earliest: null, latest: 30 },
        { km: 0, earliest: 45, latest: null },
        { km: 0, earliest: null, latest: null },
      ),
      hours,
    );
    expect(bars).toMatchObject([
      { from: 0, to: 0.5 },
      { from: 0.75, to: 1 },
    ]);
    expect(bars).toHaveLength(2);
  });

  test("fill at most the last lane, however many events there are, and keep all of them", () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ km: 0, earliest: index / 60, latest: 50 }));
    const bars = eventBars(knownTrain(...many), hours);
    expect(bars).toHaveLength(60);
    expect(Math.max(...bars.map(({ lane }) => lane))).toBe(MAX_LANES - 1);
  });

  test("of a large record are those of the top-ranked places, in the order of events", () => {
    const many = Array.from({ length: 2 * MAX_BARS }, (_, index) => ({ km: 0, earliest: index / 60, latest: 50 }));
    const train = knownTrain(...many);
    const known = {
      ...train,
      events: train.events.map((known, index): KnownEvent => {
        return { ...known, place: { ...known.place, rank: 1 + (index % 3) } };
      }),
    };
    const bars = eventBars(known, hours);
    const rank = ({ place }: KnownEvent) => place.rank;
    const drawn = bars.map(({ event }) => event);
    expect(bars).toHaveLength(MAX_BARS);
    expect(drawn).toEqual(known.events.filter((event) => drawn.includes(event)));
    const leftOut = known.events.filter((event) => !drawn.includes(event));
    expect(Math.max(...drawn.map(rank))).toBeLessThanOrEqual(Math.min(...leftOut.map(rank)));
  });
});
