import type { KnownTrip } from "../trip/knowledge/knownTrip.ts";
import { knownUntil, nextEvent, type TimeRange } from "../trip/knowledge/timeRange.ts";
import { HOUR, type Instant } from "../trip/time/instant.ts";

/** Even speeds of playback, in hours of the trip a second. */
export const EVEN_SPEEDS = [1, 3, 6, 12] as const;
export type EvenSpeed = (typeof EVEN_SPEEDS)[number];

/** How playback proceeds: as a tour of the key moments, or evenly. */
export const SPEEDS = ["tour", ...EVEN_SPEEDS] as const;
export type Speed = (typeof SPEEDS)[number];

/** Where playback is in the trip's time, and whether it has reached the end. */
export interface Played {
  readonly t: Instant;
  readonly isOver: boolean;
}

/** Where playback at an even speed is after some milliseconds. */
export function advance(t: Instant, elapsedMs: number, speed: EvenSpeed, { end }: TimeRange): Played {
  const next = t + (elapsedMs / 1000) * speed * HOUR;
  return next >= end ? { t: end, isOver: true } : { t: next, isOver: false };
}

/** Where playback starts: at the moment shown, or at the start once nothing that is known is left to play. */
export function playFrom(t: Instant, known: KnownTrip, range: TimeRange): Instant {
  const isOver = knownUntil(known) < range.end ? nextEvent(known, t, range) === null : t >= range.end;
  return isOver ? range.start : t;
}
