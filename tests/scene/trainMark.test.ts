import { describe, expect, test } from "vitest";
import { lineDistance } from "../../src/scene/geometry.ts";
import { frameCamera, project } from "../../src/scene/projection.ts";
import { sceneAt, staticScene } from "../../src/scene/scene.ts";
import { trainMark } from "../../src/scene/trainMark.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { momentAt } from "../../src/trip/knowledge/moment.ts";
import { positionAt } from "../../src/trip/model/railPath.ts";
import { realTrip } from "../support/realTrip.ts";

const trip = realTrip();
const known = asKnown(trip, EVERYTHING);
const ground = staticScene(known);
const camera = frameCamera(trip);
const view = { camera, scale: 1, unitsPerPx: 1 };

function sceneOn(time: string) {
  return sceneAt(ground, momentAt(known, Date.parse(`2023-09-${time}:00+10:00`)), null);
}

describe(trainMark, () => {
  test("caps a stretch at the near and the far end of what the reports leave", () => {
    const scene = sceneOn("13T03:30");
    const mark = trainMark(scene, view);
    if (mark?.kind !== "stretch" || scene.estimate === null) throw new Error("The train should be on a stretch.");
    const { fromKm, toKm } = scene.estimate;
    for (const [index, km] of [fromKm, toKm].entries()) {
      const [x, y] = project(camera, positionAt(trip.path, km));
      expect(mark.caps[index]?.at[0]).toBeCloseTo(x, 6);
      expect(mark.caps[index]?.at[1]).toBeCloseTo(y, 6);
    }
  });

  test("is short where its ends are near on screen, with room around it for the marks of places", () => {
    const scene = sceneOn("13T03:30");
    const fromKm = scene.estimate?.fromKm ?? 0;
    const estimate = { fromKm, toKm: fromKm + 25 };
    const mark = trainMark({ ...scene, estimate }, view);
    if (mark?.kind !== "short") throw new Error("The stretch should be short.");
    expect(mark.reach).toBeGreaterThan(13);
    for (const point of mark.line) {
      expect(lineDistance([mark.caps[0].at, mark.caps[1].at], point)).toBeLessThan(mark.reach - 6);
    }
    expect(trainMark({ ...scene, estimate }, { ...view, scale: 8 })?.kind).toBe("stretch");
  });

  test("is a point at the place that reports leave", () => {
    const mark = trainMark(sceneOn("13T14:30"), view);
    const vostochny = trip.places.get("vostochny");
    if (vostochny === undefined) throw new Error("The record should have Vostochny.");
    expect(mark).toEqual({ kind: "point", at: project(camera, vostochny.anchor) });
  });

  test("is nothing before the first report", () => {
    const scene = sceneAt(ground, momentAt(known, Date.parse("2023-09-01T00:00Z")), null);
    expect(trainMark(scene, view)).toBeNull();
  });
});

describe("what belongs to the launch", () => {
  test("is drawn from the launch on, and not before", () => {
    const [before, after] = [sceneOn("13T11:00"), sceneOn("13T12:50")];
    expect(before.ranges).toEqual([]);
    expect(before.places.map(({ kind }) => kind)).not.toContain("launch-area");
    expect(after.ranges.length).toBeGreaterThan(0);
    expect(after.places.map(({ kind }) => kind)).toContain("launch-area");
    expect([...before.launches]).toEqual([]);
    expect([...after.launches].map(([place, { en }]) => [place, en])).toEqual([["sunan", "Two missiles"]]);
  });
});
