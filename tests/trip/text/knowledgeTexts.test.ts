import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import { LANGUAGES } from "../../../src/trip/record/vocabulary.ts";
import { countSentence, knowledgeOptions, knownUntilSentence } from "../../../src/trip/text/knowledgeTexts.ts";
import { en } from "../../../src/trip/text/locales/en.ts";
import { messagesOf } from "../../support/messages.ts";
import { realTrip } from "../../support/realTrip.ts";

const trip = realTrip();
const english = { trip, language: "en", messages: en } as const;
const ARTICLES = { kind: "edition", id: "articles" } as const;

describe(countSentence, () => {
  test("says how much of the record was known", () => {
    const { events, claims } = asKnown(trip, ARTICLES);
    const all = asKnown(trip, EVERYTHING);
    expect(countSentence(asKnown(trip, ARTICLES), english)).toBe(
      `${events.length} of ${all.events.length} events, ${claims.length} of ${all.claims.length} claims were known then`,
    );
  });

  test("is empty where everything is known", () => {
    for (const language of LANGUAGES) {
      expect(countSentence(asKnown(trip, EVERYTHING), { language, messages: messagesOf(language) })).toBe("");
    }
  });
});

describe(knownUntilSentence, () => {
  test("has date, clock, zone and the count", () => {
    expect(knownUntilSentence(asKnown(trip, ARTICLES), english)).toMatch(
      /^Wednesday 13 September 2023, 14:50, Vladivostok time: \d+ of \d+ events, \d+ of \d+ claims were known then$/,
    );
    expect(knownUntilSentence(asKnown(trip, EVERYTHING), english)).toMatch(/, Vladivostok time: Everything since$/);
  });
});

describe(knowledgeOptions, () => {
  test("are the editions and everything, each with its meaning", () => {
    expect(knowledgeOptions(null, english).map(({ name, short, meaning }) => [name, short, meaning])).toEqual([
      ["The two articles, 13 September", "13 Sept", "stamped 14:50 Vladivostok time"],
      ["Everything since", "Since", "with how it turned out"],
    ]);
  });

  test("include the instant that was asked for", () => {
    const [, , third] = knowledgeOptions(Date.parse("2023-09-14T00:00Z"), english);
    expect(third).toMatchObject({
      name: "By Thursday 14 September 2023, 10:00, Vladivostok time",
      label: "By 14 Sept, 10:00",
    });
  });

  test("keep their full names in narrow boxes where the short ones would be the same", () => {
    const editions = new Map(
      [...trip.editions.values()].flatMap((edition) => [
        [edition.id, edition],
        ["again", { ...edition, id: "again" }],
      ]),
    );
    const [first] = knowledgeOptions(null, { ...english, trip: { ...trip, editions } });
    expect(first?.short).toBe("The two articles, 13 September");
  });
});
