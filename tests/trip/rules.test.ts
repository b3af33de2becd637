import { describe, expect, test } from "vitest";
import { parseRecord } from "../../src/trip/parse.ts";
import { recordRules } from "../../src/trip/rules.ts";
import { byId, edited, indexOf, type Raw, type RawFiles } from "../support/faults.ts";
import { FILES } from "../support/record.ts";

type Fault = readonly [name: string, edit: (files: RawFiles) => void, place: string, ...value: unknown[]];

const feature = (id: string) => `trip.geojson $.features[${indexOf("features", id)}]`;
const claim = (id: string) => `evidence.json $.claims[${indexOf("claims", id)}]`;
const event = (id: string) => `evidence.json $.events[${indexOf("events", id)}]`;
const inFeature =
  (id: string, edit: (feature: Raw) => void) =>
  (files: RawFiles): void =>
    edit(byId(files.trip.features, id));
const inClaim = (id: string, edit: (claim: Raw) => void) => (files: RawFiles) => edit(byId(files.evidence.claims, id));
const inEvent = (id: string, edit: (event: Raw) => void) => (files: RawFiles) => edit(byId(files.evidence.events, id));

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
  [
    "an id that stands twice",
    ({ evidence }) => void (evidence.claims[1].id = "alder-post"),
    "evidence.json $.claims[1].id",
    "alder-post",
  ],
  ["a place whose id stands twice", inFeature("lodge", (f) => (f.id = "elm")), `${feature("lodge")}.id`, "elm"],
  ["an event nowhere", inEvent("launch", (e) => (e.feature = "oak")), `${event("launch")}.feature`, "oak"],
  [
    "an event on a leg",
    inEvent("launch", (e) => (e.feature = "alder-birch")),
    `${event("launch")}.feature`,
    "alder-birch",
  ],
  [
    "a third visit where the path goes twice",
    inEvent("dogwood-return", (e) => (e.visit = 3)),
    `${event("dogwood-return")}.visit`,
    3,
  ],
  ["a visit to a place off the path", inEvent("lodge-talks", (e) => (e.visit = 1)), `${event("lodge-talks")}.visit`, 1],
  ["a train off its path", inEvent("birch-arrival", (e) => (e.visit = null)), `${event("birch-arrival")}.visit`, null],
  [
    "a window that ends before it begins",
    inClaim("birch-post", (c) => (c.when.latest = "2024-06-01T03:59:59Z")),
    `${claim("birch-post")}.when`,
  ],
  [
    "a time without a zone",
    inClaim("birch-post", (c) => (c.when.latest = "2024-06-01T08:00:00")),
    `${claim("birch-post")}.when.latest`,
    "2024-06-01T08:00:00",
  ],
  [
    "a day that does not exist",
    inClaim("birch-post", (c) => (c.when.latest = "2024-06-31T08:00:00Z")),
    `${claim("birch-post")}.when.latest`,
    "2024-06-31T08:00:00Z",
  ],
  [
    "a source that came out before it began to",
    ({ evidence }) => void (evidence.sources[0].published.latest = "2024-06-01T00:00:00Z"),
    "evidence.json $.sources[0].published",
  ],
  [
    "an address that is a script",
    ({ evidence }) => void (evidence.sources[0].URL = "javascript:alert(1)"),
    "evidence.json $.sources[0].URL",
    "javascript:alert(1)",
  ],
  ["a claim by no source", inClaim("birch-post", (c) => (c.source = "oak")), `${claim("birch-post")}.source`, "oak"],
  ["a claim of no event", inClaim("birch-post", (c) => (c.event = "oak")), `${claim("birch-post")}.event`, "oak"],
  [
    "a claim about no place",
    inClaim("elm-platform", (c) => (c.about = ["elm", "oak"])),
    `${claim("elm-platform")}.about[1]`,
    "oak",
  ],
  [
    "a certainty that there is not",
    inClaim("birch-post", (c) => (c.certainty = "certain")),
    `${claim("birch-post")}.certainty`,
    "certain",
  ],
  ["a claim without words", inClaim("birch-post", (c) => (c.summary = null)), claim("birch-post")],
  ["a claim both quoted and told", inClaim("alder-post", (c) => (c.summary = FILES.trip.title)), claim("alder-post")],
  [
    "a quotation longer than its offsets",
    inClaim("alder-post", (c) => (c.quote.end -= 1)),
    `${claim("alder-post")}.quote.end`,
  ],
  [
    "an outcome shown by no claim",
    inClaim("dogwood-guess", (c) => (c.outcome.claims = ["oak"])),
    `${claim("dogwood-guess")}.outcome.claims[0]`,
    "oak",
  ],
  [
    "a contradiction of no claim",
    inClaim("birch-post", (c) => (c.contradicts = ["oak"])),
    `${claim("birch-post")}.contradicts[0]`,
    "oak",
  ],
  [
    "a contradiction that only one side knows",
    inClaim("launch-review", (c) => (c.contradicts = [])),
    `${claim("launch-wire")}.contradicts[0]`,
    "launch-review",
  ],
  [
    "a distance from nowhere",
    inClaim("launch-wire", (c) => (c.distance.from = "oak")),
    `${claim("launch-wire")}.distance.from`,
    "oak",
  ],
  [
    "an edition of no source",
    ({ evidence }) => void (evidence.editions[0].sources[1] = "oak"),
    "evidence.json $.editions[0].sources[1]",
    "oak",
  ],
  [
    "a key that the record does not have",
    inClaim("birch-post", (c) => (c.colour = "red")),
    `${claim("birch-post")}.colour`,
    "red",
  ],
];

describe(parseRecord, () => {
  for (const [name, edit, place, ...value] of FAULTS) {
    test(`refuses ${name} and says where`, () => {
      const files = edited(edit);
      const result = parseRecord(files.trip, files.evidence);
      const issues = result.ok ? [] : result.issues;
      const found = issues.filter(({ file, path }) => `${file} ${path}` === place);
      expect(issues.map(({ file, path }) => `${file} ${path}`)).toContain(place);
      if (value.length > 0) expect(found.map((issue) => issue.value)).toContainEqual(value[0]);
    });
  }
});

describe(recordRules, () => {
  test("finds nothing in a sound record", () => {
    expect(recordRules(FILES.trip, FILES.evidence, null)).toEqual([]);
  });

  test("takes a place whose coordinates are swapped within the globe for what it is", () => {
    const westward = edited(({ trip }) => {
      trip.features.forEach((feature: Raw) => moveWest(feature.geometry.coordinates, 140));
      byId(trip.features, "birch").geometry.coordinates.reverse();
    });
    const result = parseRecord(westward.trip, westward.evidence);
    expect(result.ok ? [] : result.issues).toMatchObject([
      { path: `$.features[${indexOf("features", "birch")}].geometry.coordinates`, value: [43, -10] },
    ]);
  });

  test("counts a quotation in characters as people count them, not in halves of them", () => {
    const files = edited(
      inClaim("alder-post", ({ quote }) => {
        quote.exact = "🚂 left";
        quote.end = quote.start + 6;
      }),
    );
    expect(recordRules(files.trip, files.evidence, null)).toEqual([]);
  });
});

function moveWest(coordinates: Raw, degrees: number): void {
  if (typeof coordinates[0] === "number") coordinates[0] -= degrees;
  else coordinates.forEach((part: Raw) => moveWest(part, degrees));
}
