import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING, type Knowledge } from "../../../src/trip/knowledge/knownTrip.ts";
import { momentAt } from "../../../src/trip/knowledge/moment.ts";
import type { Claim } from "../../../src/trip/model/trip.ts";
import { citation, sourceAddress } from "../../../src/trip/text/citation.ts";
import {
  happeningSentence,
  type I18n,
  momentLabel,
  roundedKm,
  trainSentence,
  windowSentence,
  zoneName,
} from "../../../src/trip/text/sentences.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { quotation } from "../../support/evidence.ts";
import { messagesOf } from "../../support/messages.ts";
import { at, TRIP } from "../../support/record.ts";
import { knownTrain } from "../../support/train.ts";

const SPEECH: I18n = { trip: TRIP, language: "en", messages: messagesOf("en") };
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
  return trainSentence(momentAt(trip, at(time)), trip, SPEECH);
}

describe(momentLabel, () => {
  test("tells the moment in the home zone", () => {
    expect(momentLabel(Date.parse("2023-09-13T02:43:00Z"), SPEECH)).toBe(
      "Wednesday 13 September 2023, 12:43, Vladivostok time",
    );
  });
});

describe(windowSentence, () => {
  test("names the zone of a time, and none where no time is told", () => {
    const window = { earliest: at("03 02:43"), latest: at("03 02:53") };
    expect(windowSentence(window, "Asia/Pyongyang", SPEECH)).toBe(
      "some time between 3 June, 11:43 and 11:53, Pyongyang time",
    );
    expect(windowSentence(null, "Asia/Pyongyang", SPEECH)).toBe("no time is told");
    expect(windowSentence({ earliest: null, latest: null }, "Asia/Pyongyang", SPEECH)).toBe("no time is told");
  });
});

describe(zoneName, () => {
  test("is the record's word for a zone, else the zone's own", () => {
    expect(zoneName("Asia/Yakutsk", SPEECH)).toBe("Yakutsk time");
    expect(zoneName("UTC", SPEECH)).toBe("UTC");
  });
});

describe(trainSentence, () => {
  test("says that nothing is reported yet", () => {
    expect(ofTheTrain({ kind: "instant", instant: at("01 00:00") }, "02 00:00")).toBe(
      "Nothing is reported of the train yet.",
    );
  });

  test("names the place where the train must be", () => {
    expect(ofTheTrain(EVERYTHING, "03 00:00")).toBe("The train is at Elm.");
  });

  test("names both ends of the stretch and calls its length an estimate", () => {
    expect(ofTheTrain(EVERYTHING, "01 15:30")).toMatch(/between Cedar and Elm.* km \(estimated\)/);
    expect(ofTheTrain(EVERYTHING, "01 09:00")).toMatch(/between Birch and Cedar.* km \(estimated\)/);
  });

  test("says where the train was last reported, and that nothing is known since", () => {
    expect(ofTheTrain(FIRST_DAY, "03 02:48")).toBe(
      "The train was last reported at Birch: some time between 1 June, 16:00 and 18:00, Vladivostok time. Nothing is known of it since.",
    );
  });

  test("tells of windows that run at once as their windows, the one soonest over first, and never as a place", () => {
    const known = knownTrain(
      { km: 0, earliest: 0, latest: 0 },
      { km: 200, earliest: 10, latest: 12 },
      { km: 220, earliest: 10, latest: 20 },
    );
    expect(trainSentence(momentAt(known, 11 * HOUR), known, SPEECH)).toBe(
      "report-1: some time between 1 January, 20:00 and 22:00, Vladivostok time.",
    );
    expect(trainSentence(momentAt(known, 13 * HOUR), known, SPEECH)).toMatch(
      /^The train was last reported at .*\. Nothing is known of it since\.$/,
    );
  });
});

describe(happeningSentence, () => {
  test("names what happens, narrowest window first, and nothing that lasts for days", () => {
    const known = asKnown(TRIP, EVERYTHING);
    expect(happeningSentence(momentAt(known, at("03 02:44")), SPEECH)).toBe("launch");
    expect(happeningSentence(momentAt(known, at("02 12:00")), SPEECH)).toBe("");
  });
});

describe(roundedKm, () => {
  test("rounds as the size deserves", () => {
    expect([6.6, 41, 253, 1280].map(roundedKm)).toEqual([7, 40, 250, 1300]);
  });
});

describe(citation, () => {
  const accessed = Date.parse("2026-11-22T00:00:00Z");

  test("holds the exact quotation, publisher, title, date and address", () => {
    expect(citation(claim("alder-post"), accessed, SPEECH)).toBe(
      "“The train left Alder, they said — at dawn.” — Morning Post, “What Morning Post saw”, 3 June 2024, https://morning-post.example/story (accessed 22 November 2026).",
    );
  });

  test("gives our own words without quotation marks", () => {
    expect(citation(claim("elm-review"), accessed, SPEECH)).toMatch(/^elm-review in our words — Annual Review/);
  });

  test("tells as much of the date as is known", () => {
    const { source } = claim("alder-post");
    const issued = (parts: number[]) =>
      citation({ ...claim("alder-post"), source: { ...source, issued: parts } }, accessed, SPEECH);
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
