import { describe, expect, test } from "vitest";
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

function pick(point: readonly [number, number], view: ViewTransform = WHOLE_TRIP, drawn = scene): Place | null {
  return placeAt(drawn, point, {
    labels: [],
    language: "en",
    pixel: 1,
    corner: null,
    view,
    rangeLabel: (km) => `${km} km`,
  });
}

/** Where a place is drawn in a view. */
function drawn({ anchor }: Place, { scale, x, y }: ViewTransform): readonly [number, number] {
  const [frameX, frameY] = project(frameCamera(TRIP), anchor);
  return [frameX * scale + x, frameY * scale + y];
}

describe(placeAt, () => {
  const views = [WHOLE_TRIP, { scale: 8, x: -1200, y: -700 }];

  test.each(views)("finds each place at its mark, at scale $scale, but where a foremost one lies on it", (view) => {
    expect(stations.length).toBeGreaterThan(1);
    for (const place of stations) {
      const found = pick(drawn(place, view), view);
      const far = found === null ? Infinity : Math.hypot(...difference(drawn(found, view), drawn(place, view)));
      expect(far, place.id).toBeLessThanOrEqual(3);
      expect(found?.rank, place.id).toBeLessThanOrEqual(place.rank);
    }
  });

  test("finds each place at its mark where no other lies on it", () => {
    const view = { scale: 40, x: 0, y: 0 };
    for (const place of stations) expect(pick(drawn(place, view), view)?.id).toBe(place.id);
  });

  test("of two places that lie on one another finds the foremost, whichever is nearer", () => {
    const [first, second] = stations.map(({ id }) => scene.marks.find(({ place }) => place.id === id));
    if (first === undefined || second === undefined) throw new Error("Two stations are marked.");
    const [longitude, latitude] = first.place.anchor;
    const lesser = { ...second, place: { ...second.place, rank: 2, anchor: [longitude + 0.01, latitude] as const } };
    expect(first.place.rank).toBeLessThan(2);
    for (const marks of [
      [first, lesser],
      [lesser, first],
    ]) {
      expect(pick(drawn(lesser.place, WHOLE_TRIP), WHOLE_TRIP, { ...scene, marks })?.id).toBe(first.place.id);
    }
    const near = { scale: 40, x: 0, y: 0 };
    expect(pick(drawn(lesser.place, near), near, { ...scene, marks: [first, lesser] })?.id).toBe(lesser.place.id);
  });

  test("finds a sea or a region where there is no mark, and nothing where there is nothing", () => {
    const inside = known.places.filter(({ kind }) => kind === "sea-area");
    for (const sea of inside) {
      const view = { scale: 40, x: 0, y: 0 };
      const [x, y] = drawn(sea, view);
      expect(pick([x + 60, y + 60], view)?.id).toBe(sea.id);
    }
    expect(pick([-5000, -5000])).toBeNull();
  });
});

function difference(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  return [a[0] - b[0], a[1] - b[1]];
}
