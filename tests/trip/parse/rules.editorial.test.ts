import { describe, expect, test } from "vitest";
import { editorialIssues } from "../../../src/trip/parse/rules/editorial.ts";
import { byId, edited, indexOf, type Raw, type RawFiles } from "../../support/faults.ts";
import { everywhere } from "../../support/places.ts";
import { FILES } from "../../support/record.ts";

const claim = (id: string) => `evidence.json $.claims[${indexOf("claims", id)}]`;
const feature = (id: string) => `trip.geojson $.features[${indexOf("features", id)}]`;
const inClaim = (id: string, edit: (claim: Raw) => void) => (files: RawFiles) => edit(byId(files.evidence.claims, id));
const inFeature = (id: string, edit: (feature: Raw) => void) => (files: RawFiles) =>
  edit(byId(files.trip.features, id));

type Edit = (files: RawFiles) => void;

function found(edit: Edit): string[] {
  const { trip, evidence } = edited(edit);
  return editorialIssues(trip, evidence).map(({ file, path, message }) => `${file} ${path}: ${message}`);
}

const FAULTS: readonly (readonly [name: string, edit: Edit, place: string, advice: RegExp])[] = [
  [
    "a chain that ends with the publisher",
    inClaim("alder-post", (c) => (c.via = ["Railway office", { name: "Morning Post", kind: "press" }])),
    `${claim("alder-post")}.via[1]`,
    /write "via": \["Railway office"\]/,
  ],
  [
    "a report of what happened after its source was published",
    inClaim("birch-post", (c) => (c.when = { earliest: "2024-06-04T00:00:00Z", latest: "2024-06-05T00:00:00Z" })),
    `${claim("birch-post")}.when.earliest`,
    /write "certainty": "expected"/,
  ],
  [
    "a label too long for its button",
    ({ evidence }) => {
      const label = { en: "Two missiles over the sea", ko: "미사일", ru: "Ракеты", ja: "ミサイル" };
      evidence.highlights = [{ event: evidence.events[0].id, label, headline: label }];
    },
    "evidence.json $.highlights[0].label.en",
    /more than 18 characters; write/,
  ],
  [
    "a window a year wide",
    inClaim("birch-post", (c) => (c.when = { earliest: "2023-06-01T00:00:00Z", latest: "2024-06-01T00:00:00Z" })),
    `${claim("birch-post")}.when`,
    /write null/,
  ],
  [
    "a contradiction between claims that state the same",
    ({ evidence }) => {
      const [one, other] = [byId(evidence.claims, "launch-wire"), byId(evidence.claims, "launch-review")];
      Object.assign(other, { when: one.when, distance: one.distance, about: one.about });
    },
    `${claim("launch-wire")}.contradicts[0]`,
    /give what differs a field/,
  ],
  [
    "an outcome shown by no claim that bears on it",
    inClaim("elm-denial", (c) => (c.outcome.claims = ["launch-review"])),
    `${claim("elm-denial")}.outcome.claims`,
    /name one that shows/,
  ],
  [
    "a stop far off its leg",
    inFeature("birch", (f) => (f.geometry.coordinates = [130.2, 43])),
    `${feature("birch")}.geometry.coordinates`,
    /16 km off its leg "alder-birch"/,
  ],
  [
    "a point outside its zone",
    inFeature("lodge", (f) => (f.geometry.coordinates = [60, -10])),
    `${feature("lodge")}.geometry.coordinates`,
    /write \[longitude, latitude\]/,
  ],
  [
    "a window that its stated time contradicts",
    inClaim("launch-wire", (c) => (c.when.stated = "at around 12:15")),
    `${claim("launch-wire")}.when.stated`,
    /no instant of the window is 12:15/,
  ],
  [
    "a window that its stated weekday contradicts",
    inClaim("launch-wire", (c) => (c.when.stated = "on Friday")),
    `${claim("launch-wire")}.when.stated`,
    /no instant of the window is on a Friday/,
  ],
  [
    "a summary with a clock time of its own",
    inClaim("birch-post", (c) => (c.summary = everywhere("It came at 19:30."))),
    `${claim("birch-post")}.summary.en`,
    /19:30 is in no other field/,
  ],
  [
    "a summary with a distance of its own",
    inClaim("launch-review", (c) => (c.summary = everywhere("It flew 500 km."))),
    `${claim("launch-review")}.summary.en`,
    /500 km is in no other field/,
  ],
  [
    "a leg whose line runs the other way",
    inFeature("alder-birch", (f) => f.geometry.coordinates.reverse()),
    `${feature("alder-birch")}.geometry.coordinates`,
    /the line runs from "birch" to "alder"; reverse its positions/,
  ],
  [
    "a leg whose line comes back to where it began",
    inFeature("alder-birch", (f) => f.geometry.coordinates.push(f.geometry.coordinates[0])),
    `${feature("alder-birch")}.geometry.coordinates`,
    /the line begins 0 km from "alder" and ends \d+ km from "birch"/,
  ],
  [
    "a length in metres",
    inFeature("alder-birch", (f) => (f.properties.publishedKm *= 1000)),
    `${feature("alder-birch")}.properties.publishedKm`,
    /far longer than the line of \d+ km .*; write kilometres/,
  ],
  [
    "a length shorter than any rails could be",
    inFeature("alder-birch", (f) => (f.properties.publishedKm = 0.2)),
    `${feature("alder-birch")}.properties.publishedKm`,
    /shorter than the straight line of \d+ km/,
  ],
  [
    "a place that a claim names twice",
    inClaim("birch-post", (c) => (c.about = ["birch", "birch"])),
    `${claim("birch-post")}.about[1]`,
    /stands twice in its list/,
  ],
  [
    "a language that is a copy of another",
    inClaim("birch-post", (c) => (c.summary = { en: "It came.", ko: "왔다.", ru: "It came.", ja: "着いた。" })),
    `${claim("birch-post")}.summary`,
    /en and ru are the same/,
  ],
];

describe(editorialIssues, () => {
  test("finds nothing in a record that says what its sources say", () => {
    expect(editorialIssues(FILES.trip, FILES.evidence)).toEqual([]);
  });

  test.each(FAULTS)("finds %s, and says what to write", (_, edit, place, advice) => {
    const issues = found(edit);
    expect(issues.filter((issue) => issue.startsWith(`${place}: `)).join()).toMatch(advice);
  });

  test("takes a time, weekday and distance that are in other fields", () => {
    const sound = found((files) => {
      inClaim("launch-wire", (c) => {
        c.when.stated = "at 11:50 on Monday";
        c.summary = everywhere("It was launched at about 11:45 and flew 650 km.");
      })(files);
    });
    expect(sound).toEqual([]);
  });

  test("never throws, whatever the record is", () => {
    for (const junk of [null, 7, "text", [], {}, { features: [null], claims: [null] }]) {
      expect(() => editorialIssues(junk, junk)).not.toThrow();
    }
  });
});
