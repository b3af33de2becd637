import { distance } from "@turf/turf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { railKm, straightKm } from "../../../src/trip/model/distance.ts";
import { positionAt, sliceOf } from "../../../src/trip/model/railPath.ts";
import type { Place } from "../../../src/trip/model/trip.ts";
import { buildRailPath } from "../../../src/trip/parse/buildRailPath.ts";
import { FILES, TRIP } from "../../support/record.ts";

const { path } = TRIP;
/** Cedar to Dogwood is not published: the drawn line, one degree of latitude, is measured. */
const MEASURED = 111.195;

/** Points of the path, its end and its joints among them. */
const km = fc.oneof(
  fc.integer({ min: 0, max: Math.floor(path.km) }),
  fc.constantFrom(...path.runs.flatMap(({ startKm, endKm }) => [startKm, endKm])),
);

function place(id: string): Place {
  const found = TRIP.places.get(id);
  if (found === undefined) throw new Error(`The invented trip has no "${id}".`);
  return found;
}

function visits(id: string): number[][] {
  return (path.visits.get(id) ?? []).map(({ fromKm, toKm }) => [Math.round(fromKm), Math.round(toKm)]);
}

function kmApart(a: readonly [number, number], b: readonly [number, number]): number {
  return distance([...a], [...b]);
}

describe(buildRailPath, () => {
  test("adds up published kilometres, and drawn ones only where none are published", () => {
    expect(path.runs.map(({ leg, startKm, endKm }) => [leg.id, endKm - startKm])).toEqual([
      ["alder-birch", 120],
      ["birch-cedar", 300],
      ["cedar-dogwood", expect.closeTo(MEASURED, 2)],
      ["elm-dogwood", expect.closeTo(150, 9)],
      ["elm-dogwood", expect.closeTo(150, 9)],
    ]);
    expect(path.km).toBeCloseTo(120 + 300 + MEASURED + 150 + 150, 2);
  });

  test("keeps the drawn length of a leg apart from its published one", () => {
    const leg = path.legs.find(({ id }) => id === "alder-birch");
    expect(leg).toMatchObject({ km: 120, isPublished: true, drawnKm: expect.closeTo(MEASURED, 2) });
  });

  test("visits each place once for each time the path reaches it", () => {
    expect(visits("alder")).toEqual([[0, 0]]);
    expect(visits("birch")).toEqual([[120, 120]]);
    expect(visits("halt")).toEqual([[170, 170]]);
    expect(visits("dogwood")).toEqual([
      [531, 531],
      [831, 831],
    ]);
    expect(visits("lodge")).toEqual([]);
  });

  test("visits the place where the train turns back once", () => {
    expect(visits("elm")).toEqual([[681, 681]]);
  });

  test("joins the two parts of a region that a leg's end divides", () => {
    expect(visits("firland")).toEqual([[370, 450]]);
  });

  test("counts kilometres of a leg run backwards from its other end", () => {
    const back = buildRailPath({ ...FILES.trip, path: [{ leg: "birch-cedar", reverse: true }] });
    expect(back.visits.get("cedar")).toEqual([{ fromKm: 0, toKm: 0 }]);
    expect(back.visits.get("firland")).toEqual([{ fromKm: 0, toKm: 50 }]);
    expect(back.visits.get("halt")).toEqual([{ fromKm: 250, toKm: 250 }]);
    expect(back.visits.get("birch")).toEqual([{ fromKm: 300, toKm: 300 }]);
  });

  test("reaches a place on the way twice if the train comes back over it", () => {
    const turn = buildRailPath({
      ...FILES.trip,
      path: [{ leg: "birch-cedar" }, { leg: "birch-cedar", reverse: true }],
    });
    expect(turn.visits.get("halt")).toEqual([
      { fromKm: 50, toKm: 50 },
      { fromKm: 550, toKm: 550 },
    ]);
    expect(turn.visits.get("firland")).toEqual([{ fromKm: 250, toKm: 350 }]);
  });

  test("names a leg that the record lacks", () => {
    expect(() => buildRailPath({ ...FILES.trip, path: [{ leg: "no-such-leg" }] })).toThrow("no-such-leg");
  });
});

describe(positionAt, () => {
  test("is the place itself at each of its visits", () => {
    for (const id of ["alder", "birch", "cedar", "dogwood", "elm"]) {
      for (const { fromKm } of place(id).visits) {
        expect(kmApart(positionAt(path, fromKm), place(id).anchor)).toBeLessThan(0.01);
      }
    }
  });

  test("spreads published kilometres evenly over the drawn line", () => {
    const [longitude, latitude] = positionAt(path, 60);
    expect(longitude).toBeCloseTo(130, 6);
    expect(latitude).toBeCloseTo(42.5, 4);
  });

  test("is an end of the path beyond it", () => {
    expect(kmApart(positionAt(path, -1), place("alder").anchor)).toBeLessThan(0.01);
    expect(kmApart(positionAt(path, path.km + 1), place("dogwood").anchor)).toBeLessThan(0.01);
  });

  test("goes on without a jump, never faster than the rails", () => {
    fc.assert(
      fc.property(km, fc.integer({ min: 0, max: 5 }), (km, step) => {
        expect(kmApart(positionAt(path, km), positionAt(path, km + step))).toBeLessThanOrEqual(step * 1.001 + 1e-6);
      }),
    );
  });
});

describe(sliceOf, () => {
  test("of the whole path begins and ends where the path does and passes every place on it", () => {
    const slice = sliceOf(path, 0, path.km);
    expect(kmApart(slice[0] ?? [0, 0], place("alder").anchor)).toBeLessThan(0.01);
    expect(kmApart(slice.at(-1) ?? [0, 0], place("dogwood").anchor)).toBeLessThan(0.01);
    for (const id of ["birch", "cedar", "elm"]) {
      expect(Math.min(...slice.map((position) => kmApart(position, place(id).anchor)))).toBeLessThan(0.01);
    }
  });

  test("runs from one position to the other in travel order, over a leg run backwards too", () => {
    fc.assert(
      fc.property(km, km, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        fc.pre(to - from > 0.01);
        const slice = sliceOf(path, from, to);
        expect(kmApart(slice[0] ?? [0, 0], positionAt(path, from))).toBeLessThan(0.02);
        expect(kmApart(slice.at(-1) ?? [0, 0], positionAt(path, to))).toBeLessThan(0.02);
      }),
    );
  });

  test("keeps within the path when asked for more", () => {
    expect(sliceOf(path, -50, path.km + 50)).toEqual(sliceOf(path, 0, path.km));
  });

  test("of no length is nothing", () => {
    expect(sliceOf(path, 200, 200)).toEqual([]);
    expect(sliceOf(path, 300, 200)).toEqual([]);
  });
});

describe(straightKm, () => {
  test("is a degree of latitude from Alder to Birch", () => {
    expect(straightKm(place("alder"), place("birch"))).toBeCloseTo(MEASURED, 2);
  });
});

describe(railKm, () => {
  test("is published kilometres to the next visit", () => {
    expect(railKm(TRIP, place("alder"), place("cedar"))).toBe(420);
    expect(railKm(TRIP, place("dogwood"), place("elm"))).toBeCloseTo(150, 9);
    expect(railKm(TRIP, place("elm"), place("dogwood"))).toBeCloseTo(150, 9);
  });

  test("is unknown for a place off the path", () => {
    expect(railKm(TRIP, place("alder"), place("lodge"))).toBeNull();
  });
});
