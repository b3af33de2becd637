import type { KnownEvent, KnownTrip } from "./known.ts";
import { DAY, type Instant, MINUTE, startOfDay } from "./time.ts";
import type { Trip } from "./trip.ts";
import { TRAIN } from "./vocabulary.ts";

/** The ends of the time axis, whole minutes. */
export interface TimeRange {
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * The time axis: from the first to the last told edge of all train and launch events of the whole record,
 * whatever is known, so that the axis never betrays what came later by its length.
 */
export function timeRange(everything: KnownTrip): TimeRange {
  const edges = everything.events
    .filter(({ event }) => event.subject === TRAIN || event.kind === "launch")
    .flatMap(({ window }) => [window?.earliest ?? null, window?.latest ?? null])
    .filter((edge) => edge !== null);
  if (edges.length === 0) throw new Error("The record tells of no train or launch event with a time.");
  return {
    start: Math.floor(Math.min(...edges) / MINUTE) * MINUTE,
    end: Math.ceil(Math.max(...edges) / MINUTE) * MINUTE,
  };
}

/** The latest told edge of any visible event of the axis: beyond it nothing is known. */
export function knownUntil(known: KnownTrip): Instant {
  const edges = known.events
    .filter(({ event }) => event.subject === TRAIN || event.kind === "launch")
    .flatMap(({ window }) => window?.latest ?? window?.earliest ?? []);
  return Math.max(-Infinity, ...edges);
}

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

/** When an event's row begins on the axis: its `earliest`, or its `latest` where only that is told. */
export function rowStart({ window }: KnownEvent): Instant | null {
  return window === null ? null : (window.earliest ?? window.latest);
}

/** The first event whose row begins after an instant. */
export function nextEvent({ events }: KnownTrip, t: Instant, range: TimeRange): KnownEvent | null {
  return events.find((event) => isOnAxis(event, range) && (rowStart(event) ?? -Infinity) > t) ?? null;
}

/** The last event whose row begins before an instant. */
export function previousEvent({ events }: KnownTrip, t: Instant, range: TimeRange): KnownEvent | null {
  return events.findLast((event) => isOnAxis(event, range) && (rowStart(event) ?? Infinity) < t) ?? null;
}

/** The last event whose row has begun at an instant. */
export function eventBegun({ events }: KnownTrip, t: Instant): KnownEvent | null {
  return events.findLast((event) => (rowStart(event) ?? Infinity) <= t) ?? null;
}

function isOnAxis(event: KnownEvent, { start, end }: TimeRange): boolean {
  const t = rowStart(event);
  return t !== null && t >= start && t <= end;
}
