import { extent, type Point } from "../geometry.ts";
import { shortened } from "../shortened.ts";
import type { TrainMark } from "../trainMark.ts";
import { type Box, isNear, overlaps, textWidth } from "./collision.ts";

/** The train's tag, placed: in units of the view box times the map's scale. */
export interface PlacedTag {
  readonly box: Box;
  /** Its lines, cut to the room there is. */
  readonly lines: readonly string[];
  /** A line from the tag to the mark; null where the tag is close enough to belong to it plainly. */
  readonly leader: readonly [Point, Point] | null;
}

export interface TagOptions {
  readonly lines: readonly string[];
  /** Null where nothing is marked: the tag then lies in the upper left corner. */
  readonly mark: TrainMark | null;
  /** The part of the map in view. */
  readonly visible: Box;
  /** Where no tag may lie. */
  readonly blocked: readonly Box[];
  /** What the tag should avoid, each at its cost in CSS pixels of distance. */
  readonly avoided: readonly Avoided[];
  /** Points of the route. */
  readonly route: readonly Point[];
  readonly unitsPerPx: number;
}

/** A box that the tag should not cover. */
export interface Avoided {
  readonly box: Box;
  readonly cost: number;
}

/** Layout of the tag, in CSS pixels. */
export const TAG = { height: 40, lowHeight: 25, padding: 9, most: 400, glyph: 20, title: 13, text: 12 } as const;

/** The tag lies on a grid, so that it keeps its place while the train moves a little: a finer one on small maps. */
const STEP = { small: 8, large: 16, largeArea: 180_000 } as const;

/** Points of the mark nearer to one another than this, in CSS pixels, count as one. */
const THINNED = 8;

/** Clear space between tag and mark, at least and where there is room, and tag and edge; a leader's end from the mark. */
const GAP = { least: 10.5, mark: 17, edge: 6, leader: 11 } as const;

/** A stretch shorter than this, in CSS pixels, needs a leader, and so does one farther from its tag than this. */
const LEADER = { below: 60, beyond: 26 } as const;

/** Clear space between the tag and a route that it would seem to point at. */
const ROUTE_REACH = 5;

/** What it costs to cover the mark, or a point of the route, and to lie a pixel too near or away: far off, a tag misleads. */
const COSTS = { mark: 5000, route: 80, near: 6, away: 3 } as const;

/** Width of a tag's line in CSS pixels. */
function lineWidth(line: string, row: number): number {
  return row === 0 ? TAG.glyph + textWidth(line, TAG.title) * 1.08 : textWidth(line, TAG.text);
}

/** The lines of a tag that is at most so many CSS pixels wide. */
function linesIn(room: number, lines: readonly string[]): readonly string[] {
  const most = Math.min(room, TAG.most) - 2 * TAG.padding;
  return lines.map((line, row) => shortened(line, most, (part) => lineWidth(part, row)));
}

/** Size of a tag in CSS pixels. */
function tagSize(lines: readonly string[]): { readonly width: number; readonly height: number } {
  const width = Math.max(...lines.map(lineWidth));
  return { width: Math.ceil(width + 2 * TAG.padding), height: lines.length > 1 ? TAG.height : TAG.lowHeight };
}

/** The best place for the tag: near the train, over none of its stretch, and over as few names as possible. */
export function placeTag(options: TagOptions): PlacedTag | null {
  const { mark, visible, unitsPerPx } = options;
  const lines = linesIn((visible.right - visible.left) / unitsPerPx - 2 * GAP.edge, options.lines);
  const size = tagSize(lines);
  const [width, height] = [size.width * unitsPerPx, size.height * unitsPerPx];
  const edge = GAP.edge * unitsPerPx;
  const limits = { left: visible.left + edge, top: visible.top + edge };
  const points = thinned(marked(mark), THINNED * unitsPerPx).filter(([x, y]) => isWithin(x, y, visible));
  if (mark === null) {
    const box = { ...limits, right: limits.left + width, bottom: limits.top + height };
    const free = candidates(options, width, height).find((other) => costOf(other, [], options, 1) === 0);
    return { box: free ?? box, lines, leader: null };
  }
  if (points.length === 0) return null;
  const best = cheapest(options, points, width, height);
  if (best === null) return null;
  return { box: best, lines, leader: leaderOf(best, points, mark, unitsPerPx) };
}

function marked(mark: TrainMark | null): readonly Point[] {
  if (mark === null) return [];
  return mark.kind === "stretch" ? mark.line : [mark.at];
}

/** A line's points at least `gap` apart, with its last one. */
function thinned(line: readonly Point[], gap: number): readonly Point[] {
  const kept: Point[] = [];
  for (const point of line) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= gap) kept.push(point);
  }
  const end = line.at(-1);
  return end === undefined || kept.at(-1) === end ? kept : [...kept, end];
}

