import { describe, expect, test } from "vitest";
import { insetShapes } from "../../../src/build/plugins/insetBasemap.ts";
import { crowdedRegion } from "../../../src/scene/inset/crowdedRegion.ts";
import { realTrip } from "../../support/realTrip.ts";

const trip = realTrip();

describe("insetShapes", () => {
  test("draw land first, and reach no farther than the region with its margin", () => {
    const region = crowdedRegion(trip);
    const shapes = insetShapes(trip);
    expect(shapes?.map(([layer]) => layer)).toEqual(["land", "lake", "river", "coast", "border"]);
    const numbers = [...(shapes?.[0]?.[1] ?? "").matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)];
    expect(numbers.length).toBeGreaterThan(50);
    for (const [, x, y] of numbers) {
      expect(Number(x)).toBeGreaterThanOrEqual((region?.left ?? 0) - 1.01);
      expect(Number(x)).toBeLessThanOrEqual((region?.right ?? 0) + 1.01);
      expect(Number(y)).toBeGreaterThanOrEqual((region?.top ?? 0) - 1.01);
      expect(Number(y)).toBeLessThanOrEqual((region?.bottom ?? 0) + 1.01);
    }
  });

  test("are null where nothing is crowded", () => {
    expect(insetShapes({ ...trip, places: new Map([...trip.places].slice(0, 2)) })).toBeNull();
  });
});
