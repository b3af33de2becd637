import { describe, expect, test } from "vitest";
import { shippedEvidence, shippedTrip } from "../../src/build/shippedRecord.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { buildTrip } from "../../src/trip/parse/buildTrip.ts";
import { isLeg, isPlace } from "../../src/trip/record/shipped.ts";
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

  test("lets longitudes run on over the 180th meridian, in no more decimals than elsewhere", () => {
    const line = (longitudes: readonly number[]) => longitudes.map((x, index) => [x, 10 + index * 3]);
    const [leg] = FILES.trip.features.filter(isLeg);
    const across = {
      ...FILES.trip,
      path: [{ leg: leg?.id }],
      features: [{ ...leg, geometry: { type: "LineString", coordinates: line([175.1234, -179.8765, -171.4321]) } }],
    } as unknown as typeof FILES.trip;
    expect(shippedTrip(across).features[0]?.geometry.coordinates).toEqual(line([175.123, 180.124, 188.568]));
  });

  test("has no more decimals of an area than its accuracy tells", () => {
    const shape = (accuracyKm: number) => {
      const coordinates = [
        [
          [130.12345, 40.12345],
          [131, 40],
          [131, 41],
          [130.12345, 40.12345],
        ],
      ];
      const [place] = FILES.trip.features.filter(isPlace);
      if (place === undefined) throw new Error("The record has no place.");
      const properties = { ...place.properties, accuracyKm };
      const area = { ...place, properties, geometry: { type: "Polygon" as const, coordinates } };
      const { features } = shippedTrip({ ...FILES.trip, features: [area] } as typeof FILES.trip);
      return JSON.stringify(features[0]?.geometry);
    };
    expect(shape(7)).toContain("[[[130.12,40.12],");
    expect(shape(0.5)).toContain("[[[130.123,40.123],");
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
