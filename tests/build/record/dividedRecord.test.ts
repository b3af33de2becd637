import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dividedRecord, LARGE_CLAIMS } from "../../../src/build/record/dividedRecord.ts";
import { ROOT } from "../../../src/build/record/readRecord.ts";
import { shippedEvidence, shippedTrip } from "../../../src/build/shippedRecord.ts";
import { knownCounts } from "../../../src/trip/knowledge/knownCounts.ts";
import { asKnown, EVERYTHING, type Knowledge } from "../../../src/trip/knowledge/knownTrip.ts";
import { knowledgeBeside, publicationTimes } from "../../../src/trip/knowledge/publication.ts";
import { sourcesOf, type Trip } from "../../../src/trip/model/trip.ts";
import { buildTrip } from "../../../src/trip/parse/buildTrip.ts";
import { completeTrip } from "../../../src/trip/parse/completeTrip.ts";
import type { ClaimPart } from "../../../src/trip/record/claimPart.ts";
import { recordDetails } from "../../../src/trip/record/details.ts";
import type { EvidenceFile } from "../../../src/trip/record/schema.ts";
import { CERTAINTIES } from "../../../src/trip/record/vocabulary.ts";
import { syntheticRecord } from "../../bench/synthetic.ts";

const { file, evidence } = syntheticRecord(join(ROOT, "data"), { claims: LARGE_CLAIMS + 600, places: 60 });
const HOUR = 3_600_000;

/** The record with claims that differ in time, certainty and edition, and some that contradict each other. */
function varied(shuffle: (index: number) => number): EvidenceFile {
  const invented = evidence.claims.filter(({ id }) => id.startsWith("synthetic-"));
  const claims = evidence.claims.map((claim, index) => {
    if (!invented.includes(claim) || claim.when === null) return claim;
    const shift = (edge: string | null) =>
      edge === null ? null : new Date(Date.parse(edge) + (shuffle(index) % 3) * HOUR).toISOString();
    const { earliest, latest } = claim.when;
    const certainty = CERTAINTIES[shuffle(index + 1) % CERTAINTIES.length] ?? claim.certainty;
    return { ...claim, certainty, when: { ...claim.when, earliest: shift(earliest), latest: shift(latest) } };
  });
  const rivals = claims.filter(({ id }) => id.startsWith("synthetic-"));
  for (let index = 0; index + 1 < rivals.length; index += 211) {
    const [one, other] = [rivals[index], rivals.slice(index + 1).find(({ event }) => event === rivals[index]?.event)];
    if (one === undefined || other === undefined) continue;
    one.contradicts = [...one.contradicts, other.id];
    other.contradicts = [...other.contradicts, one.id];
  }
  const editions = evidence.editions.map((edition, index) => ({
    ...edition,
    sources: [...edition.sources, ...evidence.sources.slice(-20 - index, -10 - index).map(({ id }) => id)],
  }));
  return { ...evidence, claims, editions };
}

function divided(whole: EvidenceFile) {
  const trip = buildTrip(shippedTrip(file), shippedEvidence(whole));
  const { parts, ...record } = dividedRecord(trip, shippedEvidence(whole), recordDetails(file, whole));
  return { trip, parts, start: buildTrip(shippedTrip(file), record.evidence), details: record.details };
}

/** Everything that the map concludes at a state of knowledge, but for the claims themselves. */
function concluded(trip: Trip, knowledge: Knowledge) {
  const known = asKnown(trip, knowledge);
  return {
    events: known.events.map(({ id, certainty, window }) => ({ id, certainty, window })),
    certainties: [...known.certaintyByPlace].sort(),
    places: known.places.map(({ id }) => id),
    inferences: known.inferences.map(({ id }) => id),
    highlights: known.highlights.map(({ event, articles, since }) => ({ event: event.id, articles, since })),
    counts: knownCounts(known),
    sources: [...new Set(known.claims.flatMap(sourcesOf).map(({ id }) => id))].sort(),
  };
}

function statesOf(trip: Trip): readonly Knowledge[] {
  return [
    EVERYTHING,
    ...[...trip.editions.keys()].map((id): Knowledge => ({ kind: "edition", id })),
    ...publicationTimes(trip).map((time) => knowledgeBeside(trip, time, "earlier")),
  ];
}

describe(dividedRecord, () => {
  test("leaves a record of usual size as it is", () => {
    const few = { ...evidence, claims: evidence.claims.slice(0, LARGE_CLAIMS) };
    const { trip, parts, start } = divided(few);
    expect(parts).toEqual([]);
    expect(start).toEqual(trip);
  });

  test("concludes the same from what a browser starts with, at every state of knowledge", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { trip, start, parts } = divided(varied((index) => Math.imul(index + seed, 2_654_435_761) >>> 8));
        expect(parts.length).toBeGreaterThan(3);
        expect(start.claims.size).toBeLessThan(trip.claims.size);
        expect(publicationTimes(start)).toEqual(publicationTimes(trip));
        for (const knowledge of statesOf(trip)) expect(concluded(start, knowledge)).toEqual(concluded(trip, knowledge));
      }),
      { numRuns: 3 },
    );
  });

  test("brings each claim as it was, in its place, with its details", () => {
    const { trip, start, parts, details } = divided(evidence);
    const complete = completeTrip(start, new Map(parts.entries()));
    expect([...complete.claims.values()]).toEqual([...trip.claims.values()]);
    const whole = recordDetails(file, evidence).claims;
    const found = [...details.claims, ...parts.flatMap((part) => part.details)];
    expect(new Set(found)).toEqual(new Set(whole));
    expect(found).toHaveLength(whole.length);
  });

  test("concludes the same while only some parts have come, and again when more do", () => {
    const { trip, start, parts } = divided(evidence);
    const some = new Map<number, ClaimPart>([...parts.entries()].filter(([index]) => index % 2 === 1));
    const partly = completeTrip(start, some);
    const { counts } = concluded(trip, EVERYTHING);
    expect(counts.allClaims).toBe(evidence.claims.length);
    for (const knowledge of statesOf(trip)) expect(concluded(partly, knowledge)).toEqual(concluded(trip, knowledge));
    expect(completeTrip(partly, new Map(parts.entries()))).toEqual(trip);
    expect(completeTrip(partly, some)).toEqual(partly);
  });

  test("sends no words of a claim twice", () => {
    const { start } = divided(evidence);
    const unfinished = [...start.claims.values()].filter(({ part }) => part !== null);
    expect(unfinished.length).toBeGreaterThan(100);
    expect(
      unfinished.filter(({ quote, summary, via }) => quote !== null || summary !== null || via.length > 0),
    ).toEqual([]);
  });
});
