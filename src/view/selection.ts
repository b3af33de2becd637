import type { KnownTrip } from "../trip/knowledge/knownTrip.ts";
import type { Claim, Place } from "../trip/model/trip.ts";
import type { ViewState } from "./viewState.ts";

/** What the place panel shows: a place, and the claim at which it is open. */
export interface Selection {
  readonly place: Place;
  readonly claim: Claim | null;
}

/**
 * The selection of a view; null where nothing is open. A place opens only if a visible claim mentions it. A claim opens
 * the first place it is about, unless the view names another of its places; an unknown claim, or one about no place,
 * opens nothing.
 */
export function selectionOf(
  known: KnownTrip,
  { place: placeId, claim: claimId }: Pick<ViewState, "place" | "claim">,
): Selection | null {
  const claim = claimId === null ? null : (known.claims.find(({ id }) => id === claimId) ?? null);
  const place = known.places.find(({ id }) => id === placeId) ?? null;
  if (claim === null) return place === null ? null : { place, claim: null };
  const places = placesOf(claim);
  const first = places[0];
  if (first === undefined) return place === null ? null : { place, claim: null };
  return place === null || !places.includes(place) ? { place: first, claim } : { place, claim };
}

function placesOf({ about, event }: Claim): readonly Place[] {
  return event === null || about.includes(event.place) ? about : [...about, event.place];
}
