import { describe, expect, test } from "vitest";
import type { Point } from "../../../src/scene/geometry.ts";
import { overlaps } from "../../../src/scene/labels/collision.ts";
import { placeTag, type TagOptions } from "../../../src/scene/labels/placeTag.ts";

const STRAIGHT: readonly Point[] = Array.from({ length: 41 }, (_, index) => [60 + index * 10, 300]);
const CAPS = [
  { at: [60, 300], angle: 0 },
  { at: [460, 300], angle: 0 },
] as const;

const OPTIONS: TagOptions = {
  lines: ["Train somewhere here", "900 km of line, estimated"],
  mark: { kind: "stretch", line: STRAIGHT, caps: CAPS },
  visible: { left: 0, top: 0, right: 560, bottom: 690 },
  blocked: [],
  avoided: [],
  route: [],
  unitsPerPx: 1,
};

describe(placeTag, () => {
  test("lies beside the stretch, near it, wholly in view and without a leader", () => {
    const placed = placeTag(OPTIONS);
    if (placed === null) throw new Error("The tag should be placed.");
    const { left, right, top, bottom } = placed.box;
    const gap = Math.max(top - 300, 300 - bottom);
    expect(gap).toBeGreaterThanOrEqual(17);
    expect(gap).toBeLessThan(40);
    expect(left >= 0 && right <= 560 && top >= 0 && bottom <= 690).toBe(true);
    expect(placed.leader).toBeNull();
  });

  test("cuts a line that is too long, with a mark and without one", () => {
    const lines = ["Train is here", `${"Station of the very long name ".repeat(7)}, since 10:00`];
    for (const mark of [OPTIONS.mark, null]) {
      const placed = placeTag({ ...OPTIONS, lines, mark, visible: { ...OPTIONS.visible, right: 320 } });
      expect(placed?.lines).toEqual(["Train is here", expect.stringMatching(/^Station .*…$/)]);
      expect(placed?.box.left).toBeGreaterThanOrEqual(0);
      expect(placed?.box.right).toBeLessThanOrEqual(320);
    }
    expect(placeTag(OPTIONS)?.lines).toEqual(OPTIONS.lines);
  });

  test("points at a place, and at a stretch too short to lie beside", () => {
    const at: Point = [280, 300];
    const point = placeTag({ ...OPTIONS, mark: { kind: "point", at } });
    const short: readonly Point[] = [at, [290, 300]];
    const stretch = placeTag({ ...OPTIONS, mark: { kind: "stretch", line: short, caps: CAPS } });
    for (const placed of [point, stretch]) {
      const [, end] = placed?.leader ?? [];
      expect(Math.hypot((end?.[0] ?? 0) - 285, (end?.[1] ?? 0) - 300)).toBeLessThan(20);
    }
  });

  test("points at the nearest point of a long stretch that it cannot lie beside", () => {
    const blocked = [{ left: 0, top: 200, right: 560, bottom: 400 }];
    const [from, to] = placeTag({ ...OPTIONS, blocked })?.leader ?? [];
    expect(Math.abs((from?.[1] ?? 0) - 300)).toBeGreaterThanOrEqual(100);
    expect(Math.abs((to?.[1] ?? 0) - 300)).toBeLessThan(20);
    expect(STRAIGHT.some(([x]) => Math.abs(x - (to?.[0] ?? 0)) < 20)).toBe(true);
  });

  test("keeps clear of a route that it would seem to point at", () => {
    const first = placeTag(OPTIONS)?.box;
    if (first === undefined) throw new Error("The tag should be placed.");
    const beside = first.bottom < 300 ? first.top - 3 : first.bottom + 3;
    const route = STRAIGHT.map(([x]): Point => [x, beside]);
    const box = placeTag({ ...OPTIONS, route })?.box ?? first;
    expect(Math.min(Math.abs(box.top - beside), Math.abs(box.bottom - beside))).toBeGreaterThan(4);
    expect(box.top < beside && beside < box.bottom).toBe(false);
  });

  test("covers no corner, and rather a town than a place of the record", () => {
    const first = placeTag(OPTIONS)?.box;
    if (first === undefined) throw new Error("The tag should be placed.");
    const blocked = placeTag({ ...OPTIONS, blocked: [first] });
    expect(blocked !== null && overlaps(blocked.box, first)).toBe(false);
    const avoided = placeTag({ ...OPTIONS, avoided: [{ box: first, cost: 400 }] });
    expect(avoided !== null && overlaps(avoided.box, first)).toBe(false);
  });

  test("is not placed where the train is out of view, and in a corner where it is not marked at all", () => {
    expect(placeTag({ ...OPTIONS, visible: { left: 0, top: 400, right: 560, bottom: 690 } })).toBeNull();
    const quiet = placeTag({ ...OPTIONS, lines: ["No report yet"], mark: null });
    expect(quiet?.box.left).toBeLessThan(40);
    expect(quiet?.box.top).toBeLessThan(40);
  });
});
