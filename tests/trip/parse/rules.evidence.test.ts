import { describe, expect, test } from "vitest";
import { parseRecord } from "../../../src/trip/parse/parseRecord.ts";
import { recordRules } from "../../../src/trip/parse/rules/index.ts";
import { byId, edited, type Fault, indexOf, type Raw, type RawFiles, testRefusals } from "../../support/faults.ts";
import { FILES } from "../../support/record.ts";

const claim = (id: string) => `evidence.json $.claims[${indexOf("claims", id)}]`;
const event = (id: string) => `evidence.json $.events[${indexOf("events", id)}]`;
const inClaim = (id: string, edit: (claim: Raw) => void) => (files: RawFiles) => edit(byId(files.evidence.claims, id));
const inEvent = (id: string, edit: (event: Raw) => void) => (files: RawFiles) => edit(byId(files.evidence.events, id));

const FAULTS: readonly Fault[] = [
  [
    "an id that stands twice",
    ({ evidence }) => void (evidence.claims[1].id = "alder-post"),
    "evidence.json $.claims[1].id",
    "alder-post",
  ],
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
  testRefusals(FAULTS);
});

describe(recordRules, () => {
  test("finds nothing in a sound record", () => {
    expect(recordRules({ ...FILES, visits: null })).toEqual([]);
  });

  test("counts a quotation in characters as people count them, not in halves of them", () => {
    const files = edited(
      inClaim("alder-post", ({ quote }) => {
        quote.exact = "🚂 left";
        quote.end = quote.start + 6;
      }),
    );
    expect(recordRules({ ...files, visits: null })).toEqual([]);
  });
});
