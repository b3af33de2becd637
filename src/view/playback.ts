import type { TimeRange } from "../trip/knowledge/timeRange.ts";
import { HOUR, type Instant } from "../trip/time/instant.ts";

/** Speeds of playback, in hours of the trip a second. */
export const SPEEDS = [1, 3, 6, 12] as const;
export type Speed = (typeof SPEEDS)[number];

/** Where playback stands after some milliseconds, and whether it has reached the end. */
export function advance(
  t: Instant,
  elapsedMs: number,
  speed: Speed,
  { end }: TimeRange,
): { readonly t: Instant; readonly isOver: boolean } {
  const next = t + (elapsedMs / 1000) * speed * HOUR;
  return next >= end ? { t: end, isOver: true } : { t: next, isOver: false };
}

/** Where playback starts: at the moment shown, or anew once that is the end. */
export function playFrom(t: Instant, { start, end }: TimeRange): Instant {
  return t >= end ? start : t;
}
