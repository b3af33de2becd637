import { describe, expect, test } from "vitest";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import type { Trip } from "../../../src/trip/model/trip.ts";
import { parseRecord } from "../../../src/trip/parse/parseRecord.ts";
import { textIn } from "../../../src/trip/record/vocabulary.ts";
import { byId, edited, type Raw, type RawFiles, testRefusals } from "../../support/faults.ts";
import { at } from "../../support/record.ts";

/** A text that differs in every language. */
function translated(en: string): Record<string, string> {
  return { en, ko: `${en} (ko)`, ru: `${en} (ru)`, ja: `${en} (ja)` };
}

function tripWith(edit: (files: RawFiles) => void): Trip {
  const files = edited(edit);
  const result = parseRecord(files.trip, files.evidence);
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 2));
  return result.trip;
}

const claimIn = ({ evidence }: RawFiles, id: string): Raw => byId(evidence.claims, id);

describe("a chain of reports", () => {
  test("holds plain names, and descriptions in each language with the kind of speaker", () => {
    const trip = tripWith((files) => {
      claimIn(files, "alder-post").via = [
        { name: translated("Local officials, not named"), kind: "unnamed" },
        { name: "TASS", kind: "agency" },
        "Evening Wire",
      ];
    });
    const via = trip.claims.get("alder-post")?.via ?? [];
    expect(via.map(({ name, kind }) => [textIn(name, "en"), textIn(name, "ko"), kind])).toEqual([
      ["Local officials, not named", "Local officials, not named (ko)", "unnamed"],
      ["TASS", "TASS", "agency"],
      ["Evening Wire", "Evening Wire", null],
    ]);
  });
});

describe("what a claim, source or place may add", () => {
  test("is null or zero where a record does not have it", () => {
    const trip = tripWith(() => {});
    expect(trip.claims.get("alder-post")?.when?.aboutMinutes).toBe(0);
    expect(trip.sources.get("review")?.published.by).toBeNull();
    expect(trip.places.get("birch")?.within).toBeNull();
    expect(trip).toMatchObject({ inferences: [], highlights: [], loupe: null });
    expect(trip.subjects.size).toBe(0);
  });

  test("is read where it has it", () => {
    const trip = tripWith((files) => {
      claimIn(files, "birch-post").when = {
        earliest: "2024-06-01T04:15:00Z",
        latest: "2024-06-01T07:45:00Z",
        aboutMinutes: 15,
      };
      claimIn(files, "alder-post").outcome = {
        status: "answered-later",
        note: translated("The review says."),
        claims: ["cedar-review"],
      };
      byId(files.evidence.sources, "review").published.by = "inferred";
      byId(files.trip.features, "birch").properties.within = translated("near Birch");
      files.evidence.subjects = [{ id: "missile", name: translated("Missile") }];
      files.evidence.loupe = { earliest: "2024-06-01T00:00:00Z", latest: "2024-06-02T00:00:00Z" };
    });
    expect(trip.claims.get("birch-post")?.when?.aboutMinutes).toBe(15);
    expect(trip.claims.get("alder-post")?.outcome?.status).toBe("answered-later");
    expect(trip.sources.get("review")?.published.by).toBe("inferred");
    expect(trip.places.get("birch")?.within?.en).toBe("near Birch");
    expect(trip.subjects.get("missile")?.ja).toBe("Missile (ja)");
    expect(trip.loupe).toEqual({ earliest: at("01 00:00"), latest: at("02 00:00") });
  });
});

describe("inferences and highlights", () => {
  const trip = tripWith(({ evidence }) => {
    evidence.inferences = [
      { id: "by-cedar", about: ["cedar"], text: translated("Past Cedar"), claims: ["birch-post", "cedar-review"] },
    ];
    evidence.highlights = [
      {
        event: "launch",
        label: translated("Launch"),
        headline: translated("A missile is launched"),
        articles: translated("It flew 650 km."),
        since: translated("It flew 350 km."),
      },
      { event: "cedar-passage", label: translated("Cedar"), headline: translated("The train passes Cedar") },
    ];
  });

  test("are all there once everything is known", () => {
    const known = asKnown(trip, EVERYTHING);
    expect(known.inferences.map(({ id, about }) => [id, about[0]?.id])).toEqual([["by-cedar", "cedar"]]);
    expect(known.highlights.map(({ event, since }) => [event.id, since?.en])).toEqual([
      ["launch", "It flew 350 km."],
      ["cedar-passage", undefined],
    ]);
  });

  test("rest on no claim that is not visible yet", () => {
    const known = asKnown(trip, { kind: "edition", id: "first-day" });
    expect(known.inferences).toEqual([]);
    expect(known.highlights.map(({ event, articles, since }) => [event.id, articles?.en, since])).toEqual([
      ["launch", "It flew 650 km.", null],
    ]);
  });

  test("wait for the claims that bear out their words, where the event's first ones do not", () => {
    const own = tripWith(({ evidence }) => {
      evidence.highlights = [{ ...highlight("launch"), claims: ["launch-review"] }];
    });
    expect(asKnown(own, { kind: "edition", id: "first-day" }).highlights).toEqual([]);
    expect(asKnown(own, EVERYTHING).highlights.map(({ event }) => event.id)).toEqual(["launch"]);
  });
});

