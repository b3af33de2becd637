import { distance, extent, lineDistance, type Point, spaced } from "../geometry.ts";
import { shortened } from "../shortened.ts";
import type { TrainMark } from "../trainMark.ts";
import { type Box, isCrossed, isNear, overlaps, textWidth } from "./collision.ts";

/** The train's tag, placed: in units of the view box times the map's scale. */
export interface PlacedTag {
  readonly box: Box;
  /** Its lines, cut to the room there is. */
  readonly lines: readonly string[];
  /** A line from within the tag to the mark; null where nothing is marked, or the tag has to cover it. */
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

/** Points of the mark are about this far apart, in CSS pixels. */
const STEP_OF_MARK = 8;

/** Clear space between tag and mark, at least and where there is room, and tag and edge. */
const GAP = { least: 10.5, mark: 17, edge: 6 } as const;

/**
 * A leader, in CSS pixels: its start within the tag, its end from a place, and how far off its end it avoids the route;
 * its end from those of a stretch, in steps along the mark.
 */
const LEADER = { within: 8, place: 11, end: 16, route: 5, fromEnd: 5 } as const;

/** Clear space between the tag and a route that it would seem to point at. */
const ROUTE_REACH = 5;

/**
 * What it costs to cover the mark, or a point of the route, and to lie a pixel too near or away: far off, a tag misleads.
 * What it costs at most that the leader crosses something.
 */
const COSTS = { mark: 5000, route: 80, near: 6, away: 3, crossed: 100 } as const;

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

/**
 * The best place for the tag: near the train, over none of its stretch, and over as few names as possible. Where it has
 * no room, its first line stands alone.
 */
export function placeTag(options: TagOptions): PlacedTag | null {
  return placeLines(options) ?? placeLines({ ...options, lines: options.lines.slice(0, 1) });
}

function placeLines(options: TagOptions): PlacedTag | null {
  const { mark, visible, unitsPerPx } = options;
  const lines = linesIn((visible.right - visible.left) / unitsPerPx - 2 * GAP.edge, options.lines);
  const size = tagSize(lines);
  const [width, height] = [size.width * unitsPerPx, size.height * unitsPerPx];
  const points = pointsOf(mark, unitsPerPx).filter(([x, y]) => isWithin(x, y, visible));
  if (mark !== null && points.length === 0) return null;
  const outline = mark?.kind === "short" ? mark.reach / unitsPerPx : 0;
  const marked = { mark, points, targets: targetsIn(mark, points, options), outline };
  const best = cheapest(options, marked, width, height);
  return best === null ? null : { box: best, lines, leader: leaderOf(best, marked, unitsPerPx) };
}

/** The mark as points in view, and those of them that a leader may lead to. */
interface Marked {
  readonly mark: TrainMark | null;
  readonly points: readonly Point[];
  readonly targets: readonly Point[];
  /** How far its outline is from its points, in CSS pixels. */
  readonly outline: number;
}

function pointsOf(mark: TrainMark | null, unitsPerPx: number): readonly Point[] {
  if (mark === null) return [];
  return "line" in mark ? spaced(mark.line, STEP_OF_MARK * unitsPerPx) : [mark.at];
}

/** A leader leads to the middle half of a stretch and there to no place, which would seem to be meant. */
function targetsIn(
  mark: TrainMark | null,
  points: readonly Point[],
  { avoided, unitsPerPx }: TagOptions,
): readonly Point[] {
  if (mark?.kind !== "stretch") return mark === null ? [] : [mark.at];
  const { length } = points;
  const off = Math.min(Math.max(LEADER.fromEnd, Math.floor(length / 4)), Math.floor((length - 1) / 2));
  const inner = points.slice(off, length - off);
  const clear = inner.filter((point) => !avoided.some(({ box }) => isNear(box, point, LEADER.place * unitsPerPx)));
  return clear.length > 0 ? clear : inner;
}

function isWithin(x: number, y: number, { left, right, top, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** The first of the cheapest places on the grid. Those farther from the points than any such place are not looked at. */
function cheapest(options: TagOptions, marked: Marked, width: number, height: number): Box | null {
  const { unitsPerPx } = options;
  const { across, down } = grid(options, width, height);
  const around = extent(marked.mark === null ? [[options.visible.left, options.visible.top]] : marked.points);
  const least = (dx: number, dy: number) => leastCost(Math.hypot(dx, dy) / unitsPerPx, marked.outline);
  const rows = byGap(down, height, around.top, around.bottom);
  const columns = byGap(across, width, around.left, around.right);
  let best: Box | null = null;
  let lowest = Infinity;
  for (const { at: top, gap: dy } of rows) {
    if (least(0, dy) > lowest) break;
    for (const { at: left, gap: dx } of columns) {
      if (least(dx, dy) > lowest) break;
      const box = { left, top, right: left + width, bottom: top + height };
      const cost = costOf(box, marked, options, lowest);
      if (cost < lowest) [best, lowest] = [box, cost];
    }
  }
  return best;
}

/** Edges of places of this size, those nearest to an interval first, with their distance from it. */
function byGap(edges: readonly number[], size: number, from: number, to: number) {
  return edges.map((at) => ({ at, gap: Math.max(0, from - at - size, at - to) })).sort((a, b) => a.gap - b.gap);
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
function leastCost(away: number, outline: number): number {
  return away / 3 + awayCost(away - outline);
}

/** What a place for the tag costs; where it comes to more than `limit`, any number above that. */
function costOf(box: Box, marked: Marked, options: TagOptions, limit: number): number {
  const { points, targets, outline } = marked;
  const { blocked, avoided, route, unitsPerPx } = options;
  const middle = targets[Math.floor(targets.length / 2)];
  let cost = middle === undefined ? 0 : distanceTo(box, middle) / unitsPerPx / 3;
  if (cost > limit) return cost;
  if (blocked.some((other) => overlaps(box, other))) return Infinity;
  if (middle !== undefined) {
    const away = (marks: readonly Point[]) => distanceTo(box, nearestTo(box, marks)) / unitsPerPx - outline;
    cost += nearCost(away(points)) + awayCost(away(targets));
    if (cost > limit) return cost;
  }
  for (const { box: other, cost: price } of avoided) if (overlaps(box, other)) cost += price;
  if (cost > limit) return cost;
  for (const point of route) if (isNear(box, point, ROUTE_REACH * unitsPerPx)) cost += COSTS.route;
  const leader = cost > limit ? null : leaderOf(box, marked, unitsPerPx);
  return leader === null ? cost : cost + leaderCost(leader, options);
}

function nearCost(away: number): number {
  return away < GAP.least ? COSTS.mark - away : Math.max(0, GAP.mark - away) * COSTS.near;
}

function awayCost(away: number): number {
  return Math.max(0, away - GAP.mark) * COSTS.away;
}

/** What it costs that a leader crosses names, other marks and, but for its end, the route. */
function leaderCost([from, to]: readonly [Point, Point], { avoided, route, unitsPerPx }: TagOptions): number {
  const around = extent([from, to]);
  const isOnRoute = (point: Point) =>
    isNear(around, point, LEADER.route * unitsPerPx) &&
    distance(point, to) > LEADER.end * unitsPerPx &&
    lineDistance([from, to], point) < LEADER.route * unitsPerPx;
  let cost = route.some(isOnRoute) ? COSTS.crossed : 0;
  for (const { box, cost: price } of avoided) if (isCrossed(box, from, to)) cost += Math.min(price, COSTS.crossed);
  return cost;
}

/** The shortest distance from a point to a box; 0 inside it. */
function distanceTo({ left, right, top, bottom }: Box, [x, y]: Point): number {
  const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
  return Math.sqrt(dx * dx + dy * dy);
}

function nearestTo(box: Box, points: readonly Point[]): Point {
  let nearest: Point = [Infinity, Infinity];
  let least = Infinity;
  for (const point of points) {
    const away = distanceTo(box, point);
    if (away < least) [nearest, least] = [point, away];
  }
  return nearest;
}

/** The leader to the nearest target: onto a stretch, to the outline of a short one, and to the edge of a place's mark. */
function leaderOf(box: Box, { mark, targets, outline }: Marked, unitsPerPx: number): PlacedTag["leader"] {
  if (mark === null) return null;
  const nearest = nearestTo(box, targets);
  const within = LEADER.within * unitsPerPx;
  const start: Point = [
    Math.min(box.right - within, Math.max(box.left + within, nearest[0])),
    Math.min(box.bottom - within, Math.max(box.top + within, nearest[1])),
  ];
  const before = (mark.kind === "stretch" ? 0 : outline || LEADER.place) * unitsPerPx;
  const share = 1 - before / distance(start, nearest);
  if (!(share > 0) || distanceTo(box, nearest) <= before) return null;
  return [start, [start[0] + (nearest[0] - start[0]) * share, start[1] + (nearest[1] - start[1]) * share]];
}
