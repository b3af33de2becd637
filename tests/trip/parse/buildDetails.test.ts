import { describe, expect, test } from "vitest";
import { claimDetails, placeDetails, sourceDetails, type TripDetails } from "../../../src/trip/model/details.ts";
import { buildDetails } from "../../../src/trip/parse/buildDetails.ts";
import { parseRecord } from "../../../src/trip/parse/parseRecord.ts";
import { recordDetails } from "../../../src/trip/record/details.ts";
import { extractLocale, mergeLocale, pickLocale } from "../../../src/trip/record/translations.ts";
import { byId, edited, type RawFiles } from "../../support/faults.ts";
import { DETAILS, TRIP } from "../../support/record.ts";

/** A text that differs in every language. */
function translated(en: string): Record<string, string> {
  return { en, ko: `${en} (ko)`, ru: `${en} (ru)`, ja: `${en} (ja)` };
}

function recordWith(edit: (files: RawFiles) => void) {
  const files = edited(edit);
  const result = parseRecord(files.trip, files.evidence);
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 2));
  return recordDetails(result.file, result.evidence);
}

const TOLD = recordWith(({ trip, evidence }) => {
  const launch = byId(evidence.claims, "launch-wire");
  launch.distance.condition = translated("if it flew straight");
  launch.note = translated("Our reading");
  launch.when.stated = "at dawn";
  launch.when.basis = { en: "Dawn was at four" };
  byId(evidence.claims, "dogwood-guess").outcome.note = translated("It came");
  byId(trip.features, "birch").properties.note = translated("A halt");
  Object.assign(byId(evidence.sources, "review"), { archive: "https://archive.example/review", note: "A reprint" });
  evidence.inferences = [
    { id: "by-cedar", about: ["cedar"], text: translated("Past Cedar"), claims: ["birch-post", "cedar-review"] },
  ];
});

function claimIn(details: TripDetails, id: string) {
  const claim = TRIP.claims.get(id);
  if (claim === undefined) throw new Error(`The invented trip has no claim "${id}".`);
  return claimDetails(details, claim);
}

describe(buildDetails, () => {
  test("holds what only an opened place shows", () => {
    const details = buildDetails(TOLD);
    expect(claimIn(details, "launch-wire")).toMatchObject({
      stated: "at dawn",
      basis: { en: "Dawn was at four" },
      note: { ru: "Our reading (ru)" },
      condition: { ja: "if it flew straight (ja)" },
    });
    expect(claimIn(details, "dogwood-guess").outcome?.ko).toBe("It came (ko)");
    expect(details.places.get("birch")?.note?.en).toBe("A halt");
    expect(details.sources.get("review")).toMatchObject({
      archive: "https://archive.example/review",
      note: "A reprint",
    });
    expect(details.inferences.get("by-cedar")?.en).toBe("Past Cedar");
  });

  test("is null where the record says nothing of the kind", () => {
    expect(claimIn(DETAILS, "launch-wire")).toEqual({
      note: null,
      stated: null,
      basis: null,
      outcome: null,
      condition: null,
    });
    expect(DETAILS.sources.get("review")).toMatchObject({ archive: null, note: null });
    expect(DETAILS.places.get("birch")?.note).toBeNull();
  });

  test("follows no address of an archive that is no web page", () => {
    const details = buildDetails(
      recordWith(({ evidence }) => void (byId(evidence.sources, "review").archive = "script:alert(1)")),
    );
    expect(details.sources.get("review")?.archive).toBeNull();
  });

  test("is the same from an English file and the texts of a language, with names in every language at once", () => {
    const korean = buildDetails(mergeLocale(pickLocale(TOLD, "en"), extractLocale(TOLD, "ko"), "ko"));
    expect(claimIn(korean, "launch-wire").condition).toEqual({
      en: "if it flew straight",
      ko: "if it flew straight (ko)",
    });
    expect(korean.places.get("birch")?.names).toEqual(buildDetails(TOLD).places.get("birch")?.names);
    expect(korean.places.get("birch")?.names.map(([language]) => language)).toEqual(["en", "ko", "ru", "ja"]);
  });

  test("covers every place and source of its trip, and none of another", () => {
    for (const place of TRIP.places.values()) expect(placeDetails(DETAILS, place).accuracyKm).toBeGreaterThanOrEqual(0);
    for (const source of TRIP.sources.values()) expect(sourceDetails(DETAILS, source).title).not.toBe("");
    const none: TripDetails = {
      publication: DETAILS.publication,
      places: new Map(),
      claims: new Map(),
      sources: new Map(),
      inferences: new Map(),
    };
    for (const place of TRIP.places.values()) expect(() => placeDetails(none, place)).toThrow(place.id);
  });
});
