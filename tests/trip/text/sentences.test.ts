import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING, type Knowledge } from "../../../src/trip/knowledge/knownTrip.ts";
import { momentAt } from "../../../src/trip/knowledge/moment.ts";
import type { Claim } from "../../../src/trip/model/trip.ts";
import { citation, sourceAddress } from "../../../src/trip/text/citation.ts";
import { distanceText, publishedText, relationHeading } from "../../../src/trip/text/claimTexts.ts";
import {
  deckSentence,
  happeningSentence,
  type I18n,
  momentLabel,
  roundedKm,
  subjectName,
  trainSentence,
  where,
  windowInHomeZone,
  windowSentence,
  zoneName,
} from "../../../src/trip/text/sentences.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { quotation } from "../../support/evidence.ts";
import { messagesOf } from "../../support/messages.ts";
import { at, TRIP } from "../../support/record.ts";
import { knownTrain } from "../../support/train.ts";

const I18N: I18n = { trip: TRIP, language: "en", messages: messagesOf("en") };
const FIRST_DAY: Knowledge = { kind: "edition", id: "first-day" };

function claim(id: string): Claim {
  const found = TRIP.claims.get(id);
  if (found === undefined) throw new Error(`The invented trip has no "${id}".`);
  return found;
}

function quoting(exact: string): Claim {
  return { ...claim("alder-post"), quote: quotation(exact, 0) };
}

function ofTheTrain(known: Knowledge, time: string): string {
  const trip = asKnown(TRIP, known);
  return trainSentence(momentAt(trip, at(time)), I18N);
}

describe(momentLabel, () => {
  test("gives the moment in the home zone", () => {
    expect(momentLabel(Date.parse("2023-09-13T02:43:00Z"), I18N)).toBe(
      "Wednesday 13 September 2023, 12:43, Vladivostok time",
    );
  });
});

describe(windowSentence, () => {
  test("names the zone of a time, and no zone where no time is reported", () => {
    const window = { earliest: at("03 02:43"), latest: at("03 02:53") };
    expect(windowSentence(window, "Asia/Pyongyang", I18N)).toBe(
      "3 June, some time between 11:43 and 11:53, Pyongyang time",
    );
    expect(windowSentence(null, "Asia/Pyongyang", I18N)).toBe("time not reported");
    expect(windowSentence({ earliest: null, latest: null }, "Asia/Pyongyang", I18N)).toBe("time not reported");
  });
});

describe(windowInHomeZone, () => {
  const window = { earliest: at("03 02:43"), latest: at("03 02:53") };

  test("puts the place's own clocks beside the record's where they differ", () => {
    expect(windowInHomeZone(window, { zone: "Asia/Pyongyang" }, I18N)).toBe(
      "3 Jun 12:43–12:53, Vladivostok time (3 Jun 11:43–11:53, Pyongyang time)",
    );
    expect(windowInHomeZone(window, { zone: "Asia/Vladivostok" }, I18N)).toBe("3 Jun 12:43–12:53, Vladivostok time");
  });

  test("names no zone where no time is reported", () => {
    expect(windowInHomeZone(null, { zone: "Asia/Pyongyang" }, I18N)).toBe("time not reported");
  });
});

describe(zoneName, () => {
  test("is the record's word for a zone, else the zone's own", () => {
    expect(zoneName("Asia/Yakutsk", I18N)).toBe("Yakutsk time");
    expect(zoneName("UTC", I18N)).toBe("UTC");
  });
});

