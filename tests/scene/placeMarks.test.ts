import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../src/build/record/readRecord.ts";
import { placeMarks } from "../../src/scene/placeMarks.ts";
import { asKnown, EVERYTHING, type KnownTrip } from "../../src/trip/knowledge/knownTrip.ts";
import { momentAt } from "../../src/trip/knowledge/moment.ts";
import { timeRange } from "../../src/trip/knowledge/timeRange.ts";
import type { Place } from "../../src/trip/model/trip.ts";
import { HOUR } from "../../src/trip/time/instant.ts";
import { syntheticTrip } from "../bench/synthetic.ts";
import { history } from "../support/histories.ts";
import { at, TRIP } from "../support/record.ts";
import { knownTrain } from "../support/train.ts";

const everything = asKnown(TRIP, EVERYTHING);

describe(placeMarks, () => {
  const { start, end } = timeRange(everything);
  const walk = fc.array(
    fc.record({
      t: fc.oneof(
        fc.integer({ min: start, max: end }),
        fc.constantFrom(
          ...everything.events.flatMap(({ window }) =>
            [window?.earliest ?? start, window?.latest ?? end].flatMap((edge) => [edge - 1, edge, edge + 1]),
          ),
        ),
      ),
      selected: fc.constantFrom(null, ...everything.places.map(({ id }) => id)),
    }),
    { maxLength: 12 },
  );

  test("gives the same marks after any walk through time as for the last moment alone", () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const walked = placeMarks(everything);
        for (const { t, selected } of steps) {
          const moment = momentAt(everything, t);
          expect(walked(moment, selected)).toEqual(placeMarks(everything)(moment, selected));
        }
      }),
    );
  });

  test("gives the same for any simulated train", () => {
    fc.assert(
      fc.property(history, fc.array(fc.integer({ min: -20, max: 100 }), { maxLength: 8 }), ({ reports }, hours) => {
        const known = knownTrain(...reports);
        const walked = placeMarks(known);
        for (const hour of hours) {
          const moment = momentAt(known, hour * HOUR);
          expect(walked(moment, null)).toEqual(placeMarks(known)(moment, null));
        }
      }),
    );
  });

  test("reuses the marks that have not changed", () => {
    const marksAt = placeMarks(everything);
    const before = marksAt(momentAt(everything, at("03 02:44")), null);
    expect(marksAt(momentAt(everything, at("03 02:45")), null)).toBe(before);
    const after = marksAt(momentAt(everything, at("03 02:45")), "elm");
    expect(after.filter((mark, index) => mark !== before[index]).map(({ place }) => place.id)).toEqual(["elm"]);
  });

  test("examines few of a thousand places at a step", () => {
    const trip = syntheticTrip(join(ROOT, "data"), { claims: 10_000, places: 1000 });
    const { known, touched } = watchedPlaces(asKnown(trip, EVERYTHING));
    const { start, end } = timeRange(known);
    const marksAt = placeMarks(known);
    marksAt(momentAt(known, start), null);
    for (let step = 1; step <= 1000; step += 1) {
      touched.clear();
      marksAt(momentAt(known, start + ((end - start) * step) / 1000), null);
      expect(touched.size).toBeLessThan(50);
    }
  });
});

/** The same trip, and the ids of the places of which a property has been read. */
function watchedPlaces(known: KnownTrip): { known: KnownTrip; touched: Set<string> } {
  const touched = new Set<string>();
  const watched = new Map(
    known.places.map((place) => [
      place,
      new Proxy(place, {
        get(target, key) {
          touched.add(target.id);
          return Reflect.get(target, key);
        },
      }),
    ]),
  );
  const watch = (place: Place) => watched.get(place) ?? place;
  const events = known.events.map((told) => ({ ...told, place: watch(told.place) }));
  return { known: { ...known, places: known.places.map(watch), events }, touched };
}
