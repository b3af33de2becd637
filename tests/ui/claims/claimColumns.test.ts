import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import type { Claim } from "../../../src/trip/model/trip.ts";
import { claimColumns, firmestFirst } from "../../../src/ui/claims/claimColumns.ts";
import { placeOnlyClaims } from "../../../src/ui/claims/placeOnlyClaims.ts";
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

describe(firmestFirst, () => {
  test("puts the firmest first, then the place's own events, then the narrowest window", () => {
    const order = firmestFirst(claimsAbout("elm"), placeOf("elm"));
    expect(order.map(({ id, certainty }) => [id, certainty])).toEqual([
      ["guest-post", "confirmed"],
      ["elm-platform", "confirmed"],
      ["elm-review", "reported"],
      ["talks-review", "reported"],
      ["elm-denial", "denied"],
    ]);
  });

  test("keeps the record's order of equals, and leaves its input alone", () => {
    const claims = claimsAbout("birch");
    expect(idsOf(firmestFirst(claims, placeOf("birch")))).toEqual(["birch-post", "birch-wire"]);
    expect(idsOf(firmestFirst([...claims].reverse(), placeOf("birch")))).toEqual(["birch-wire", "birch-post"]);
    expect(idsOf(claims)).toEqual(["birch-post", "birch-wire"]);
  });
});

describe(claimColumns, () => {
  /** Sides, kinds of groups and claims, in order. */
  const shape = (...args: Parameters<typeof claimColumns>) =>
    claimColumns(...args).map(({ side, groups }) => [side, groups.map(({ kind, claims }) => [kind, idsOf(claims)])]);

  test("sets the first edition apart from all else, each in the order given", () => {
    expect(shape(claimsAbout("elm"), known)).toEqual([
      ["edition", [["edition", ["elm-denial", "elm-platform", "guest-post"]]]],
      ["others", [["later", ["elm-review", "talks-review"]]]],
    ]);
  });

  test("makes one column where all claims are on one side, and says which", () => {
    expect(shape(claimsAbout("birch"), known)).toEqual([["edition", [["edition", ["birch-post", "birch-wire"]]]]]);
    expect(shape(claimsAbout("cedar"), known)).toEqual([["others", [["later", ["cedar-review"]]]]]);
    expect(shape([], known)).toEqual([]);
  });

  test("makes one without a heading where an edition is all that is known, or the record has none", () => {
    const articles = asKnown(TRIP, { kind: "edition", id: "first-day" });
    const said = articles.claimsByPlace.get("elm") ?? [];
    expect(shape(said, articles)).toEqual([["edition", [["all", idsOf(said)]]]]);
    const ungrouped = { ...known, trip: { ...TRIP, editions: new Map() } };
    expect(shape(claimsAbout("elm"), ungrouped)).toEqual([["edition", [["all", idsOf(claimsAbout("elm"))]]]]);
  });

  test("puts the column with the firmest claim first", () => {
    const doubtful = claimsAbout("elm").map((claim) =>
      claim.source.id === "review" ? claim : { ...claim, certainty: "speculated" as const },
    );
    expect(claimColumns(doubtful, known).map(({ side }) => side)).toEqual(["others", "edition"]);
  });
});

describe(placeOnlyClaims, () => {
  test("gives the claims about a place that belong to no event", () => {
    const groups = placeOnlyClaims(known).map(({ place, claims }) => [place.id, idsOf(claims)]);
    expect(groups).toEqual([["elm", ["elm-platform"]]]);
  });
});
