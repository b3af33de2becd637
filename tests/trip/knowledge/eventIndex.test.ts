import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eventIndex, lastBegun } from "../../../src/trip/knowledge/eventIndex.ts";
import { asKnown, EVERYTHING, isFirm } from "../../../src/trip/knowledge/knownTrip.ts";
import { phaseAt } from "../../../src/trip/knowledge/moment.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { TRIP } from "../../support/record.ts";
import { knownTrain } from "../../support/train.ts";

const edge = fc.option(fc.integer({ min: -900, max: 900 }), { nil: null });
const report = fc
  .tuple(edge, edge)
  .map(([a, b]) =>
    a !== null && b !== null
      ? { km: 0, earliest: Math.min(a, b), latest: Math.max(a, b) }
      : { km: 0, earliest: a, latest: b },
  );
const reports = fc.array(report, { maxLength: 12 });
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
