import type { Instant } from "./instant.ts";

/** A span of time in which something is said to have happened; an edge is null if nobody gave it. */
export interface TimeWindow {
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
  /** The minutes by which the given edges are widened, where the source says "about". */
  readonly aboutMinutes?: number;
}

/** Whether the window may contain the instant; an edge that was not given excludes nothing. */
export function mightContain(window: TimeWindow, instant: Instant): boolean {
  return (window.earliest ?? -Infinity) <= instant && instant <= (window.latest ?? Infinity);
}

/** The instants in both windows, or null where they share none. */
export function intersect(a: TimeWindow, b: TimeWindow): TimeWindow | null {
  const earliest = greatest(a.earliest, b.earliest);
  const latest = least(a.latest, b.latest);
  return earliest !== null && latest !== null && earliest > latest ? null : { earliest, latest };
}

/** Whether every instant of `inner` lies in `outer`. */
export function contains(outer: TimeWindow, inner: TimeWindow): boolean {
  return isSameWindow(union(outer, inner), outer);
}

/** Whether two windows have the same edges. */
export function isSameWindow(a: TimeWindow, b: TimeWindow): boolean {
  return a.earliest === b.earliest && a.latest === b.latest;
}

/** The narrowest window that holds both. */
export function union(a: TimeWindow, b: TimeWindow): TimeWindow {
  return {
    earliest: a.earliest === null || b.earliest === null ? null : Math.min(a.earliest, b.earliest),
    latest: a.latest === null || b.latest === null ? null : Math.max(a.latest, b.latest),
  };
}

function greatest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

function least(a: Instant | null, b: Instant | null): Instant | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}
