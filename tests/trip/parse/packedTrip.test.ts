import { describe, expect, test } from "vitest";
import { checkedRecord } from "../../../src/build/checkedRecord.ts";
import { shippedTrip } from "../../../src/build/shippedRecord.ts";
import type { PlaceGeometry } from "../../../src/trip/model/geometry.ts";
import { packTrip, unpackTrip } from "../../../src/trip/parse/packedTrip.ts";
import { pickLocale } from "../../../src/trip/record/translations.ts";

const trip = pickLocale(shippedTrip(checkedRecord().file), "en");

/** The record with one geometry in place of its first place's. */
function withGeometry(geometry: PlaceGeometry): typeof trip {
  return { ...trip, features: trip.features.map((feature) => ({ ...feature, geometry })) as typeof trip.features };
}

describe(unpackTrip, () => {
  test("gives every number of the record back exactly", () => {
    expect(unpackTrip(packTrip(trip))).toEqual(trip);
  });

  test.each<PlaceGeometry>([
    { type: "Point", coordinates: [130.1234, -43.5] },
    {
      type: "LineString",
      coordinates: [
        [0, 0],
        [-179.999, 0.1],
        [179.5, -0.001],
      ],
    },
    {
      type: "Polygon",
      coordinates: [
        [
          [1, 2],
          [3.25, 2],
          [3, 4.125],
          [1, 2],
        ],
        [
          [1.5, 2.5],
          [2, 3],
          [1.5, 2.5],
        ],
      ],
    },
    {
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [1, 2],
            [3, 2],
            [1, 2],
          ],
        ],
        [
          [
            [-7.01, 8],
            [9, 8.3],
            [-7.01, 8],
          ],
        ],
      ],
    },
  ])("of a $type too", (geometry) => {
    const file = withGeometry(geometry);
    expect(unpackTrip(packTrip(file))).toEqual(file);
  });
});

test("lines are shorter packed", () => {
  expect(JSON.stringify(packTrip(trip).features).length).toBeLessThan(0.85 * JSON.stringify(trip.features).length);
});
