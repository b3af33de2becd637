import { asKnown, EVERYTHING } from "../../trip/knowledge/knownTrip.ts";
import type { Claim, Trip } from "../../trip/model/trip.ts";
import { placeOnlyClaims } from "../../ui/claims/placeOnlyClaims.ts";
import { pageOf } from "../../ui/events/page.ts";

/** The claims that the prerendered list shows, in its order: those on its first pages. */
export function listedClaims(trip: Trip): readonly Claim[] {
  const known = asKnown(trip, EVERYTHING);
  const first = <Item>(items: readonly Item[]) => pageOf(items, 0).items;
  return [
    ...first(known.events).flatMap(({ claims }) => claims),
    ...first(placeOnlyClaims(known)).flatMap(({ claims }) => claims),
    ...first(known.claimsWithoutPlace),
  ];
}