function isWithin(x: number, y: number, { left, right, top, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The first of the cheapest places on the grid. Those farther from the points than any such place are not looked at. */
function cheapest(options: TagOptions, points: readonly Point[], width: number, height: number): Box | null {
  const { unitsPerPx } = options;
  const { across, down } = grid(options, width, height);
  const around = extent(points);
  const least = (dx: number, dy: number) => leastCost(Math.hypot(dx, dy) / unitsPerPx);
  const rows = byGap(down, height, around.top, around.bottom);
  const columns = byGap(across, width, around.left, around.right);
  let best: Box | null = null;
  let lowest = Infinity;
  for (const { at: top, gap: dy } of rows) {
    if (least(0, dy) > lowest) break;
    for (const { at: left, gap: dx } of columns) {
      if (least(dx, dy) > lowest) break;
      const box = { left, top, right: left + width, bottom: top + height };
      const cost = costOf(box, points, options, lowest);
      if (cost < lowest || (cost === lowest && best !== null && isBefore(box, best))) [best, lowest] = [box, cost];
    }
  }
  return best;
}

/** Edges of places of this size, those nearest to an interval first, with their distance from it. */
function byGap(edges: readonly number[], size: number, from: number, to: number) {
  return edges.map((at) => ({ at, gap: Math.max(0, from - at - size, at - to) })).sort((a, b) => a.gap - b.gap);
}

/** Whether a place comes before another on the grid, row by row. */
function isBefore(box: Box, other: Box): boolean {
  return box.top < other.top || (box.top === other.top && box.left < other.left);
}

/** The places on the grid that lie wholly in view, row by row. */
function candidates(options: TagOptions, width: number, height: number): Box[] {
  const { across, down } = grid(options, width, height);
  return down.flatMap((top) => across.map((left) => ({ left, top, right: left + width, bottom: top + height })));
}

/** The left edges and the tops of places that lie wholly in view. */
function grid({ visible, unitsPerPx }: TagOptions, width: number, height: number) {
  const area = ((visible.right - visible.left) * (visible.bottom - visible.top)) / unitsPerPx ** 2;
  const step = (area < STEP.largeArea ? STEP.small : STEP.large) * unitsPerPx;
  const edge = GAP.edge * unitsPerPx;
  const steps = (from: number, to: number) => {
    const first = Math.ceil((from + edge) / step);
    const count = Math.max(0, Math.floor((to - edge) / step) - first + 1);
    return Array.from({ length: count }, (_, index) => (first + index) * step);
  };
  return {
    across: steps(visible.left, visible.right - width),
    down: steps(visible.top, visible.bottom - height),
  };
}

/** The least that a place costs which lies this many pixels from the extent of all points. */
function leastCost(away: number): number {
  return away / 3 + Math.max(0, away - GAP.mark) * COSTS.away;
}

/** What a place for the tag costs; where it comes to more than `limit`, any number above that. */
function costOf(box: Box, points: readonly Point[], options: TagOptions, limit: number): number {
  const { blocked, avoided, route, unitsPerPx } = options;
  const middle = points[Math.floor(points.length / 2)];
  let cost = middle === undefined ? 0 : distanceTo(box, middle) / unitsPerPx / 3;
  if (cost > limit) return cost;
  if (blocked.some((other) => overlaps(box, other))) return Infinity;
  if (middle !== undefined) {
    let nearest = Infinity;
    for (const point of points) nearest = Math.min(nearest, distanceTo(box, point));
    cost += distanceCost(nearest / unitsPerPx);
    if (cost > limit) return cost;
  }
  for (const { box: other, cost: price } of avoided) if (overlaps(box, other)) cost += price;
  if (cost > limit) return cost;
  for (const point of route) if (isNear(box, point, ROUTE_REACH * unitsPerPx)) cost += COSTS.route;
  return cost;
}

function distanceCost(away: number): number {
  if (away < GAP.least) return COSTS.mark - away;
  return away < GAP.mark ? (GAP.mark - away) * COSTS.near : (away - GAP.mark) * COSTS.away;
}

/** The shortest distance from a point to a box; 0 inside it. */
function distanceTo({ left, right, top, bottom }: Box, [x, y]: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function leaderOf(box: Box, points: readonly Point[], mark: TrainMark, unitsPerPx: number): PlacedTag["leader"] {
  const target = leaderTarget(box, points, mark, unitsPerPx);
  if (target === undefined) return null;
  const [x, y] = target;
  const start: Point = [Math.min(box.right, Math.max(box.left, x)), Math.min(box.bottom, Math.max(box.top, y))];
  const length = Math.hypot(x - start[0], y - start[1]);
  const share = Math.max(0, 1 - (GAP.leader * unitsPerPx) / length);
  return [start, [start[0] + (x - start[0]) * share, start[1] + (y - start[1]) * share]];
}

/** The point that a leader leads to: the middle of a short mark, the nearest point of a long one that is far away. */
function leaderTarget(box: Box, points: readonly Point[], mark: TrainMark, unitsPerPx: number): Point | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const isShort = Math.hypot(last[0] - first[0], last[1] - first[1]) < LEADER.below * unitsPerPx;
  if (mark.kind !== "stretch" || isShort) return points[Math.floor(points.length / 2)];
  const nearest = points.reduce((best, point) => (distanceTo(box, point) < distanceTo(box, best) ? point : best));
  return distanceTo(box, nearest) > LEADER.beyond * unitsPerPx ? nearest : undefined;
}
