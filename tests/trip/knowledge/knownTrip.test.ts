import { describe, expect, test } from "vitest";
import {
  asKnown,
  EVERYTHING,
  firmest,
  isOut,
  type Knowledge,
  type KnownTrip,
} from "../../../src/trip/knowledge/knownTrip.ts";
import type { ClaimRecord } from "../../../src/trip/record/schema.ts";
import { claimRecord } from "../../support/evidence.ts";
import { at, FILES, TRIP, tripOf } from "../../support/record.ts";

const FIRST_DAY: Knowledge = { kind: "edition", id: "first-day" };
const everything = asKnown(TRIP, EVERYTHING);
const firstDay = asKnown(TRIP, FIRST_DAY);

function knownBy(time: string): KnownTrip {
  return asKnown(TRIP, { kind: "instant", instant: at(time) });
}

function claimIds({ claims }: Pick<KnownTrip, "claims">): string[] {
  return claims.map(({ id }) => id);
}

/** What is known when the review tells nothing but these claims. */
function withClaims(...claims: Parameters<typeof claimRecord>[0][]): KnownTrip {
  const evidence = { ...FILES.evidence, claims: claims.map(claimRecord) };
  return asKnown(tripOf({ ...FILES, evidence }), EVERYTHING);
}

function window(earliest: string | null, latest: string | null): ClaimRecord["when"] {
  return { earliest: earliest && `2024-06-${earliest}:00Z`, latest: latest && `2024-06-${latest}:00Z` };
}

describe(isOut, () => {
  test("lets a claim exist from the latest instant at which its source may have come out", () => {
    expect(claimIds(knownBy("03 05:59:59"))).toEqual([]);
    expect(claimIds(knownBy("03 06:00"))).toEqual(claimIds(asKnown(TRIP, { kind: "edition", id: "morning" })));
    expect(claimIds(knownBy("03 23:59:58"))).not.toContain("launch-wire");
    expect(claimIds(knownBy("03 23:59:59"))).toContain("launch-wire");
    expect(claimIds(knownBy("20 23:59:59"))).toEqual(claimIds(everything));
  });

  test("is the rule for every claim at every change of what is known", () => {
    for (const source of TRIP.sources.values()) {
      for (const instant of [source.published.earliest, source.published.latest - 1, source.published.latest]) {
        const visible = [...TRIP.claims.values()].filter((claim) =>
          isOut(claim.source, TRIP, { kind: "instant", instant }),
        );
        const published = [...TRIP.claims.values()].filter((claim) => claim.source.published.latest <= instant);
        expect(visible).toEqual(published);
      }
    }
  });

  test("shows only the sources of an edition, and none for an edition that does not exist", () => {
    expect(new Set(firstDay.claims.map(({ source }) => source.id))).toEqual(new Set(["morning-post", "evening-wire"]));
    expect(claimIds(asKnown(TRIP, { kind: "edition", id: "no-such-edition" }))).toEqual([]);
  });
});

