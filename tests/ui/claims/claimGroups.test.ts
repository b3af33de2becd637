import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import type { Claim } from "../../../src/trip/model/trip.ts";
import { byRelevance, groupByEdition, placeOnlyClaims } from "../../../src/ui/claims/claimGroups.ts";
import { TRIP } from "../../support/record.ts";

const known = asKnown(TRIP, EVERYTHING);

function claimsAbout(placeId: string): readonly Claim[] {
  return known.claimsByPlace.get(placeId) ?? [];
}

function placeOf(id: string) {
  const place = TRIP.places.get(id);
  if (place === undefined) throw new Error(`The invented trip has no place "${id}".`);
  return place;
}

function idsOf(claims: readonly Claim[]): string[] {
  return claims.map(({ id }) => id);
}

describe(byRelevance, () => {
  test("puts the place's own events first, then other events, then side remarks; the narrowest window first", () => {
    expect(idsOf(byRelevance(claimsAbout("elm"), placeOf("elm")))).toEqual([
      "guest-post",
      "elm-review",
      "elm-denial",
      "talks-review",
      "elm-platform",
    ]);
  });

  test("keeps the record's order of equally narrow windows, and leaves its input alone", () => {
    const claims = claimsAbout("birch");
    expect(idsOf(byRelevance(claims, placeOf("birch")))).toEqual(["birch-post", "birch-wire"]);
    expect(idsOf(byRelevance([...claims].reverse(), placeOf("birch")))).toEqual(["birch-wire", "birch-post"]);
    expect(idsOf(claims)).toEqual(["birch-post", "birch-wire"]);
  });
});

describe(groupByEdition, () => {
  test("sets the claims of the first edition apart from later ones, each in the order given", () => {
    const [edition, later, ...others] = groupByEdition(claimsAbout("elm"), known);
    expect(edition).toMatchObject({ kind: "edition", edition: { name: { en: "The first day, 3 June" } } });
    expect(idsOf(edition?.claims ?? [])).toEqual(["elm-denial", "elm-platform", "guest-post"]);
    expect(later?.kind).toBe("later");
    expect(idsOf(later?.claims ?? [])).toEqual(["elm-review", "talks-review"]);
    expect(others).toEqual([]);
  });

  test("makes one group where all claims are of the edition, none is, or there is no edition", () => {
    const ungrouped = { ...known, trip: { ...TRIP, editions: new Map() } };
    for (const place of ["birch", "cedar"]) {
      expect(groupByEdition(claimsAbout(place), known)).toEqual([{ kind: "all", claims: claimsAbout(place) }]);
    }
    expect(groupByEdition(claimsAbout("elm"), ungrouped)).toEqual([{ kind: "all", claims: claimsAbout("elm") }]);
  });
});

describe(placeOnlyClaims, () => {
  test("gives the claims about a place that tell of no event", () => {
    const groups = placeOnlyClaims(known).map(({ place, claims }) => [place.id, idsOf(claims)]);
    expect(groups).toEqual([["elm", ["elm-platform"]]]);
  });
});
