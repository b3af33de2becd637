import { rowStart } from "../trip/knowledge/eventIndex.ts";
import type { KnownEvent, KnownTrip } from "../trip/knowledge/knownTrip.ts";
import { eventBegun } from "../trip/knowledge/timeRange.ts";
import type { Instant } from "../trip/time/instant.ts";

/** An event in the short list beside the card. */
export interface NearbyReport {
  readonly event: KnownEvent;
  /** Whether it is the last one that has begun. */
  readonly isCurrent: boolean;
}

/** How many events the short list has, and how many of them come before the current one. */
const NEARBY = { count: 5, before: 2 } as const;

/**
 * The last event whose window has begun at an instant; null before the first. Of events that begin together, it is the
 * one that the record highlights.
 */
export function currentEvent(known: KnownTrip, t: Instant): KnownEvent | null {
  const last = eventBegun(known, t);
  if (last === null) return null;
  const highlighted = known.highlights.flatMap(({ event }) => known.eventsById.get(event.id) ?? []);
  return highlighted.find((event) => rowStart(event) === rowStart(last)) ?? last;
}

/** The events around the current one, in timeline order; the first ones where none has begun. */
export function reportsAround({ events }: KnownTrip, current: KnownEvent | null): readonly NearbyReport[] {
  const index = current === null ? 0 : events.indexOf(current);
  const from = Math.max(0, Math.min(index - NEARBY.before, events.length - NEARBY.count));
  return events.slice(from, from + NEARBY.count).map((event) => ({ event, isCurrent: event === current }));
}
