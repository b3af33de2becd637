import { describe, expect, test } from "vitest";
import { distance, type Point } from "../../../src/scene/geometry.ts";
import { boxAround, isNear, overlaps } from "../../../src/scene/labels/collision.ts";
import { placeTag, type TagOptions } from "../../../src/scene/labels/placeTag.ts";

const STRAIGHT: readonly Point[] = Array.from({ length: 41 }, (_, index) => [60 + index * 10, 300]);
const CAPS = [
  { at: [60, 300], angle: 0 },
  { at: [460, 300], angle: 0 },
] as const;

const OPTIONS: TagOptions = {
  lines: ["Train somewhere here", "900 km of line, estimated"],
  mark: { kind: "stretch", line: STRAIGHT, caps: CAPS, at: [260, 300], reach: 14 },
  visible: { left: 0, top: 0, right: 560, bottom: 690 },
  blocked: [],
  avoided: [],
  route: [],
  unitsPerPx: 1,
};

describe(placeTag, () => {
  test("lies beside the stretch, near it, wholly in view, and points at its middle half", () => {
    const placed = placeTag(OPTIONS);
    if (placed === null) throw new Error("The tag should be placed.");
    const { left, right, top, bottom } = placed.box;
    const gap = Math.max(top - 300, 300 - bottom);
    expect(gap).toBeGreaterThanOrEqual(17);
    expect(gap).toBeLessThan(40);
    expect(left >= 0 && right <= 560 && top >= 0 && bottom <= 690).toBe(true);
    const [, tip] = placed.leader ?? [];
    expect(tip?.[1]).toBe(300);
    expect(tip?.[0]).toBeGreaterThanOrEqual(160);
    expect(tip?.[0]).toBeLessThanOrEqual(360);
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

  test("points at the edge of a place's mark, and at the outline of a short stretch", () => {
    const at: Point = [280, 300];
    const line: readonly Point[] = [[275, 300], at, [285, 300]];
    const placeMark = placeTag({ ...OPTIONS, mark: { kind: "point", at } });
    const short = placeTag({ ...OPTIONS, mark: { kind: "short", line, caps: CAPS, at, reach: 14 } });
    for (const [placed, reach] of [
      [placeMark, 11],
      [short, 14],
    ] as const) {
      const [, tip] = placed?.leader ?? [];
      expect(distance(tip ?? [0, 0], at)).toBeCloseTo(reach, 6);
      const { left, right, top, bottom } = placed?.box ?? { left: 0, right: 0, top: 0, bottom: 0 };
      expect(isNear({ left, right, top, bottom }, at, reach)).toBe(false);
    }
  });

  test("points at no place on a stretch", () => {
    const [, usual] = placeTag(OPTIONS)?.leader ?? [];
    if (usual === undefined) throw new Error("The tag should point at the stretch.");
    const dot = { box: boxAround(usual[0], usual[1], 9), cost: 0 };
    const [, tip] = placeTag({ ...OPTIONS, avoided: [dot] })?.leader ?? [];
    expect(distance(tip ?? usual, usual)).toBeGreaterThan(18);
    expect(tip?.[1]).toBe(300);
  });

  test("lies where its leader crosses neither a name nor the route", () => {
    const at: Point = [280, 300];
    const mark = { kind: "point", at } as const;
    const blocked = [{ left: 0, top: 240, right: 560, bottom: 360 }];
    const first = placeTag({ ...OPTIONS, mark, blocked });
    const [from, to] = first?.leader ?? [];
    if (from === undefined || to === undefined) throw new Error("The tag should point at the place.");
    const between = (from[1] + to[1]) / 2;
    const name = { left: from[0] - 60, right: from[0] + 60, top: between - 4, bottom: between + 4 };
    const route = STRAIGHT.map(([x]): Point => [x, between]);
    for (const crossed of [{ avoided: [{ box: name, cost: 400 }] }, { route }]) {
      const [start, tip] = placeTag({ ...OPTIONS, mark, blocked, ...crossed })?.leader ?? [];
      expect(((start?.[1] ?? 0) - 300) * (from[1] - 300), "on the other side").toBeLessThan(0);
      expect(distance(tip ?? [0, 0], at)).toBeCloseTo(11, 6);
    }
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

  test("keeps its first line where there is no room for two", () => {
    const visible = { left: 0, top: 0, right: 560, bottom: 360 };
    const blocked = [
      { left: 0, top: 0, right: 560, bottom: 244 },
      { left: 0, top: 283, right: 560, bottom: 360 },
    ];
    expect(placeTag({ ...OPTIONS, visible, blocked })?.lines).toEqual(["Train somewhere here"]);
  });

  test("is not placed where the train is out of view, and in a corner where it is not marked at all", () => {
    expect(placeTag({ ...OPTIONS, visible: { left: 0, top: 400, right: 560, bottom: 690 } })).toBeNull();
    const quiet = placeTag({ ...OPTIONS, lines: ["No report yet"], mark: null });
    expect(quiet?.box.left).toBeLessThan(40);
    expect(quiet?.box.top).toBeLessThan(40);
  });
});
