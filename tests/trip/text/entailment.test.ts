import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING, type Knowledge } from "../../../src/trip/knowledge/knownTrip.ts";
import { momentAt } from "../../../src/trip/knowledge/moment.ts";
import { happeningSentence, type I18n, trainSentence } from "../../../src/trip/text/sentences.ts";
import { HOUR, type Instant, MINUTE } from "../../../src/trip/time/instant.ts";
import { entailment, type Statement, statementsOf } from "../../support/entailment.ts";
import { claimRecord } from "../../support/evidence.ts";
import { at, FILES } from "../../support/record.ts";

/** What the sentences under the map say at some instants that the visible claims do not entail. */
function overstatements(i18n: I18n, knowledge: Knowledge, instants: readonly Instant[]): unknown[] {
  const known = asKnown(i18n.trip, knowledge);
  return instants.flatMap((t) => {
    const moment = momentAt(known, t);
    const train: Statement = JSON.parse(trainSentence(moment, i18n));
    const happening: Statement[] = JSON.parse(happeningSentence(moment, i18n));
    const isEntailed = entailment(i18n, knowledge, t);
    return [train, ...happening]
      .filter((statement) => !isEntailed(statement))
      .map((statement) => ({ t: new Date(t).toISOString(), ...statement }));
  });
}

/** Every edge of every window, a minute before and after it, and every sixth hour between the first and the last. */
function instantsOf({ trip }: I18n): Instant[] {
  const edges = [...trip.claims.values()]
    .flatMap(({ when }) => [when?.earliest ?? null, when?.latest ?? null])
    .filter((edge) => edge !== null);
  const [first, last] = [Math.min(...edges), Math.max(...edges)];
  const grid = Array.from({ length: Math.ceil((last - first) / (6 * HOUR)) }, (_, index) => first + index * 6 * HOUR);
  return [...new Set([...edges.flatMap((edge) => [edge - MINUTE, edge, edge + MINUTE]), ...grid])];
}

function knowledgesOf({ trip }: I18n): Knowledge[] {
  const published = new Set([...trip.sources.values()].map((source) => source.published.latest));
  return [
    EVERYTHING,
    ...[...trip.editions.keys()].map((id): Knowledge => ({ kind: "edition", id })),
    ...[...published].map((instant): Knowledge => ({ kind: "instant", instant })),
  ];
}

describe("the sentences under the map", () => {
  const folder = join(import.meta.dirname, "../../../data");
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));

  test("say nothing that the visible claims do not entail, at any instant and under any knowledge", () => {
    const i18n = statementsOf(read("trip.geojson"), read("evidence.json"));
    const instants = instantsOf(i18n);
    for (const knowledge of knowledgesOf(i18n)) {
      expect(overstatements(i18n, knowledge, instants), JSON.stringify(knowledge)).toEqual([]);
    }
  }, 60_000);

  const hour = fc.integer({ min: 0, max: 60 });
  const edge = fc.option(hour, { freq: 5 });
  const claim = fc.record({
    event: fc.constantFrom(...FILES.evidence.events.map(({ id }) => id)),
    source: fc.constantFrom("morning-post", "evening-wire", "review"),
    certainty: fc.constantFrom("confirmed", "reported", "reported", "expected", "denied"),
    start: edge,
    hours: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 5 }),
    isContradicted: fc.boolean(),
  } as const);

  const evidence = fc.array(claim, { minLength: 1, maxLength: 9 }).map((drafts) => {
    const iso = (hours: number) => new Date(at("01 00:00") + hours * HOUR).toISOString();
    const claims = drafts.map(({ event, source, certainty, start, hours, isContradicted }, index) => {
      const rival = drafts.findIndex((other, at) => at !== index && other.event === event && other.isContradicted);
      const isFirst = drafts.findIndex((other) => other.event === event && other.isContradicted) === index;
      const contradicts = isContradicted && isFirst && rival >= 0 ? [`claim-${rival}`] : [];
      const latest = hours === null ? null : (start ?? 0) + hours;
      const when = { earliest: start === null ? null : iso(start), latest: latest === null ? null : iso(latest) };
      return claimRecord({ id: `claim-${index}`, event, source, certainty, when, contradicts });
    });
    for (const { id, contradicts } of claims) {
      for (const other of claims) if (contradicts.includes(other.id)) other.contradicts = [id];
    }
    return { ...FILES.evidence, claims };
  });

  test("say no more than random claims do", () => {
    fc.assert(
      fc.property(evidence, (random) => {
        const i18n = statementsOf(FILES.trip, random);
        const instants = Array.from({ length: 90 }, (_, index) => at("01 00:00") + (index - 4) * HOUR);
        for (const knowledge of knowledgesOf(i18n)) {
          expect(overstatements(i18n, knowledge, instants)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
