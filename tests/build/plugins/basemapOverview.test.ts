import { expect, test } from "vitest";
import { stripsAround } from "../../../src/build/plugins/basemapOverview.ts";

const INNER = [112, 33, 152, 57] as const;
const OUTER = [104, 30, 158, 60] as const;

test("strips around a box fill the outer box with it, without overlapping", () => {
  const areaOf = ([west, south, east, north]: readonly [number, number, number, number]) =>
    (east - west) * (north - south);
  const boxes = [INNER, ...stripsAround([...INNER], [...OUTER])];
  expect(boxes.reduce((sum, box) => sum + areaOf(box), 0)).toBeCloseTo(areaOf(OUTER));
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1)) {
      const isApart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
      expect(isApart, `${a} and ${b}`).toBe(true);
    }
});
