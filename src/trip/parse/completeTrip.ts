import type { Trip } from "../model/trip.ts";
import type { ClaimPart } from "../record/claimPart.ts";
import { toClaim } from "./buildTrip.ts";

/** The trip with the claims of some of its parts in full; what is known of it stays the same. */
export function completeTrip(trip: Trip, parts: ReadonlyMap<number, ClaimPart>): Trip {
  const cited = [...trip.sources.values()];
  const others = [...trip.claims.values()].filter(({ part }) => part === null || !parts.has(part));
  const known = new Set(others.map(({ id }) => id));
  const added = [...parts.values()].flatMap(({ claims }) => claims.filter(({ id }) => !known.has(id)));
  const claims = [...others, ...added.map((record) => toClaim(record, 0, { ...trip, cited }))];
  claims.sort((a, b) => a.order - b.order);
  return { ...trip, claims: new Map(claims.map((claim) => [claim.id, claim])) };
}
