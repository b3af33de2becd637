import { describe, expect, test } from "vitest";
import { parseRecord } from "../../../src/trip/parse/parseRecord.ts";
import { byId, edited, type Fault, indexOf, type Raw, type RawFiles, testRefusals } from "../../support/faults.ts";

const feature = (id: string) => `trip.geojson $.features[${indexOf("features", id)}]`;
const inFeature =
  (id: string, edit: (feature: Raw) => void) =>
  (files: RawFiles): void =>
    edit(byId(files.trip.features, id));

const FAULTS: readonly Fault[] = [
  ["a title that is a number", ({ trip }) => void (trip.title.en = 7), "trip.geojson $.title.en", 7],
  [
    "a name that one language lacks",
    inFeature("birch", (f) => delete f.properties.name.ko),
    `${feature("birch")}.properties.name.ko`,
  ],
  [
    "an empty name",
    inFeature("birch", (f) => (f.properties.name.ko = " ")),
    `${feature("birch")}.properties.name.ko`,
    " ",
  ],
  [
    "a kind of place that there is not",
    inFeature("birch", (f) => (f.properties.kind = "pub")),
    `${feature("birch")}.properties.kind`,
    "pub",
  ],
  [
    "a speed that is not a number",
    ({ trip }) => void (trip.maxSpeedKmh = Number.NaN),
    "trip.geojson $.maxSpeedKmh",
    Number.NaN,
  ],
  ["a train that cannot move", ({ trip }) => void (trip.maxSpeedKmh = 0), "trip.geojson $.maxSpeedKmh", 0],
  [
    "a zone that does not exist",
    inFeature("birch", (f) => (f.properties.zone = "Asia/Nowhere")),
    `${feature("birch")}.properties.zone`,
    "Asia/Nowhere",
  ],
  [
    "an offset in place of a zone",
    inFeature("birch", (f) => (f.properties.zone = "+10:00")),
    `${feature("birch")}.properties.zone`,
    "+10:00",
  ],
  [
    "a zone without a name",
    inFeature("birch", (f) => (f.properties.zone = "Asia/Tokyo")),
    `${feature("birch")}.properties.zone`,
    "Asia/Tokyo",
  ],
  ["an id with a capital", inFeature("lodge", (f) => (f.id = "Lodge")), `${feature("lodge")}.id`, "Lodge"],
  [
    "a ring that is not closed",
    inFeature("range", (f) => f.geometry.coordinates[0].pop()),
    `${feature("range")}.geometry.coordinates[0]`,
  ],
  [
    "a position that is not a number",
    inFeature("birch", (f) => (f.geometry.coordinates[0] = Number.NaN)),
    `${feature("birch")}.geometry.coordinates[0]`,
    Number.NaN,
  ],
  [
    "coordinates swapped past the pole",
    inFeature("birch", (f) => f.geometry.coordinates.reverse()),
    `${feature("birch")}.geometry.coordinates[1]`,
    130,
  ],
  [
    "a leg that starts nowhere",
    inFeature("alder-birch", (f) => (f.properties.from = "oak")),
    `${feature("alder-birch")}.properties.from`,
    "oak",
  ],
  [
    "a place by the way that does not exist",
    inFeature("birch-cedar", (f) => (f.properties.via[0].place = "oak")),
    `${feature("birch-cedar")}.properties.via[0].place`,
    "oak",
  ],
  [
    "a place by the way beyond the leg's end",
    inFeature("birch-cedar", (f) => (f.properties.via[0].km = 301)),
    `${feature("birch-cedar")}.properties.via[0].km`,
    301,
  ],
  [
    "a region beyond the leg's end",
    inFeature("birch-cedar", (f) => (f.properties.via[1].toKm = 301)),
    `${feature("birch-cedar")}.properties.via[1].toKm`,
    301,
  ],
  [
    "a place beyond the end of a leg that is measured",
    inFeature("cedar-dogwood", (f) => (f.properties.via[0].toKm = 150)),
    `${feature("cedar-dogwood")}.properties.via[0].toKm`,
    150,
  ],
  [
    "a region that ends before it begins",
    inFeature("birch-cedar", (f) => (f.properties.via[1].toKm = 200)),
    `${feature("birch-cedar")}.properties.via[1].toKm`,
    200,
  ],
  [
    "a published length by nobody",
    inFeature("alder-birch", (f) => (f.properties.lengthSource = null)),
    `${feature("alder-birch")}.properties.lengthSource`,
    null,
  ],
  [
    "a path over a leg that does not exist",
    ({ trip }) => void (trip.path[4].leg = "elm-oak"),
    "trip.geojson $.path[4].leg",
    "elm-oak",
  ],
  ["a path that jumps", ({ trip }) => void delete trip.path[3].reverse, "trip.geojson $.path[3].leg", "elm-dogwood"],
  ["a place whose id stands twice", inFeature("lodge", (f) => (f.id = "elm")), `${feature("lodge")}.id`, "elm"],
];

describe(parseRecord, () => {
  testRefusals(FAULTS);

  test("takes a place whose coordinates are swapped within the globe for what it is", () => {
    const westward = edited(({ trip }) => {
      for (const feature of trip.features) moveWest(feature.geometry.coordinates, 140);
      byId(trip.features, "birch").geometry.coordinates.reverse();
    });
    const result = parseRecord(westward.trip, westward.evidence);
    expect(result.ok ? [] : result.issues).toMatchObject([
      { path: `$.features[${indexOf("features", "birch")}].geometry.coordinates`, value: [43, -10] },
    ]);
  });
});

function moveWest(coordinates: Raw, degrees: number): void {
  if (typeof coordinates[0] === "number") coordinates[0] -= degrees;
  else for (const part of coordinates) moveWest(part, degrees);
}
