import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldArea } from "../../../src/scene/chart/foldArea.ts";
import { valueAt } from "../../../src/scene/chart/piecewise.ts";
import { distancesOn, railProfile } from "../../../src/scene/chart/railProfile.ts";
import { type AreaPiece, whereaboutsArea } from "../../../src/scene/chart/whereaboutsArea.ts";
import { asKnown, EVERYTHING, type KnownTrip } from "../../../src/trip/knowledge/knownTrip.ts";
import { type TimeRange, timeRange } from "../../../src/trip/knowledge/timeRange.ts";
import { whereaboutsAt, whereaboutsIndex } from "../../../src/trip/knowledge/whereabouts.ts";
import { HOUR, MINUTE } from "../../../src/trip/time/instant.ts";
import { counted } from "../../support/countedIndex.ts";
import { history } from "../../support/histories.ts";
import { realTrip } from "../../support/realTrip.ts";
import { knownTrain, PATH_KM, type Report } from "../../support/train.ts";

const RANGE: TimeRange = { start: -40 * HOUR, end: 120 * HOUR };

/** Two bounds nearer than this, in kilometres, are the same. */
const TOLERANCE = 1e-6;

function areaOf(known: KnownTrip, range: TimeRange): AreaPiece[] {
  return whereaboutsArea(whereaboutsIndex(known), range);
}

function pieceAt(pieces: readonly AreaPiece[], t: number): AreaPiece | undefined {
  return pieces.find(({ from, to }) => from <= t && t <= to);
}

/** Holds the area at an instant against the whereabouts worked out for that instant alone. */
function expectSameAt(known: KnownTrip, pieces: readonly AreaPiece[], t: number): void {
  const found = whereaboutsAt(whereaboutsIndex(known), t);
  const piece = pieceAt(pieces, t);
  if (found.status === "unreported" || found.status === "open") {
    expect(piece, `nothing at ${t}`).toBeUndefined();
    return;
  }
  if (piece === undefined) throw new Error(`No area at ${t}, where the train is ${found.status}.`);
  const [near, far] = [valueAt(piece.near, t), valueAt(piece.far, t)];
  if (found.status === "at") {
    expect(far - near).toBeLessThan(1);
    expect(Math.abs((near + far) / 2 - found.km)).toBeLessThan(TOLERANCE);
    return;
  }
  expect(Math.abs(near - found.nearKm)).toBeLessThan(TOLERANCE);
  expect(Math.abs(far - found.farKm)).toBeLessThan(TOLERANCE);
}

const instant = fc.integer({ min: RANGE.start, max: RANGE.end });

