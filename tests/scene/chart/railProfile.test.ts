import { describe, expect, test } from "vitest";
import { distanceAt, distancesOn, railProfile } from "../../../src/scene/chart/railProfile.ts";
import type { Leg, RailPath } from "../../../src/trip/model/railPath.ts";
import { buildRailPath } from "../../../src/trip/parse/buildRailPath.ts";
import { FILES } from "../../support/record.ts";

/** A path over legs written "from-to km", run in the order given. */
function pathOver(...steps: readonly string[]): RailPath {
  let startKm = 0;
  const legs = new Map<string, Leg>();
  const runs = steps.map((step) => {
    const [ends = "", length] = step.split(" ");
    const [start = "", end = ""] = ends.split("-");
    const back = legs.get(`${end}-${start}`);
    const km = back?.km ?? Number(length);
    const leg: Leg = back ?? {
      id: ends,
      from: start,
      to: end,
      km,
      isPublished: true,
      isSchematic: false,
      line: [],
      lineKm: [],
      drawnKm: km,
    };
    legs.set(leg.id, leg);
    const run = { leg, isReversed: back !== undefined, startKm, endKm: startKm + km };
    startKm += km;
    return run;
  });
  return { km: startKm, legs: [...legs.values()], runs, visits: new Map() };
}

function distances(path: RailPath, ...kms: readonly number[]): number[] {
  const profile = railProfile(path);
  return kms.map((km) => distanceAt(profile, km));
}

describe(railProfile, () => {
  test("is the way itself where the path never comes back", () => {
    expect(distances(pathOver("a-b 100", "b-c 50"), -10, 0, 60, 120, 150, 999)).toEqual([0, 0, 60, 120, 150, 150]);
  });

  test("falls where the train comes back over the same rails", () => {
    expect(distances(pathOver("a-b 100", "b-c 50", "c-b", "b-a"), 150, 175, 250, 300)).toEqual([150, 125, 50, 0]);
  });

  test("turns half way round a loop, from where the other way is shorter", () => {
    const loop = pathOver("a-b 100", "b-c 100", "c-a 100");
    expect(distances(loop, 100, 150, 200, 300)).toEqual([100, 150, 100, 0]);
    expect(railProfile(loop).maxDistance).toBe(150);
  });

  test("begins at the end of a leg that is run against its direction", () => {
    const path = buildRailPath({ ...FILES.trip, path: [{ leg: "elm-dogwood", reverse: true }] });
    expect(distances(path, 0, 150)).toEqual([0, 150]);
  });

  test("is flat nowhere on the invented trip, which turns at Elm", () => {
    const path = buildRailPath(FILES.trip);
    const elm = path.visits.get("elm")?.[0]?.fromKm ?? Number.NaN;
    expect(railProfile(path).maxDistance).toBe(elm);
    expect(distances(path, path.km)).toEqual([elm - 150]);
  });
});

describe(distancesOn, () => {
  test("reaches up to a fold that the stretch spans", () => {
    const profile = railProfile(pathOver("a-b 100", "b-a"));
    expect(distancesOn(profile, { fromKm: 80, toKm: 190 })).toEqual({ low: 10, high: 100 });
    expect(distancesOn(profile, { fromKm: 20, toKm: 20 })).toEqual({ low: 20, high: 20 });
  });
});
