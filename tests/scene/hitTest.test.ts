import { describe, expect, test } from "vitest";
import { distance } from "../../src/scene/geometry.ts";
import { placeAt } from "../../src/scene/hitTest.ts";
import { frameCamera, project, type ViewTransform, WHOLE_TRIP } from "../../src/scene/projection.ts";
import { sceneAt, staticScene } from "../../src/scene/scene.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { momentAt } from "../../src/trip/knowledge/moment.ts";
import { timeRange } from "../../src/trip/knowledge/timeRange.ts";
import type { Place } from "../../src/trip/model/trip.ts";
import { TRIP } from "../support/record.ts";

const known = asKnown(TRIP, EVERYTHING);
const scene = sceneAt(staticScene(known), momentAt(known, timeRange(known).start), null);
const stations = known.places.filter(({ geometry, rank }) => geometry.type === "Point" && rank < 3);

function pick(point: readonly [number, number], view: ViewTransform = WHOLE_TRIP, shown = scene): Place | null {
  return placeAt(shown, point, {
    labels: [],
    language: "en",
    unitsPerPx: 1,
    controlsBox: null,
    keyBox: null,
    inset: null,
    view,
  });
}

/** Where a place is drawn in a view, in units of the view box. */
function pointOf({ anchor }: Place, { scale, x, y }: ViewTransform): readonly [number, number] {
  const [frameX, frameY] = project(frameCamera(TRIP), anchor);
  return [frameX * scale + x, frameY * scale + y];
}

describe(placeAt, () => {
  const views = [WHOLE_TRIP, { scale: 8, x: -1200, y: -700 }];

  test.each(
    views,
  )("finds each place at its mark at scale $scale, unless the mark of a higher-ranked place covers it", (view) => {
    expect(stations.length).toBeGreaterThan(1);
    for (const place of stations) {
      const found = pick(pointOf(place, view), view);
      const away = found === null ? Infinity : distance(pointOf(found, view), pointOf(place, view));
      expect(away, place.id).toBeLessThanOrEqual(3);
      expect(found?.rank, place.id).toBeLessThanOrEqual(place.rank);
    }
  });

  test("finds each place at its mark once no other mark covers it", () => {
    const view = { scale: 40, x: 0, y: 0 };
    for (const place of stations) expect(pick(pointOf(place, view), view)?.id).toBe(place.id);
  });

  test("finds the higher-ranked of two places whose marks coincide, whichever is nearer", () => {
    const [first, second] = stations.map(({ id }) => scene.marks.find(({ place }) => place.id === id));
    if (first === undefined || second === undefined) throw new Error("Two stations should be marked.");
    const [longitude, latitude] = first.place.anchor;
    const lesser = { ...second, place: { ...second.place, rank: 2, anchor: [longitude + 0.01, latitude] as const } };
    expect(first.place.rank).toBeLessThan(2);
    for (const marks of [
      [first, lesser],
      [lesser, first],
    ]) {
      expect(pick(pointOf(lesser.place, WHOLE_TRIP), WHOLE_TRIP, { ...scene, marks })?.id).toBe(first.place.id);
    }
    const near = { scale: 40, x: 0, y: 0 };
    expect(pick(pointOf(lesser.place, near), near, { ...scene, marks: [first, lesser] })?.id).toBe(lesser.place.id);
  });

  test("finds a sea at its name, and nothing on open water or outside the map", () => {
    const seas = known.places.filter(({ kind }) => kind === "sea-area");
    expect(seas.length).toBeGreaterThan(0);
    for (const sea of seas) {
      const view = { scale: 40, x: 0, y: 0 };
      const [x, y] = pointOf(sea, view);
      expect(pick([x, y], view)?.id).toBe(sea.id);
      expect(pick([x + 60, y + 60], view)).toBeNull();
    }
    expect(pick([-5000, -5000])).toBeNull();
  });
});
