import { describe, expect, test } from "vitest";
import { isInside, lineDistance, type Point } from "../../src/scene/geometry.ts";

describe(lineDistance, () => {
  const line: readonly Point[] = [
    [0, 0],
    [10, 0],
    [10, 10],
  ];

  test.each<[Point, number]>([
    [[5, 3], 3],
    [[12, 5], 2],
    [[-3, 4], 5],
    [[10, 10], 0],
  ])("from %j is %d", (point, expected) => {
    expect(lineDistance(line, point)).toBeCloseTo(expected);
  });

  test("is the distance to the point of a line of one point, and infinite without points", () => {
    expect(lineDistance([[3, 4]], [0, 0])).toBe(5);
    expect(lineDistance([], [0, 0])).toBe(Infinity);
  });
});

describe(isInside, () => {
  const square = (low: number, high: number): readonly Point[] => [
    [low, low],
    [high, low],
    [high, high],
    [low, high],
    [low, low],
  ];

  test("counts a hole as outside", () => {
    const rings = [square(0, 10), square(4, 6)];
    expect(isInside([2, 5], rings)).toBe(true);
    expect(isInside([5, 5], rings)).toBe(false);
    expect(isInside([12, 5], rings)).toBe(false);
  });
});
