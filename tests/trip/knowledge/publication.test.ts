import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import {
  editionTime,
  knowledgeBeside,
  knowledgeTime,
  knowledgeUntil,
  knownUntilRange,
  publicationTimes,
} from "../../../src/trip/knowledge/publication.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { realTrip } from "../../support/realTrip.ts";
import { at, TRIP } from "../../support/record.ts";

const MORNING = at("03 06:00");
const EVENING = at("03 23:59:59");
const REVIEW = at("20 23:59:59");
const until = (instant: number) => ({ kind: "instant", instant }) as const;

describe(publicationTimes, () => {
  test("are in order and without repeats", () => {
    expect(publicationTimes(TRIP)).toEqual([MORNING, EVENING, REVIEW]);
    expect(knownUntilRange(TRIP)).toEqual({ start: MORNING, end: REVIEW });
  });
});

describe(knowledgeUntil, () => {
  test("is what the last source until then knew, and at least the first", () => {
    expect(knowledgeUntil(TRIP, EVENING + HOUR)).toEqual(until(EVENING));
    expect(knowledgeUntil(TRIP, EVENING - 1)).toEqual(until(MORNING));
    expect(knowledgeUntil(TRIP, 0)).toEqual(until(MORNING));
  });

  test("is everything once all are out", () => {
    expect(knowledgeUntil(TRIP, REVIEW)).toEqual(EVERYTHING);
    expect(knowledgeUntil(TRIP, REVIEW + HOUR)).toEqual(EVERYTHING);
  });
});

describe(knowledgeBeside, () => {
  test("goes one publication earlier or later, and stays at the ends", () => {
    expect(knowledgeBeside(TRIP, REVIEW, "earlier")).toEqual(until(EVENING));
    expect(knowledgeBeside(TRIP, EVENING, "earlier")).toEqual(until(MORNING));
    expect(knowledgeBeside(TRIP, MORNING, "earlier")).toEqual(until(MORNING));
    expect(knowledgeBeside(TRIP, MORNING, "later")).toEqual(until(EVENING));
    expect(knowledgeBeside(TRIP, EVENING, "later")).toEqual(EVERYTHING);
    expect(knowledgeBeside(TRIP, REVIEW, "later")).toEqual(EVERYTHING);
  });

  test("adds or removes reports at every step through the real record", () => {
    const trip = realTrip();
    let knowledge = knowledgeUntil(trip, 0);
    const counts = [asKnown(trip, knowledge).claims.length];
    while (knowledge.kind === "instant") {
      knowledge = knowledgeBeside(trip, knowledge.instant, "later");
      counts.push(asKnown(trip, knowledge).claims.length);
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts.at(-1)).toBe(trip.claims.size);
    expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
  });
});

describe(editionTime, () => {
  const edition = (id: string, trip = TRIP) => {
    const found = trip.editions.get(id);
    if (found === undefined) throw new Error(`There is no edition ${id}.`);
    return editionTime(found, trip);
  };

  test("is the last stamp of its sources, not the end of a day that one of them names", () => {
    expect(edition("first-day")).toEqual({ instant: MORNING, isStamped: true });
    expect(edition("articles", realTrip())).toEqual({ instant: Date.parse("2023-09-13T04:50Z"), isStamped: true });
  });

  test("is the last of all where none has a stamp", () => {
    const evening = { id: "evening", name: { en: "Evening" }, sourceIds: new Set(["evening-wire"]) };
    expect(editionTime(evening, TRIP)).toEqual({ instant: EVENING, isStamped: false });
  });
});

test("everything is known once all sources are out, an instant's knowledge is of that instant", () => {
  expect(knowledgeTime(EVERYTHING, TRIP)).toBe(REVIEW);
  expect(knowledgeTime(until(EVENING), TRIP)).toBe(EVENING);
  expect(knowledgeTime({ kind: "edition", id: "first-day" }, TRIP)).toBe(MORNING);
});

test("no key moment shows what the articles said before they were out", () => {
  const trip = realTrip();
  const articlesAt = (instant: number) =>
    asKnown(trip, until(instant)).highlights.flatMap(({ articles }) => articles ?? []);
  expect(articlesAt(Date.parse("2023-09-12T20:59:59Z"))).toEqual([]);
  expect(articlesAt(Date.parse("2023-09-14T00:00Z")).length).toBeGreaterThan(0);
  expect(asKnown(trip, { kind: "edition", id: "articles" }).highlights.some(({ articles }) => articles !== null)).toBe(
    true,
  );
});
