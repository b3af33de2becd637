import { memoizeByObject } from "../model/memoize.ts";
import { TRAIN } from "../record/vocabulary.ts";
import type { Instant } from "../time/instant.ts";
import { mightContain } from "../time/timeWindow.ts";
import { eventIndex } from "./eventIndex.ts";
import type { KnownEvent, KnownTrip } from "./knownTrip.ts";
import { isFirm } from "./knownTrip.ts";
import { type Whereabouts, whereaboutsAt, whereaboutsIndex } from "./whereabouts.ts";

/** How an event relates to an instant; `untimed` if no claim gives its time. */
export type Phase = "past" | "now" | "to-come" | "untimed";

/** What the visible claims say of one instant. */
export interface Moment {
  readonly t: Instant;
  readonly whereabouts: Whereabouts;
  /** The firm events whose window may contain the instant, in timeline order. */
  readonly happening: readonly KnownEvent[];
  /** How far along the path the train has certainly been, in kilometres; null if nowhere. */
  readonly travelledKm: number | null;
}

/** How an event relates to an instant. */
export function phaseAt({ window }: KnownEvent, t: Instant): Phase {
  if (window === null || (window.earliest === null && window.latest === null)) return "untimed";
  if (window.latest !== null && window.latest < t) return "past";
  return mightContain(window, t) ? "now" : "to-come";
}

const indexOf = memoizeByObject(whereaboutsIndex);

/** The moment of a known trip at an instant. */
export function momentAt(known: KnownTrip, t: Instant): Moment {
  const whereabouts = whereaboutsAt(indexOf(known), t);
  return {
    t,
    whereabouts,
    happening: eventIndex(known).certainEventsAt(t),
    travelledKm: travelledKm(whereabouts),
  };
}

function travelledKm(whereabouts: Whereabouts): number | null {
  switch (whereabouts.status) {
    case "unreported":
      return null;
    case "at":
      return whereabouts.km;
    case "between":
    case "open":
      return whereabouts.nearKm;
  }
}

/**
 * How far along the path visible claims lead: from `startKm` to `reportedKm` firmly, and on to `foreseenKm`,
 * or back to `supposedKm`, where they only foresee or suppose it.
 */
export interface Reach {
  readonly supposedKm: number;
  readonly startKm: number;
  readonly reportedKm: number;
  readonly foreseenKm: number;
}

/** The stretch of the path that visible claims reach; null where none places anything on it. */
export function reachOf({ events }: KnownTrip): Reach | null {
  const onPath = events.filter(({ visit, certainty }) => visit !== null && certainty !== "denied");
  if (onPath.length === 0) return null;
  const startOf = (known: readonly KnownEvent[]) => Math.min(...known.map(({ visit }) => visit?.fromKm ?? 0));
  const firm = onPath.filter(({ subject, certainty }) => subject === TRAIN && isFirm(certainty));
  const supposedKm = startOf(onPath);
  const startKm = firm.length > 0 ? startOf(firm) : supposedKm;
  const reportedKm = Math.max(startKm, ...firm.map(({ visit }) => visit?.toKm ?? 0));
  return {
    supposedKm,
    startKm,
    reportedKm,
    foreseenKm: Math.max(reportedKm, ...onPath.map(({ visit }) => visit?.toKm ?? 0)),
  };
}
