import { describe, expect, test } from "vitest";
import { shippedEvidence, shippedTrip } from "../../src/build/shippedRecord.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { buildTrip } from "../../src/trip/parse/buildTrip.ts";
import { pickLocale } from "../../src/trip/record/translations.ts";
import { FILES, TRIP } from "../support/record.ts";

const trip = pickLocale(shippedTrip(FILES.trip), "en");
const evidence = pickLocale(shippedEvidence(FILES.evidence), "en");

describe("the shipped record", () => {
  test("builds a trip with the same places, events, claims and windows", () => {
    const shipped = buildTrip(trip, evidence);
    expect([...shipped.places.keys()]).toEqual([...TRIP.places.keys()]);
    const told = (of: typeof TRIP) =>
      asKnown(of, EVERYTHING).events.map(({ id, window, certainty, claims }) => ({
        id,
        window,
        certainty,
        claims: claims.map(({ quote, summary, when, source }) => [quote?.exact, summary?.en, when, source.publisher]),
      }));
    expect(told(shipped)).toEqual(told(TRIP));
  });

  test("leaves out the proofs and what only an opened place shows", () => {
    const text = JSON.stringify([trip, evidence]);
    for (const key of [
      "sha256",
      "start",
      "prefix",
      "basis",
      "stated",
      "note",
      "positionSource",
      "accuracyKm",
      "archive",
    ]) {
      expect(text).not.toContain(`"${key}":`);
    }
    expect(JSON.stringify(evidence.sources)).not.toContain('"title"');
  });
});
