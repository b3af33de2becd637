import { keyMomentAt, keyMoments } from "../trip/knowledge/keyMoments.ts";
import type { KnownEvent, KnownTrip } from "../trip/knowledge/knownTrip.ts";
import { eventBegun } from "../trip/knowledge/timeRange.ts";
import { HOUR, type Instant } from "../trip/time/instant.ts";

/** An event in the short list beside the card. */
export interface NearbyReport {
  readonly event: KnownEvent;
  /** Whether it is the last one that has begun. */
  readonly isCurrent: boolean;
}

/** How many events the short list has, and how many of them come before the current one. */
const NEARBY = { count: 5, before: 2 } as const;

/** How long a key moment stays on the card at least, in milliseconds from its beginning. */
const KEPT_MS = HOUR;

/**
 * The event on the card at an instant: the last key moment to begin, until both its window and an hour from its
 * beginning are over; otherwise the last event to begin. Null before the first.
 */
export function currentEvent(known: KnownTrip, t: Instant): KnownEvent | null {
  const key = keyMomentAt(keyMoments(known), t);
  if (key !== null && t <= Math.max(key.start + KEPT_MS, key.event.window?.latest ?? key.start)) return key.event;
  return eventBegun(known, t);
}

/** The events around the current one, in timeline order; the first ones where none has begun. */
export function reportsAround({ events }: KnownTrip, current: KnownEvent | null): readonly NearbyReport[] {
  const index = current === null ? 0 : events.indexOf(current);
  const from = Math.max(0, Math.min(index - NEARBY.before, events.length - NEARBY.count));
  return events.slice(from, from + NEARBY.count).map((event) => ({ event, isCurrent: event === current }));
}
