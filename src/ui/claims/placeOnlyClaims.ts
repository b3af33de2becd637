import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { Claim, Place } from "../../trip/model/trip.ts";

/** The claims about a place but no event, each under the first place that it is about. */
export function placeOnlyClaims({ places, claimsByPlace }: KnownTrip): { place: Place; claims: Claim[] }[] {
  return places
    .map((place) => ({
      place,
      claims: (claimsByPlace.get(place.id) ?? []).filter(({ event, about }) => event === null && about[0] === place),
    }))
    .filter(({ claims }) => claims.length > 0);
}
