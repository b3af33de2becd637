import type { KnownTrip } from "../trip/knowledge/knownTrip.ts";
import type { Claim, Place } from "../trip/model/trip.ts";
import type { ViewState } from "./viewState.ts";

/** What the popup shows: a place, and the claim it is opened at. */
export interface OpenPlace {
  readonly place: Place;
  readonly claim: Claim | null;
}

/**
 * What a view has open. A place that no visible claim tells of is not there to be opened. A claim opens the first
 * place it is about, unless the view names another that it is about too; a claim that is not known, or is about no
 * place, opens nothing.
 */
export function openPlace(
  known: KnownTrip,
  { place: placeId, claim: claimId }: Pick<ViewState, "place" | "claim">,
): OpenPlace | null {
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