describe(trainSentence, () => {
  test("says that nothing is reported yet", () => {
    expect(ofTheTrain({ kind: "instant", instant: at("01 00:00") }, "02 00:00")).toBe("No reports of the train yet.");
  });

  test("names the place where the train must be", () => {
    expect(ofTheTrain(EVERYTHING, "03 00:00")).toBe("The train is at Elm.");
  });

  test("names both ends of the stretch and calls its length an estimate", () => {
    expect(ofTheTrain(EVERYTHING, "01 15:30")).toMatch(/between Cedar and Elm.* km \(estimated\)/);
    expect(ofTheTrain(EVERYTHING, "01 09:00")).toMatch(/between Birch and Cedar.* km \(estimated\)/);
  });

  test("says no more of a place than that a report before and one after name it", () => {
    const held = knownTrain(
      { km: 0, earliest: 0, latest: 0 },
      { km: 200, earliest: 10, latest: 12 },
      { km: 200, earliest: 40, latest: 42 },
    );
    expect(trainSentence(momentAt(held, 20 * HOUR), I18N)).toMatch(
      /^The train was reported .* before this moment and after it\.$/,
    );
  });

  test("names a region by its phrase, not as an end of a stretch", () => {
    const known = knownTrain({ km: 0, earliest: 0, latest: 0 }, { km: 300, earliest: 20, latest: 20 });
    const [first, second] = known.events;
    if (first === undefined || second === undefined) throw new Error("There are two reports.");
    const region = { ...second, place: { ...second.place, isArea: true, within: { en: "half way to Cedar" } } };
    const events = [first, region];
    expect(trainSentence(momentAt({ ...known, events }, 5 * HOUR), I18N)).toMatch(
      /^The train is somewhere on a stretch of about 250 km \(estimated\): last reported at .*, next reported half way to Cedar\.$/,
    );
  });

  test("says where the last report shown has the train, and nothing of reports that others may have", () => {
    expect(ofTheTrain(FIRST_DAY, "03 02:48")).toBe(
      "The last report shown has the train at Birch: 1 June, some time between 16:00 and 18:00, Vladivostok time.",
    );
  });

  test("words overlapping windows as windows, the first to end first, and never as a place", () => {
    const known = knownTrain(
      { km: 0, earliest: 0, latest: 0 },
      { km: 200, earliest: 10, latest: 12 },
      { km: 220, earliest: 10, latest: 20 },
    );
    expect(trainSentence(momentAt(known, 11 * HOUR), I18N)).toBe(
      "report-1: 1 January, some time between 20:00 and 22:00, Vladivostok time.",
    );
    expect(trainSentence(momentAt(known, 13 * HOUR), I18N)).toMatch(/^report-2: some time between 1 January, /);
  });
});

describe(where, () => {
  test("is the place's own phrase, otherwise its name", () => {
    const birch = claim("birch-post").event?.place;
    if (birch === undefined) throw new Error("The claim has no event.");
    expect(where(birch, I18N)).toBe("at Birch");
    expect(where({ ...birch, within: { en: "half way to Cedar" } }, I18N)).toBe("half way to Cedar");
  });
});

describe(subjectName, () => {
  test("is the record's name for a subject, otherwise its id", () => {
    const trip = { ...TRIP, subjects: new Map([["missile", { en: "Missile" }]]) };
    expect(["train", "missile", "guest"].map((subject) => subjectName(subject, { ...I18N, trip }))).toEqual([
      "Train",
      "Missile",
      "guest",
    ]);
  });
});

describe(happeningSentence, () => {
  test("names what happens, narrowest window first, and nothing that lasts for days", () => {
    const known = asKnown(TRIP, EVERYTHING);
    expect(happeningSentence(momentAt(known, at("03 02:44")), I18N)).toBe(
      "launch, 3 June, some time between 12:41 and 12:53, Vladivostok time",
    );
    expect(happeningSentence(momentAt(known, at("02 12:00")), I18N)).toBe("");
  });
});

describe(roundedKm, () => {
  test("rounds as the size deserves", () => {
    expect([6.6, 41, 253, 1280].map(roundedKm)).toEqual([7, 40, 250, 1300]);
  });
});

