import { distance as kmBetween } from "@turf/turf";
import { describe, expect, test } from "vitest";
import { visibleBox } from "../../src/scene/labels/collision.ts";
import { frameCamera, positionAtPoint, VIEW_BOX } from "../../src/scene/projection.ts";
import { scaleBar } from "../../src/scene/scaleBar.ts";
import { TRIP } from "../support/record.ts";

const camera = frameCamera(TRIP);

describe(scaleBar, () => {
  test.each([1, 3, 20])("is a round length, true at the latitude of the map's middle, at scale %i", (scale) => {
    const whole = visibleBox(null);
    const seen = { left: 0, top: 0, right: whole.right * scale, bottom: whole.bottom * scale };
    const { km, length } = scaleBar(seen, { camera, scale, unitsPerPx: 1 });
    expect(String(km)).toMatch(/^(0\.)?0*[125]0*$/);
    expect(length).toBeLessThanOrEqual(110);
    expect(length).toBeGreaterThan(40);
    const middle = [VIEW_BOX.width / 2, VIEW_BOX.height / 2] as const;
    const from = positionAtPoint(camera, middle);
    const to = positionAtPoint(camera, [middle[0] + length / scale, middle[1]]);
    expect(kmBetween([...from], [...to]) / km).toBeCloseTo(1, 1);
  });
});