describe(whereaboutsArea, () => {
  test("is bounded at any instant as the whereabouts are", () => {
    fc.assert(
      fc.property(history, fc.array(instant, { minLength: 20, maxLength: 20 }), ({ reports }, instants) => {
        const known = knownTrain(...reports);
        const pieces = areaOf(known, RANGE);
        const edges = pieces.flatMap(({ from, to }) => [from, to]);
        for (const t of instants) {
          if (edges.every((edge) => Math.abs(edge - t) > 1)) expectSameAt(known, pieces, t);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is bounded as the whereabouts are at the edges of every window", () => {
    fc.assert(
      fc.property(history, ({ reports }) => {
        const known = knownTrain(...reports);
        const pieces = areaOf(known, RANGE);
        const edges = reports.flatMap(({ earliest, latest }) => [earliest, latest]).filter((edge) => edge !== null);
        for (const edge of edges.map((hours) => hours * HOUR)) {
          const isOnRim = pieces.some(
            ({ from, to }) => edge !== from && edge !== to && (Math.abs(from - edge) < 1 || Math.abs(to - edge) < 1),
          );
          if (!isOnRim && RANGE.start <= edge && edge <= RANGE.end) expectSameAt(known, pieces, edge);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("has no more corners than two for each edge of a window, and the ends of its bounds", () => {
    fc.assert(
      fc.property(history, ({ reports }) => {
        for (const { near, far } of areaOf(knownTrain(...reports), RANGE)) {
          expect(near.length + far.length).toBeLessThanOrEqual(8 * reports.length + 8);
        }
      }),
    );
  });

  test("never falls on the way", () => {
    fc.assert(
      fc.property(history, ({ reports }) => {
        for (const { near, far } of areaOf(knownTrain(...reports), RANGE)) {
          for (const bound of [near, far]) {
            bound.slice(1).forEach(({ t, km }, index) => {
              expect(t).toBeGreaterThanOrEqual(bound[index]?.t ?? Infinity);
              expect(km).toBeGreaterThanOrEqual((bound[index]?.km ?? Infinity) - TOLERANCE);
            });
          }
        }
      }),
    );
  });

  test("changes sides where reports contradict each other", () => {
    const known = knownTrain({ km: 500, earliest: 0, latest: 1 }, { km: 100, earliest: 10, latest: 11 });
    const pieces = areaOf(known, { start: 0, end: 11 * HOUR });
    for (let t = 0; t <= 10 * HOUR; t += 7 * MINUTE) expectSameAt(known, pieces, t);
  });

  test("is empty where nothing is reported of the train", () => {
    expect(areaOf(knownTrain(), RANGE)).toEqual([]);
    expect(areaOf(knownTrain({ km: 10, earliest: 130, latest: 140 }), RANGE)).toEqual([]);
  });

  test("ends with the last report's earliest, and begins again where the train has reached the end of its path", () => {
    const pieces = areaOf(
      knownTrain({ km: 0, earliest: 0, latest: 0 }, { km: PATH_KM, earliest: 20, latest: 30 }),
      RANGE,
    );
    expect(pieces.map(({ from, to }) => [from / HOUR, to / HOUR])).toEqual([
      [0, 20],
      [expect.closeTo(30 - 1 / 50, 6), 120],
    ]);
  });

  test("of ten thousand reports reads each a few times only", () => {
    const reports = Array.from({ length: 10_000 }, (_, index): Report => {
      const earliest = index / 500;
      return { km: index / 11, earliest, latest: earliest + 0.5 };
    });
    const { index, reads } = counted(whereaboutsIndex(knownTrain(...reports)));
    expect(whereaboutsArea(index, { start: 0, end: 21 * HOUR })).toHaveLength(1);
    expect(reads()).toBeLessThan(12 * reports.length);
  });

  test("of the real record is bounded as the whereabouts are, every ten minutes and at every edge", () => {
    const known = asKnown(realTrip(), EVERYTHING);
    const range = timeRange(known);
    const pieces = areaOf(known, range);
    for (let t = range.start; t <= range.end; t += 10 * MINUTE) expectSameAt(known, pieces, t);
    for (const { window } of known.events) {
      for (const edge of [window?.earliest ?? null, window?.latest ?? null]) {
        if (edge !== null && range.start <= edge && edge <= range.end) expectSameAt(known, pieces, edge);
      }
    }
  });
});

describe(foldArea, () => {
  test("reaches, at any instant, over all distances of the stretch", () => {
    const known = asKnown(realTrip(), EVERYTHING);
    const range = timeRange(known);
    const profile = railProfile(known.trip.path);
    for (const piece of areaOf(known, range)) {
      const folded = foldArea(piece, profile);
      for (let t = piece.from; t <= piece.to; t += 10 * MINUTE) {
        const { low, high } = distancesOn(profile, { fromKm: valueAt(piece.near, t), toKm: valueAt(piece.far, t) });
        expect(Math.abs(valueAt(folded.low, t) - low)).toBeLessThan(TOLERANCE);
        expect(Math.abs(valueAt(folded.high, t) - high)).toBeLessThan(TOLERANCE);
      }
    }
  });

  test("is exact for any train on any path that folds", () => {
    const bend = fc.record({ km: fc.integer({ min: 20, max: 300 }), distance: fc.integer({ min: 0, max: 400 }) });
    fc.assert(
      fc.property(
        history,
        fc.array(bend, { maxLength: 6 }),
        fc.array(instant, { minLength: 30 }),
        ({ reports }, steps, instants) => {
          let km = 0;
          const bends = [
            { km: 0, distance: 0 },
            ...steps.map((step) => ({ km: (km += step.km), distance: step.distance })),
          ];
          const profile = { bends, maxDistance: 400 };
          for (const piece of areaOf(knownTrain(...reports), RANGE)) {
            const folded = foldArea(piece, profile);
            for (const t of instants.filter((t) => piece.from <= t && t <= piece.to)) {
              const { low, high } = distancesOn(profile, {
                fromKm: valueAt(piece.near, t),
                toKm: valueAt(piece.far, t),
              });
              expect(Math.abs(valueAt(folded.low, t) - low)).toBeLessThan(TOLERANCE * 100);
              expect(Math.abs(valueAt(folded.high, t) - high)).toBeLessThan(TOLERANCE * 100);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
