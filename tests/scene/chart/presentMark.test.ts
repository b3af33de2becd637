import { describe, expect, test } from "vitest";
import type { ChartFrame } from "../../../src/scene/chart/frame.ts";
import { presentMark } from "../../../src/scene/chart/presentMark.ts";
import { whereaboutsAt, whereaboutsIndex } from "../../../src/trip/knowledge/whereabouts.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { knownTrain, type Report } from "../../support/train.ts";

/** A path that turns at km 600 and comes back to km 200. */
const PROFILE = {
  bends: [
    { km: 0, distance: 0 },
    { km: 600, distance: 600 },
    { km: 1000, distance: 200 },
  ],
  maxDistance: 600,
};

/** A kilometre is a pixel, and km 0 lies at 600. */
const FRAME: ChartFrame = {
  ...{ width: 700, height: 700, left: 0, right: 700, top: 0, bottom: 600, foot: 650 },
  ...{ range: { start: 0, end: 100 * HOUR }, maxDistance: 600, fontSize: 11 },
};

function markAt(hour: number, ...reports: readonly Report[]) {
  return presentMark(whereaboutsAt(whereaboutsIndex(knownTrain(...reports)), hour * HOUR), PROFILE, FRAME);
}

describe(presentMark, () => {
  const start: Report = { km: 0, earliest: 0, latest: 0 };

  test("is none before the first report", () => {
    expect(markAt(-1, start)).toBeNull();
  });

  test("is a point where the reports leave one place", () => {
    expect(markAt(0, start, { km: 100, earliest: 2, latest: 2 })).toEqual({ kind: "point", y: 600 });
  });

  test("is a stretch as long as the reports leave it, and up to the fold where it spans it", () => {
    const turned: Report = { km: 900, earliest: 20, latest: 20 };
    expect(markAt(6, start, turned)).toEqual({ kind: "stretch", top: 300, bottom: 400 });
    expect(markAt(13, start, turned)).toEqual({ kind: "stretch", top: 0, bottom: 50 });
  });

  test("is never too short for its two caps", () => {
    const mark = markAt(1, start, { km: 52, earliest: 2, latest: 2.02 });
    if (mark?.kind !== "stretch") throw new Error("The train is on a stretch.");
    expect(mark.bottom - mark.top).toBeGreaterThanOrEqual(5);
  });

  test("is where and when the train was last reported, once nothing bounds it", () => {
    expect(markAt(5, start, { km: 100, earliest: 2, latest: 2 })).toEqual({ kind: "lost", y: 500, lastX: 14 });
  });
});
