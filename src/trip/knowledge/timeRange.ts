import { bisect } from "../model/bisect.ts";
import type { Trip } from "../model/trip.ts";
import { TRAIN } from "../record/vocabulary.ts";
import { DAY, type Instant, MINUTE, startOfDay } from "../time/instant.ts";
import { eventIndex, lastBegun } from "./eventIndex.ts";
import type { KnownEvent, KnownTrip } from "./knownTrip.ts";

/** The ends of the time axis, in whole minutes. */
export interface TimeRange {
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * The time axis: from the first to the last given edge of all train and launch events in the whole record, whatever the
 * state of knowledge, so that its length never reveals what came later.
 */
export function timeRange(everything: KnownTrip): TimeRange {
  const range = findTimeRange(everything);
  if (range === null) throw new Error("The record tells of no train or launch event with a time.");
  return range;
}

/** The time axis, or null where no train or launch event has a time: such a record cannot be shown. */
export function findTimeRange(everything: KnownTrip): TimeRange | null {
  const edges = everything.events
    .filter(({ subject, kind }) => subject === TRAIN || kind === "launch")
    .flatMap(({ window }) => [window?.earliest ?? null, window?.latest ?? null])
    .filter((edge) => edge !== null);
  if (edges.length === 0) return null;
  return {
    start: Math.floor(Math.min(...edges) / MINUTE) * MINUTE,
    end: Math.ceil(Math.max(...edges) / MINUTE) * MINUTE,
  };
}

/** The latest given edge of any visible event of the axis: beyond it nothing is known. */
export function knownUntil(known: KnownTrip): Instant {
  return eventIndex(known).knownUntil;
}

/** The nearest instant on the axis. */
export function clampTo({ start, end }: TimeRange, t: Instant): Instant {
  return Math.min(end, Math.max(start, t));
}

/** How far along the axis an instant lies, from 0 to 1. */
export function shareOf({ start, end }: TimeRange, t: Instant): number {
  return end === start ? 0 : (clampTo({ start, end }, t) - start) / (end - start);
}

/** The midnights of the home zone that lie on the axis. */
export function dayTicks({ start, end }: TimeRange, trip: Trip): Instant[] {
  const ticks: Instant[] = [];
  for (let day = startOfDay(start, trip.zone); day <= end; day = startOfDay(day + 1.5 * DAY, trip.zone)) {
    if (day >= start) ticks.push(day);
  }
  return ticks;
}

/** The first event whose row begins after an instant, on the axis. */
export function nextEvent(known: KnownTrip, t: Instant, { start, end }: TimeRange): KnownEvent | null {
  const index = eventIndex(known);
  const next = bisect(index.starts, (begins) => begins <= t || begins < start);
  return (index.starts[next] ?? Infinity) <= end ? (known.events[next] ?? null) : null;
}

/** The last event whose row begins before an instant, on the axis. */
export function previousEvent(known: KnownTrip, t: Instant, { start, end }: TimeRange): KnownEvent | null {
  const index = eventIndex(known);
  const previous = bisect(index.starts, (begins) => begins < t && begins <= end) - 1;
  return (index.starts[previous] ?? -Infinity) >= start ? (known.events[previous] ?? null) : null;
}

/** The last event whose row has begun at an instant. */
export function eventBegun(known: KnownTrip, t: Instant): KnownEvent | null {
  return known.events[lastBegun(eventIndex(known), t)] ?? null;
}
