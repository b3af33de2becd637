import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  frameCamera,
  frameScale,
  mercator,
  project,
  VIEW_BOX,
  viewFrom,
  WHOLE_TRIP,
} from "../../src/scene/projection.ts";
import { TRIP } from "../support/record.ts";

const frame = frameCamera(TRIP);
const box = { width: 870, height: 430 };
const unit = frameScale(box.width, box.height);

describe(viewFrom, () => {
  test("is the whole trip for a camera that shows the view box whole and centred", () => {
    const view = viewFrom(frame, { centre: frame.centre, scale: frame.scale * unit }, box);
    expect(view.scale).toBe(WHOLE_TRIP.scale);
    expect(view.x).toBeCloseTo(WHOLE_TRIP.x, 6);
    expect(view.y).toBeCloseTo(WHOLE_TRIP.y, 6);
  });

  test("draws every place where the camera shows it", () => {
    const cameras = fc.record({
      longitude: fc.double({ min: 120, max: 145, noNaN: true }),
      latitude: fc.double({ min: 35, max: 55, noNaN: true }),
      zoom: fc.double({ min: 3, max: 11, noNaN: true }),
    });
    fc.assert(
      fc.property(cameras, ({ longitude, latitude, zoom }) => {
        const seen = { centre: mercator([longitude, latitude]), scale: 2 ** zoom };
        const view = viewFrom(frame, seen, box);
        for (const { anchor } of TRIP.places.values()) {
          const [frameX, frameY] = project(frame, anchor);
          const [worldX, worldY] = mercator(anchor);
          const wanted = [
            box.width / 2 + (worldX - seen.centre[0]) * seen.scale,
            box.height / 2 + (worldY - seen.centre[1]) * seen.scale,
          ];
          const drawn = [
            box.width / 2 + (frameX * view.scale + view.x - VIEW_BOX.width / 2) * unit,
            box.height / 2 + (frameY * view.scale + view.y - VIEW_BOX.height / 2) * unit,
          ];
          expect(Math.hypot((drawn[0] ?? 0) - (wanted[0] ?? 0), (drawn[1] ?? 0) - (wanted[1] ?? 0))).toBeLessThan(0.1);
        }
      }),
    );
  });
});
