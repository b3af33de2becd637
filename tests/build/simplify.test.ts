import { lineString, pointToLineDistance } from "@turf/turf";
import { describe, expect, test } from "vitest";
import { checkedRecord } from "../../src/build/checkedRecord.ts";
import { simplified } from "../../src/build/simplify.ts";

const bend: GeoJSON.LineString = {
  type: "LineString",
  coordinates: [
    [130, 45],
    [130.1, 45.0005],
    [130.2, 45],
    [130.3, 45.1],
  ],
};

describe("a simplified line", () => {
  test("loses what bends by less than the tolerance, and nothing else", () => {
    expect(simplified(bend, 0.1).coordinates).toEqual([
      [130, 45],
      [130.2, 45],
      [130.3, 45.1],
    ]);
    expect(simplified(bend, 0.01).coordinates).toEqual(bend.coordinates);
  });

  test("leaves the line it is made from as it was", () => {
    simplified(bend, 10);
    expect(bend.coordinates).toHaveLength(4);
  });

  test("keeps every leg of the record within the tolerance", () => {
    const legs = checkedRecord().file.features.filter(({ properties }) => properties.kind === "leg");
    for (const { id, geometry } of legs) {
      if (geometry.type !== "LineString") throw new Error(`${id} is no line`);
      const line = lineString(simplified(geometry, 0.2).coordinates);
      const every4th = geometry.coordinates.filter((_, index) => index % 4 === 0);
      const strays = every4th.map((position) => pointToLineDistance(position, line));
      expect(Math.max(...strays), id).toBeLessThan(0.205);
    }
  });
});
