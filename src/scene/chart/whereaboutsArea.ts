import type { TimeRange } from "../../trip/knowledge/timeRange.ts";
import { SHARP_KM, type WhereaboutsIndex } from "../../trip/knowledge/whereabouts.ts";
import type { Instant } from "../../trip/time/instant.ts";
import { type Corner, ROUNDING_KM, sorted, valuesAt, withoutCollinear } from "./piecewise.ts";

/** Where the train can have been over a span of time: the area from `near` to `far`, in kilometres along the path. */
export interface AreaPiece {
  readonly from: Instant;
  readonly to: Instant;
  /** Corners of the lower bound from `from` to `to`; straight in between. */
  readonly near: readonly Corner[];
  /** Corners of the upper bound over the same span. */
  readonly far: readonly Corner[];
}

/**
 * The exact area that the visible reports leave for the train, over a range of time.
 *
 * Both bounds are piecewise linear, so their corners lie only at the edges of windows and where two bounds meet.
 * There are up to two pieces: up to the last `earliest`, and from when the train has certainly reached the end of its
 * path. In between nothing bounds the train, and nothing is drawn.
 */
export function whereaboutsArea(index: WhereaboutsIndex, range: TimeRange): AreaPiece[] {
  const told = Math.max(range.start, index.firstEarliest);
  if (index.first === null || told > range.end) return [];
  const near = nearBound(index, { start: told, end: range.end });
  const from = firstReaching(near, index.startKm - ROUNDING_KM);
  if (from > range.end) return [];
  const lastEarliest = index.byEarliest.fixes[index.byEarliest.fixes.length - 1]?.earliest ?? -Infinity;
  const arrived = firstReaching(near, index.pathKm - SHARP_KM);
  const bounded = { start: from, end: Math.min(range.end, lastEarliest) };
  const home = { start: Math.max(from, arrived), end: range.end };
  const spans =
    home.start <= bounded.end
      ? [{ start: from, end: home.end }]
      : [bounded, home].filter(({ start, end }) => start <= end);
  return spans.map((span) => pieceOf(near, farBound(index, span), span));
}

/** The lower bound: flat at the furthest report that is past, and rising at full speed to one that is not. */
function nearBound({ byLatest, kmPerMs }: WhereaboutsIndex, range: TimeRange): Corner[] {
  const { fixes, reached, pending } = byLatest;
  return bound(
    range,
    fixes.map(({ latest }) => latest),
    (passed) => ({
      level: reached[passed - 1] ?? -Infinity,
      slope: { at: pending[passed] ?? -Infinity, kmPerMs },
      pick: Math.max,
    }),
  );
}

/** The upper bound: flat at the nearest report still to come, and rising at full speed from the last one begun. */
function farBound({ byEarliest, kmPerMs, pathKm }: WhereaboutsIndex, range: TimeRange): Corner[] {
  const { fixes, passed, bound: next } = byEarliest;
  return bound(
    range,
    fixes.map(({ earliest }) => earliest),
    (begun) => ({
      level: Math.min(pathKm, next[begun] ?? Infinity),
      slope: { at: passed[begun - 1] ?? Infinity, kmPerMs },
      pick: Math.min,
    }),
  );
}

/** What bounds the train between two edges: a level, or a slope that is `at` kilometres at instant 0. */
interface Limits {
  readonly level: number;
  readonly slope: { readonly at: number; readonly kmPerMs: number };
  readonly pick: (a: number, b: number) => number;
}

/** The corners of a bound over a range; `limitsAfter` gives what holds after so many of the edges. */
function bound(range: TimeRange, edges: readonly Instant[], limitsAfter: (edges: number) => Limits): Corner[] {
  const corners: Corner[] = [];
  let passed = edges.findIndex((edge) => edge > range.start);
  if (passed === -1) passed = edges.length;
  for (let t = range.start; ; passed += 1) {
    const end = Math.min(range.end, edges[passed] ?? Infinity);
    const { level, slope, pick } = limitsAfter(passed);
    const kmAt = (instant: Instant) => pick(level, slope.at + slope.kmPerMs * instant);
    const meeting = (level - slope.at) / slope.kmPerMs;
    corners.push({ t, km: kmAt(t) });
    if (meeting > t && meeting < end) corners.push({ t: meeting, km: level });
    if (end > t || end === range.end) corners.push({ t: end, km: kmAt(end) });
    if (end === range.end) return withoutCollinear(corners);
    t = end;
  }
}

/** The first instant at which a bound that never falls reaches a level; `Infinity` where it never does. */
function firstReaching(corners: readonly Corner[], km: number): Instant {
  const at = corners.findIndex((corner) => corner.km >= km);
  if (at === -1) return Infinity;
  const after = corners[at] as Corner;
  const before = corners[at - 1];
  if (before === undefined || after.km === before.km) return after.t;
  return before.t + ((km - before.km) / (after.km - before.km)) * (after.t - before.t);
}

/** The area between two bounds. Where reports contradict each other the bounds cross, and change sides. */
function pieceOf(near: readonly Corner[], far: readonly Corner[], { start, end }: TimeRange): AreaPiece {
  const edges = [start, end, ...[...near, ...far].map(({ t }) => t)].filter((t) => start <= t && t <= end);
  const times = sorted(edges);
  const widths = difference(far, near, times);
  const crossings = times.flatMap((t, index) => {
    const [next, before = 0, after = 0] = [times[index + 1], widths[index], widths[index + 1]];
    return next !== undefined && before * after < 0 ? [t + (before / (before - after)) * (next - t)] : [];
  });
  const all = crossings.length === 0 ? times : sorted([...times, ...crossings]);
  const [ofNear, ofFar] = [valuesAt(near, all), valuesAt(far, all)];
  const bounded = (pick: (a: number, b: number) => number): Corner[] =>
    withoutCollinear(all.map((t, index) => ({ t, km: pick(ofNear[index] as number, ofFar[index] as number) })));
  return { from: start, to: end, near: bounded(Math.min), far: bounded(Math.max) };
}

function difference(a: readonly Corner[], b: readonly Corner[], times: readonly Instant[]): number[] {
  const ofB = valuesAt(b, times);
  return valuesAt(a, times).map((km, index) => km - (ofB[index] as number));
}
