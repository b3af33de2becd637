import { type EditionRelation, editionRelation } from "../../trip/knowledge/editionRelation.ts";
import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { Claim, Edition, Place } from "../../trip/model/trip.ts";
import { CERTAINTIES } from "../../trip/record/vocabulary.ts";

/** Claims under one heading of the place panel; without one where an edition is all that is known. */
export type ClaimGroup =
  | { readonly kind: "all"; readonly claims: readonly Claim[] }
  | { readonly kind: EditionRelation; readonly edition: Edition; readonly claims: readonly Claim[] };

/** What an edition says, or what all others do. */
export interface ClaimColumn {
  readonly side: "edition" | "others";
  readonly groups: readonly ClaimGroup[];
}

const SIDES: Readonly<Record<ClaimColumn["side"], readonly EditionRelation[]>> = {
  edition: ["edition"],
  others: ["later", "earlier", "other"],
};

/**
 * The claims of the record's first edition, and those of other sources by when they were published. The column with the
 * firmest claim comes first, for readers who see one below the other. Claims keep their order, and so do groups by their
 * first claim.
 */
export function claimColumns(claims: readonly Claim[], { trip, knowledge }: KnownTrip): readonly ClaimColumn[] {
  const edition = [...trip.editions.values()][0];
  if (claims.length === 0) return [];
  if (edition === undefined || knowledge.kind === "edition") {
    return [{ side: "edition", groups: [{ kind: "all", claims }] }];
  }
  const groupOf = (kind: EditionRelation): ClaimGroup => ({
    kind,
    edition,
    claims: claims.filter((claim) => editionRelation(claim, edition, trip) === kind),
  });
  const columnOf = (side: ClaimColumn["side"]): ClaimColumn => ({
    side,
    groups: SIDES[side]
      .map(groupOf)
      .filter((group) => group.claims.length > 0)
      .sort((a, b) => rankIn(claims, a) - rankIn(claims, b)),
  });
  const [said, others] = [columnOf("edition"), columnOf("others")];
  const columns = firmness(others) < firmness(said) ? [others, said] : [said, others];
  return columns.filter(({ groups }) => groups.length > 0);
}

/** The index of a group's first claim among all claims. */
function rankIn(claims: readonly Claim[], group: ClaimGroup): number {
  return Math.min(...group.claims.map((claim) => claims.indexOf(claim)));
}

/** How firm a column's firmest claim is; the lower, the firmer. */
function firmness({ groups }: ClaimColumn): number {
  return Math.min(...groups.flatMap((group) => group.claims.map(doubt)));
}

/**
 * Claims in the order a reader of a place wants them: the firmest first; among equals those of its own events, then those
 * of other events, then those of none; within each, the narrowest time window first.
 */
export function firmestFirst(claims: readonly Claim[], place: Place): readonly Claim[] {
  return [...claims].sort((a, b) => {
    const [widthA, widthB] = [windowWidth(a), windowWidth(b)];
    return (
      doubt(a) - doubt(b) || closeness(a, place) - closeness(b, place) || (widthA === widthB ? 0 : widthA - widthB)
    );
  });
}

/** The rank of a claim's certainty; what was not borne out comes after all others. */
function doubt({ certainty, outcome }: Claim): number {
  return CERTAINTIES.indexOf(certainty) + (outcome?.status === "not-borne-out" ? CERTAINTIES.length : 0);
}

function closeness({ event }: Claim, place: Place): number {
  if (event === null) return 2;
  return event.place === place ? 0 : 1;
}

/** In milliseconds; infinite where an edge is not known. */
function windowWidth({ when }: Claim): number {
  return (when?.latest ?? Infinity) - (when?.earliest ?? -Infinity);
}