describe(asKnown, () => {
  test("derives all of a trip once", () => {
    expect(asKnown(TRIP, { kind: "everything" })).toBe(asKnown(TRIP, EVERYTHING));
  });

  test("has no event, place or row that rests on a claim not yet there", () => {
    expect(firstDay.eventsById.has("cedar-passage")).toBe(false);
    expect(firstDay.places.map(({ id }) => id)).not.toContain("cedar");
    expect(firstDay.claimsByPlace.has("lodge")).toBe(false);
    expect(firstDay.events.flatMap(claimIds)).not.toContain("dogwood-review");
    expect(knownBy("01 00:00")).toMatchObject({ events: [], places: [], claimsWithoutPlace: [] });
  });

  test("shows how a claim turned out only once the claims that show it are there", () => {
    expect(firstDay.claims.find(({ id }) => id === "dogwood-guess")?.outcome).toBeNull();
    expect(everything.claims.find(({ id }) => id === "dogwood-guess")?.outcome?.status).toBe("borne-out");
  });

  test("shows a contradiction only once both sides are there", () => {
    expect(firstDay.claims.find(({ id }) => id === "launch-wire")?.contradictsIds).toEqual([]);
    expect(everything.claims.find(({ id }) => id === "launch-wire")?.contradictsIds).toEqual(["launch-review"]);
  });

  test("leaves the trip itself as it was", () => {
    expect(TRIP.claims.get("dogwood-guess")?.outcome?.status).toBe("borne-out");
    expect(TRIP.claims.get("launch-wire")?.contradictsIds).toEqual(["launch-review"]);
  });

  test("raises a guess to what is established, once it is", () => {
    expect(firstDay.eventsById.get("dogwood-arrival")).toMatchObject({
      certainty: "speculated",
      window: { earliest: at("01 20:00"), latest: null },
    });
    expect(everything.eventsById.get("dogwood-arrival")).toMatchObject({
      certainty: "confirmed",
      window: { earliest: at("01 15:00"), latest: at("01 16:00") },
    });
  });

  test("lets a claim that was not borne out no longer count for its event", () => {
    expect(firstDay.eventsById.get("elm-stay")?.certainty).toBe("denied");
    expect(everything.eventsById.get("elm-stay")?.certainty).toBe("reported");
    expect(everything.eventsById.get("elm-stay")?.claims.map(({ id }) => id)).toEqual(["elm-review", "elm-denial"]);
  });

  test("gives a place the certainty of its train events, never that of a firmer remark or guest", () => {
    expect(firstDay.claimsByPlace.get("elm")?.map(({ certainty }) => certainty)).toContain("confirmed");
    expect(firstDay.certaintyByPlace.get("elm")).toBe("denied");
    expect(everything.certaintyByPlace.get("elm")).toBe("reported");
    expect(firstDay.certaintyByPlace.get("dogwood")).toBe("speculated");
    expect(everything.certaintyByPlace.get("dogwood")).toBe("confirmed");
  });

  test("gives a place without train events the certainty of its other events", () => {
    expect(firstDay.certaintyByPlace.get("range")).toBe("confirmed");
    expect(everything.certaintyByPlace.get("lodge")).toBe("reported");
  });

  test("gives an event the window that its claims agree on", () => {
    expect(firstDay.eventsById.get("birch-arrival")?.window).toEqual({
      earliest: at("01 06:00"),
      latest: at("01 08:00"),
    });
  });

  test("takes the span of all windows where they agree on nothing", () => {
    const known = withClaims(
      { id: "one", source: "review", event: "birch-arrival", when: window("01T04:00", "01T05:00") },
      { id: "two", source: "review", event: "birch-arrival", when: window("01T08:00", "01T09:00") },
      { id: "three", source: "review", event: "birch-arrival", when: window("01T04:30", "01T08:30") },
    );
    expect(known.events[0]?.window).toEqual({ earliest: at("01 04:00"), latest: at("01 09:00") });
  });

  test("lets a guess neither narrow nor widen a firm window, and uses it where there is none", () => {
    const guess = { id: "guess", source: "review", event: "birch-arrival", certainty: "speculated" } as const;
    const firm = { id: "firm", source: "review", event: "birch-arrival", when: window("01T04:00", "01T08:00") };
    const told = { earliest: at("01 04:00"), latest: at("01 08:00") };
    expect(withClaims(firm, { ...guess, when: window("01T05:00", "01T06:00") }).events[0]?.window).toEqual(told);
    expect(withClaims(firm, { ...guess, when: window("02T00:00", "02T06:00") }).events[0]?.window).toEqual(told);
    expect(withClaims({ ...guess, when: window("02T00:00", null) }).events[0]?.window).toEqual({
      earliest: at("02 00:00"),
      latest: null,
    });
    expect(withClaims(guess).events[0]?.window).toBeNull();
  });

  test("puts events in the order of their beginnings, then along the way, untimed ones last", () => {
    expect(firstDay.events.map(({ id }) => id)).toEqual([
      "alder-departure",
      "birch-arrival",
      "dogwood-arrival",
      "guest-at-elm",
      "launch",
      "elm-stay",
    ]);
    const together = withClaims(
      { id: "c", source: "review", event: "cedar-passage", when: window("01T04:00", "01T05:00") },
      { id: "a", source: "review", event: "alder-departure", when: window("01T04:00", "01T09:00") },
      { id: "b", source: "review", event: "birch-arrival", when: window("01T04:00", "01T07:00") },
    );
    expect(together.events.map(({ id }) => id)).toEqual(["alder-departure", "birch-arrival", "cedar-passage"]);
  });

  test("sets a claim beside every place it is about and that of its event", () => {
    expect(everything.claimsByPlace.get("gulf")?.map(({ id }) => id)).toEqual(["launch-wire", "launch-review"]);
    expect(everything.claimsByPlace.get("range")?.map(({ id }) => id)).toEqual(["launch-wire", "launch-review"]);
    expect(everything.claimsByPlace.get("alder")?.map(({ id }) => id)).toEqual(["alder-post"]);
    expect(claimIds({ claims: everything.claimsWithoutPlace })).toEqual(["delegation"]);
  });
});

describe(firmest, () => {
  test("is the firmest of them, and denied where there is none", () => {
    expect(firmest(["denied", "expected", "speculated"])).toBe("expected");
    expect(firmest(["speculated", "confirmed", "reported"])).toBe("confirmed");
    expect(firmest([])).toBe("denied");
  });
});