const highlight = (event: string) => ({ event, label: translated("Launch"), headline: translated("A launch") });
const inference = (about: string, claim: string) => ({
  id: "inferred",
  about: [about],
  text: translated("So it was"),
  claims: [claim],
});

testRefusals([
  [
    "a highlight of no event",
    ({ evidence }) => void (evidence.highlights = [highlight("landing")]),
    "evidence.json $.highlights[0].event",
    "landing",
  ],
  [
    "a highlight that rests on no claim",
    ({ evidence }) => void (evidence.highlights = [{ ...highlight("launch"), claims: ["nowhere"] }]),
    "evidence.json $.highlights[0].claims[0]",
    "nowhere",
  ],
  [
    "a highlight that rests on a claim about another event",
    ({ evidence }) => void (evidence.highlights = [{ ...highlight("launch"), claims: ["cedar-review"] }]),
    "evidence.json $.highlights[0].claims[0]",
    "cedar-review",
  ],
  [
    "two highlights of one event",
    ({ evidence }) => void (evidence.highlights = [highlight("launch"), highlight("launch")]),
    "evidence.json $.highlights[1].event",
    "launch",
  ],
  [
    "an inference about no place",
    ({ evidence }) => void (evidence.inferences = [inference("oak", "alder-post")]),
    "evidence.json $.inferences[0].about[0]",
    "oak",
  ],
  [
    "an inference from no claim",
    ({ evidence }) => void (evidence.inferences = [inference("birch", "oak-post")]),
    "evidence.json $.inferences[0].claims[0]",
    "oak-post",
  ],
  [
    "a highlight that was not translated",
    ({ evidence }) =>
      void (evidence.highlights = [{ ...highlight("launch"), headline: { ...translated("A"), ru: "A" } }]),
    "evidence.json $.highlights[0].headline",
  ],
  [
    "a speaker with the same name in every language, told four times",
    (files) =>
      void (claimIn(files, "alder-post").via = [
        { name: { en: "TASS", ko: "TASS", ru: "TASS", ja: "TASS" }, kind: "agency" },
      ]),
    "evidence.json $.claims[0].via[0].name",
  ],
  [
    "a kind of speaker that there is not",
    (files) => void (claimIn(files, "alder-post").via = [{ name: "TASS", kind: "rumour" }]),
    "evidence.json $.claims[0].via[0].kind",
    "rumour",
  ],
  [
    "five minutes about a full hour",
    (files) =>
      void (claimIn(files, "alder-post").when = {
        earliest: "2024-06-01T02:55:00Z",
        latest: "2024-06-01T03:05:00Z",
        aboutMinutes: 5,
      }),
    "evidence.json $.claims[0].when.aboutMinutes",
    5,
  ],
  [
    "an about that is wider than its window",
    (files) =>
      void (claimIn(files, "alder-post").when = {
        earliest: "2024-06-01T02:41:00Z",
        latest: "2024-06-01T02:46:00Z",
        aboutMinutes: 5,
      }),
    "evidence.json $.claims[0].when.aboutMinutes",
    5,
  ],
  [
    "an about without a time",
    (files) => void (claimIn(files, "alder-post").when = { earliest: null, latest: null, aboutMinutes: 5 }),
    "evidence.json $.claims[0].when.aboutMinutes",
    5,
  ],
  [
    "a loupe that ends before it begins",
    ({ evidence }) => void (evidence.loupe = { earliest: "2024-06-02T00:00:00Z", latest: "2024-06-01T00:00:00Z" }),
    "evidence.json $.loupe",
  ],
]);