describe(citation, () => {
  const accessed = Date.parse("2026-11-22T00:00:00Z");
  const saw = { title: "What Morning Post saw" };

  test("holds the exact quotation, publisher, title, date and address", () => {
    expect(citation(claim("alder-post"), saw, accessed, I18N)).toBe(
      "“The train left Alder, they said — at dawn.” — Morning Post, “What Morning Post saw”, 3 June 2024, https://morning-post.example/story (accessed 22 November 2026).",
    );
  });

  test("gives our own words without quotation marks", () => {
    expect(citation(claim("elm-review"), saw, accessed, I18N)).toMatch(/^elm-review in our words — Annual Review/);
  });

  test("gives as much of the date as is known", () => {
    const { source } = claim("alder-post");
    const issued = (parts: number[]) =>
      citation({ ...claim("alder-post"), source: { ...source, issued: parts } }, saw, accessed, I18N);
    expect(issued([2024, 6])).toContain("”, June 2024, https");
    expect(issued([2024])).toContain("”, 2024, https");
  });
});

describe(sourceAddress, () => {
  test("marks a short sentence whole, so that decoding it gives the sentence back", () => {
    const exact = "50% of it, they said - “at dawn” & later?";
    const [address, fragment = ""] = sourceAddress(quoting(exact)).split("#:~:text=");
    expect(address).toBe("https://morning-post.example/story");
    expect(fragment).not.toMatch(/[-,& ]/);
    expect(decodeURIComponent(fragment)).toBe(exact);
  });

  test("marks a long sentence by its two ends", () => {
    const exact = "One two three four five six seven, eight nine-ten eleven twelve thirteen fourteen.";
    const [, fragment = ""] = sourceAddress(quoting(exact)).split("#:~:text=");
    const ends = fragment.split(",").map(decodeURIComponent);
    expect(ends).toHaveLength(2);
    expect(exact.startsWith(ends[0] ?? "?")).toBe(true);
    expect(exact.endsWith(ends[1] ?? "?")).toBe(true);
  });

  test("is the plain address where nothing is quoted", () => {
    expect(sourceAddress(claim("elm-review"))).toBe("https://review.example/story");
  });

  test("adds to a fragment that the address has already", () => {
    const { source } = claim("alder-post");
    const anchored = { ...quoting("At dawn."), source: { ...source, url: `${source.url}#part-2` } };
    expect(sourceAddress(anchored)).toBe("https://morning-post.example/story#part-2:~:text=At%20dawn.");
  });
});

describe(deckSentence, () => {
  const deck = (known: Knowledge) => deckSentence(asKnown(TRIP, known), I18N);

  test("counts days, kilometres and the hours at one place, under what is known", () => {
    expect(deck(EVERYTHING)).toBe(
      "Three days, 800 km of rail. Reports leave the train at one place for only 48 of its 80 hours.",
    );
    expect(deck(FIRST_DAY)).toBe(
      "One day, 100 km of rail. In none of its 8 hours do reports leave the train at one place.",
    );
  });

  test("is empty where no report places the train", () => {
    expect(deck({ kind: "instant", instant: at("01 00:00") })).toBe("");
  });
});

describe("claims in words", () => {
  const source = claim("alder-post").source;

  test("carry the condition of a distance and the doubt about a date", () => {
    expect(distanceText(650, null, I18N)).toBe("650 km");
    expect(distanceText(650, { en: "if it flew straight" }, I18N)).toBe("650 km (if it flew straight)");
    expect(publishedText(source, I18N)).toBe("3 June 2024");
    expect(publishedText({ ...source, published: { ...source.published, by: "inferred" } }, I18N)).toBe(
      "3 June 2024 (date inferred)",
    );
  });

  test("stand under a heading that says how they relate to an edition", () => {
    const edition = TRIP.editions.get("first-day");
    if (edition === undefined) throw new Error("The invented trip has it.");
    const relations = ["edition", "earlier", "later", "other"] as const;
    expect(relations.map((relation) => relationHeading(relation, edition, I18N))).toEqual([
      "The first day, 3 June",
      "Earlier reports",
      "Since",
      "Other reports",
    ]);
  });
});
