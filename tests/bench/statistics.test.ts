import { describe, expect, test } from "vitest";
import { blocking, percentile, spreadOf } from "./statistics.ts";

describe(percentile, () => {
  test("is a value that the share of all values does not exceed", () => {
    const steps = Array.from({ length: 100 }, (_, index) => index + 1);
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(steps, share))).toEqual([50, 95, 99, 100]);
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe(spreadOf, () => {
  test("takes only the rounds with a value", () => {
    expect(spreadOf([4, null, 1, 2])).toEqual({ median: 2, least: 1, most: 4 });
    expect(spreadOf([null])).toBeNull();
  });
});

describe(blocking, () => {
  const tasks = [
    [10, 70],
    [90, 160],
    [200, 300],
    [400, 460],
  ] as const;

  test("counts the tasks that touch the time between two moments, each in full", () => {
    expect(blocking(tasks, 100, 250)).toEqual({ sum: 170, longest: 100 });
    expect(blocking(tasks, 70, 90)).toEqual({ sum: 0, longest: 0 });
  });

  test("is null without both moments", () => {
    expect(blocking(tasks, null, 250)).toBeNull();
    expect(blocking(tasks, 100, null)).toBeNull();
  });
});
