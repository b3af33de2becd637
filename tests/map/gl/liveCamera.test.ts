import { describe, expect, test } from "vitest";
import { boundsOf, panInto, viewOver, wholeTripView } from "../../../src/map/gl/liveCamera.ts";
import { frameCamera, WHOLE_TRIP } from "../../../src/scene/projection.ts";
import { TRIP } from "../../support/record.ts";

const SIZE = { width: 400, height: 300 };
const frame = frameCamera(TRIP);

/** A camera that fits its trip into 540 pixels at zoom 3.4. */
const CAMERA = { centre: [440, 170], scale: 2 ** 3.4 } as const;

describe(viewOver, () => {
  test("is the whole trip for the view of the whole trip", () => {
    const { center, zoom } = wholeTripView(frame, SIZE);
    const view = viewOver(frame, center, zoom, SIZE);
    expect(view.scale).toBe(WHOLE_TRIP.scale);
    expect(view.x).toBeCloseTo(0, 6);
    expect(view.y).toBeCloseTo(0, 6);
  });

  test("is the whole trip for a map that is not laid out", () => {
    expect(viewOver(frame, [131.9, 43.1], 7, { width: 0, height: 300 })).toBe(WHOLE_TRIP);
  });
});

describe(wholeTripView, () => {
  test("lets a small map zoom out as far as the whole trip, and no map farther than there are tiles", () => {
    const minZooms = [2000, 300, 20].map((height) => {
      const { zoom, minZoom } = wholeTripView(CAMERA, { width: 2000, height });
      return { zoom: Math.round(zoom * 10) / 10, minZoom: Math.round(minZoom * 10) / 10 };
    });
    expect(minZooms).toEqual([
      { zoom: 5.3, minZoom: 3 },
      { zoom: 2.6, minZoom: 2.6 },
      { zoom: -1.4, minZoom: 2 },
    ]);
  });
});

describe(panInto, () => {
  test("leaves a pixel inside the margin where it is", () => {
    expect(panInto([200, 150], SIZE, 30)).toEqual([0, 0]);
    expect(panInto([30, 270], SIZE, 30)).toEqual([0, 0]);
  });

  test("moves a pixel beyond an edge to the margin, no further", () => {
    expect(panInto([-20, 150], SIZE, 30)).toEqual([-50, 0]);
    expect(panInto([390, 310], SIZE, 30)).toEqual([20, 40]);
  });
});

test("bounds of positions hold them all", () => {
  expect(
    boundsOf([
      [131.9, 43.1],
      [128.2, 51.9],
      [137, 50.5],
    ]),
  ).toEqual([
    [128.2, 43.1],
    [137, 51.9],
  ]);
});
