import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING, type Knowledge } from "../../src/trip/knowledge/knownTrip.ts";
import { selectionOf } from "../../src/view/selection.ts";
import { TRIP } from "../support/record.ts";

/** The ids of the place and of the claim that an address opens. */
function open(
  asked: { place?: string; claim?: string },
  known: Knowledge = EVERYTHING,
): [string, string | null] | null {
  const { place = null, claim = null } = asked;
  const opened = selectionOf(asKnown(TRIP, known), { place, claim });
  return opened && [opened.place.id, opened.claim?.id ?? null];
}

describe(selectionOf, () => {
  test("is nothing where nothing is asked for", () => {
    expect(open({})).toBeNull();
  });

  test("is the place asked for, where a visible claim is about it", () => {
    expect(open({ place: "elm" })).toEqual(["elm", null]);
    expect(open({ place: "cedar" })).toEqual(["cedar", null]);
    expect(open({ place: "cedar" }, { kind: "edition", id: "first-day" })).toBeNull();
  });

  test("is the first place that a claim is about, else that of its event", () => {
    expect(open({ claim: "talks-review" })).toEqual(["lodge", "talks-review"]);
    expect(open({ claim: "cedar-review" })).toEqual(["cedar", "cedar-review"]);
  });

  test("is the place asked for when the claim is about that one too", () => {
    expect(open({ place: "elm", claim: "talks-review" })).toEqual(["elm", "talks-review"]);
    expect(open({ place: "dogwood", claim: "talks-review" })).toEqual(["lodge", "talks-review"]);
  });

  test("is the place asked for when the claim's event is there", () => {
    expect(
      asKnown(TRIP, EVERYTHING)
        .claimsByPlace.get("range")
        ?.map(({ id }) => id),
    ).toContain("launch-wire");
    expect(open({ place: "range", claim: "launch-wire" })).toEqual(["range", "launch-wire"]);
  });

  test("opens no claim that is not known, and none about no place", () => {
    expect(open({ claim: "cedar-review" }, { kind: "edition", id: "first-day" })).toBeNull();
    expect(open({ place: "elm", claim: "elm-review" }, { kind: "edition", id: "first-day" })).toEqual(["elm", null]);
    expect(open({ claim: "delegation" })).toBeNull();
  });
});
