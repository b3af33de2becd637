import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventIndex, lastBegun, phaseInstant } from "../../../src/trip/knowledge/eventIndex.ts";
import { asKnown, EVERYTHING, isFirm } from "../../../src/trip/knowledge/knownTrip.ts";
import { phaseAt } from "../../../src/trip/knowledge/moment.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { TRIP } from "../../support/record.ts";
import { knownTrain } from "../../support/train.ts";

/** Reports of the train, with edges within some hours of the epoch. */
const reportsWithin = (hours: number) => {
  const edge = fc.option(fc.integer({ min: -hours, max: hours }), { nil: null });
  const report = fc
    .tuple(edge, edge)
    .map(([a, b]) =>
      a !== null && b !== null
        ? { km: 0, earliest: Math.min(a, b), latest: Math.max(a, b) }
        : { km: 0, earliest: a, latest: b },
    );
  return fc.array(report, { maxLength: 12 });
};
const reports = reportsWithin(900);
const hour = fc.integer({ min: -1000, max: 1000 });

describe(eventIndex, () => {
  test("finds the firm events whose window may contain an instant, however long or open the windows are", () => {
    fc.assert(
      fc.property(reports, hour, (reports, hour) => {
        const known = knownTrain(...reports);
        const t = hour * HOUR;
        const expected = known.events.filter((event) => isFirm(event.certainty) && phaseAt(event, t) === "now");
        expect(eventIndex(known).certainEventsAt(t)).toEqual(expected);
      }),
    );
  });

  test("is made once for a state of knowledge", () => {
    const known = asKnown(TRIP, EVERYTHING);
    expect(eventIndex(known)).toBe(eventIndex(known));
  });
});

describe(lastBegun, () => {
  test("is -1 before the first event and the last event after all", () => {
    const index = eventIndex(knownTrain({ km: 0, earliest: 2, latest: 3 }, { km: 5, earliest: 8, latest: 9 }));
    expect([1, 2, 7, 8, 99].map((hour) => lastBegun(index, hour * HOUR))).toEqual([-1, 0, 0, 1, 1]);
  });
});

describe(phaseInstant, () => {
  test("has every event in the phase of the instant asked for, and the same last event begun", () => {
    fc.assert(
      fc.property(reportsWithin(9), fc.integer({ min: -20, max: 20 }), (reports, halfHours) => {
        const known = knownTrain(...reports);
        const index = eventIndex(known);
        const t = (halfHours / 2) * HOUR;
        const same = phaseInstant(index, t);
        const phases = (instant: number) => known.events.map((event) => phaseAt(event, instant));
        expect(phases(same)).toEqual(phases(t));
        expect(lastBegun(index, same)).toBe(lastBegun(index, t));
      }),
    );
  });

  test("changes only at an edge and after it", () => {
    const index = eventIndex(knownTrain({ km: 0, earliest: 2, latest: 4 }));
    const found = [0, 1, 2, 2.5, 3, 4, 5, 6].map((hours) => phaseInstant(index, hours * HOUR));
    expect(new Set(found).size).toBe(5);
    expect(found[3]).toBe(found[4]);
  });
});
