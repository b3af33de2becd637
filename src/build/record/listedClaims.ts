import { asKnown, EVERYTHING, type KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import type { Claim, Trip } from "../../trip/model/trip.ts";
import { placeOnlyClaims } from "../../ui/claims/placeOnlyClaims.ts";
import { claimsOf, pageOf } from "../../ui/events/page.ts";

/** The claims that the prerendered list shows, in its order: those on its first pages. */
export function listedClaims(trip: Trip): readonly Claim[] {
  const known = asKnown(trip, EVERYTHING);
  return [
    ...listedEvents(trip).flatMap(({ claims }) => claims),
    ...first(placeOnlyClaims(known)).flatMap(({ claims }) => claims),
    ...first(known.claimsWithoutPlace),
  ];
}

/** The events that the prerendered list shows, in its order: those on its first page. */
export function listedEvents(trip: Trip): readonly KnownEvent[] {
  return pageOf(asKnown(trip, EVERYTHING).events, 0, claimsOf).items;
}

function first<Item>(items: readonly Item[]): readonly Item[] {
  return pageOf(items, 0).items;
}
