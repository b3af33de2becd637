import type { Instant } from "../time/instant.ts";
import type { KnownTrip } from "./knownTrip.ts";
import { boundsAt, isEnclosed, SHARP_KM, type WhereaboutsIndex, whereaboutsIndex } from "./whereabouts.ts";

/** How long the reports cover the train, and for how much of that they leave it at one place, in milliseconds. */
export interface PlacedTime {
  readonly placed: number;
  readonly total: number;
}

/**
 * Measures the time in which the visible reports leave the train at one place, from the first given edge of a firm
 * report to the last. Between two edges the ends of the stretch are linear in time, so the result is exact.
 */
export function placedTime(known: KnownTrip): PlacedTime {
  const index = whereaboutsIndex(known);
  const edges = edgesOf(index);
  const [first, last] = [edges[0], edges[edges.length - 1]];
  if (first === undefined || last === undefined) return { placed: 0, total: 0 };
  const placed = edges.slice(1).reduce((sum, end, at) => sum + placedBetween(index, edges[at] ?? end, end), 0);
  return { placed, total: last - first };
}

function edgesOf({ byWay }: WhereaboutsIndex): Instant[] {
  const edges = byWay.fixes.flatMap(({ earliest, latest }) => [earliest, latest]).filter(Number.isFinite);
  return [...new Set(edges)].sort((a, b) => a - b);
}

/** The time at one place between two neighbouring edges. */
function placedBetween(index: WhereaboutsIndex, start: Instant, end: Instant): number {
  const { kmPerMs, startKm, pathKm } = index;
  const { reached, pending, bound, passed } = boundsAt(index, (start + end) / 2);
  const when = (line: number, km: number) => (start + end) / 2 + (km - line) / kmPerMs;
  const limit = Math.min(bound, pathKm);
  const kinks = [
    when(pending, reached),
    when(pending, startKm),
    when(pending, 0),
    when(pending, pathKm - SHARP_KM),
    when(passed, limit),
  ].filter((t) => start < t && t < end);
  const corners = [start, ...kinks.sort((a, b) => a - b), end];
  return corners.slice(1).reduce((sum, to, at) => sum + placedOnPiece(index, corners[at] ?? to, to), 0);
}

/** The time at one place on a piece of time in which the stretch grows or shrinks evenly. */
function placedOnPiece(index: WhereaboutsIndex, from: Instant, to: Instant): number {
  const widthAt = (share: number) => width(index, from + share * (to - from));
  const [early, late] = [widthAt(1 / 4), widthAt(3 / 4)];
  if (early === null || late === null) return 0;
  const slope = (late - early) * 2;
  const start = early - slope / 4;
  if (slope === 0) return start < SHARP_KM ? to - from : 0;
  const sharpAt = Math.min(1, Math.max(0, (SHARP_KM - start) / slope));
  return (slope > 0 ? sharpAt : 1 - sharpAt) * (to - from);
}

/** The length of the stretch at an instant, in kilometres; null where it is open. */
function width(index: WhereaboutsIndex, t: Instant): number | null {
  const bounds = boundsAt(index, t);
  if (!isEnclosed(index, bounds)) return null;
  const near = Math.max(0, bounds.reached, bounds.pending);
  const far = Math.min(index.pathKm, bounds.bound, bounds.passed);
  return Math.abs(far - near);
}
