import { type EditionRelation, editionRelation } from "../../trip/knowledge/editionRelation.ts";
import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { Claim, Edition, Place } from "../../trip/model/trip.ts";

/** Claims under one heading of the popup. */
export type ClaimGroup =
  | { readonly kind: "all"; readonly claims: readonly Claim[] }
  | { readonly kind: EditionRelation; readonly edition: Edition; readonly claims: readonly Claim[] };

const RELATIONS: readonly EditionRelation[] = ["edition", "earlier", "later", "other"];

/**
 * The claims of the record's first edition, then those of other sources by when they were published; one group where
 * the edition has none of them or all.
 */
export function groupByEdition(claims: readonly Claim[], { trip }: KnownTrip): readonly ClaimGroup[] {
  const edition = [...trip.editions.values()][0];
  const inEdition = claims.filter(({ source }) => edition?.sourceIds.has(source.id));
  if (edition === undefined || inEdition.length === 0 || inEdition.length === claims.length) {
    return [{ kind: "all", claims }];
  }
  return RELATIONS.map((kind) => ({
    kind,
    edition,
    claims: claims.filter((claim) => editionRelation(claim, edition, trip) === kind),
  })).filter((group) => group.claims.length > 0);
}

/**
 * Claims in the order a reader of a place wants them: those of its own events, then those of other events, then those
 * of none; within each, the narrowest time window first.
 */
export function byRelevance(claims: readonly Claim[], place: Place): readonly Claim[] {
  return [...claims].sort((a, b) => {
    const [widthA, widthB] = [windowWidth(a), windowWidth(b)];
    return closeness(a, place) - closeness(b, place) || (widthA === widthB ? 0 : widthA - widthB);
  });
}

function closeness({ event }: Claim, place: Place): number {
  if (event === null) return 2;
  return event.place === place ? 0 : 1;
}

/** In milliseconds; infinite where an edge is not known. */
function windowWidth({ when }: Claim): number {
  return (when?.latest ?? Infinity) - (when?.earliest ?? -Infinity);
}

/** The claims about a place but no event, each under the first place that it is about. */
export function placeOnlyClaims({ places, claimsByPlace }: KnownTrip): { place: Place; claims: Claim[] }[] {
  return places
    .map((place) => ({
      place,
      claims: (claimsByPlace.get(place.id) ?? []).filter(({ event, about }) => event === null && about[0] === place),
    }))
    .filter(({ claims }) => claims.length > 0);
}
