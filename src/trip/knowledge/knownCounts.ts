import { countClaims } from "../model/trip.ts";
import type { KnownTrip } from "./knownTrip.ts";

/** How much of the record was known, and how much there is. */
export interface KnownCounts {
  readonly events: number;
  readonly claims: number;
  readonly allEvents: number;
  readonly allClaims: number;
}

/** The events and claims of a known trip, beside those of the whole record; events without a claim do not count. */
export function knownCounts({ trip, events, claims }: KnownTrip): KnownCounts {
  const told = new Set([...trip.claims.values()].flatMap(({ event }) => event?.id ?? []));
  const [known, all] = [claims, trip.claims.values()].map(countClaims) as [number, number];
  return { events: events.length, claims: known, allEvents: told.size, allClaims: all };
}
