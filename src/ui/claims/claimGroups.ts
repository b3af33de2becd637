import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { Claim, Place } from "../../trip/model/trip.ts";
import type { Localized } from "../../trip/record/vocabulary.ts";

/** Claims under one heading of the popup. */
export type ClaimGroup =
  | { readonly kind: "all"; readonly claims: readonly Claim[] }
  | { readonly kind: "edition"; readonly name: Localized; readonly claims: readonly Claim[] }
  | { readonly kind: "later"; readonly claims: readonly Claim[] };

/** The claims of the record's first edition, apart from those established later; one group where either is empty. */
export function groupByEdition(claims: readonly Claim[], { trip }: KnownTrip): readonly ClaimGroup[] {
  const edition = [...trip.editions.values()][0];
  const isInEdition = ({ source }: Claim) => edition?.sourceIds.has(source.id) ?? false;
  const inEdition = claims.filter(isInEdition);
  const later = claims.filter((claim) => !isInEdition(claim));
  if (edition === undefined || inEdition.length === 0 || later.length === 0) return [{ kind: "all", claims }];
  return [
    { kind: "edition", name: edition.name, claims: inEdition },
    { kind: "later", claims: later },
  ];
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
