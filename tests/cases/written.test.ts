import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readRecord } from "../../src/build/record/readRecord.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { timeRange } from "../../src/trip/knowledge/timeRange.ts";
import { parseRecord } from "../../src/trip/parse/parseRecord.ts";
import { editorialIssues } from "../../src/trip/parse/rules/editorial.ts";
import { readAddress } from "../../src/view/address.ts";
import { edited, type RawFiles } from "../support/faults.ts";
import { realTrip } from "../support/realTrip.ts";
import { ZOTERO_ITEM } from "../support/zotero.ts";

function issuesAfter(edit: (files: RawFiles) => void): string[] {
  const { trip, evidence } = edited(edit);
  const result = parseRecord(trip, evidence);
  return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
}

describe("a key that stands twice", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "record-"));
    cpSync(join(import.meta.dirname, "record-elsewhere-on-earth"), folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** What a check says of the record after a replacement in the text of one of its files. */
  function issuesOf(file: "trip.geojson" | "evidence.json", find: RegExp, replacement: string): string[] {
    const text = readFileSync(join(folder, file), "utf8");
    expect(text).toMatch(find);
    writeFileSync(join(folder, file), text.replace(find, replacement));
    const result = readRecord(folder, null);
    return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
  }

  test.each([
    ["in a claim", "evidence.json", /("certainty": *"\w+")/, '$1, "certainty": "denied"', /claims\[0\]\.certainty/],
    ["at the end of the file", "evidence.json", /\}\s*$/, ', "editions": []}', /\.editions/],
    ["with an escape in one of the two", "evidence.json", /\}\s*$/, ', "edition\\u0073": []}', /\.editions/],
    ["in a place", "trip.geojson", /("accuracyKm": *\d+)/, '$1, "accuracyKm": 900', /features\[0\].*accuracyKm/],
    ["in a name", "trip.geojson", /("name": *\{)/, '$1 "en": "Elsewhere",', /features\[0\].*name\.en/],
  ] as const)("is named %s", (_, file, find, replacement, path) => {
    expect(issuesOf(file, find, replacement)).toEqual([expect.stringMatching(path)]);
  });
});

describe("an instant as people write it", () => {
  const latest = (text: unknown) =>
    issuesAfter(({ evidence }) => {
      evidence.claims[0].when = { earliest: null, latest: text };
    });

  test.each([
    ["no seconds", "2024-06-03T12:00+10:00"],
    ["no offset", "2024-06-03T12:00:00"],
    ["an offset without a colon", "2024-06-03T12:00:00+1000"],
    ["a space", "2024-06-03 12:00:00+10:00"],
    ["a date", "2024-06-03"],
    ["a lower-case z", "2024-06-03T12:00:00z"],
    ["one digit for the month", "2024-6-03T12:00:00Z"],
    ["a minus sign for the hyphen", "2024-06-03T12:00:00\u221203:00"],
    ["milliseconds since 1970", 1_717_382_580_000],
  ])("with %s is refused with an example", (_, text) => {
    expect(latest(text)).toEqual([expect.stringMatching(/when\.latest: .*2023-09-13T12:00:00\+10:00/)]);
  });

  test.each([
    "2024-06-31T12:00:00+10:00",
    "2023-02-29T12:00:00Z",
    "2024-06-03T24:00:00Z",
    "2024-06-03T12:00:60Z",
  ])("%s is refused as one that does not exist", (text) =>
    expect(latest(text)).toEqual([expect.stringContaining("no such day, clock or offset")]));
});

describe("a date that cannot be read", () => {
  test.each([
    "12/09/1999 06:00",
    "11 Sep 1999, 2:27 PM IST",
    45_181.25,
  ])("%j is the one issue of its window", (text) => {
    const edges = (earliest: unknown, latest: unknown) =>
      issuesAfter(({ evidence }) => {
        evidence.claims[0].when = { earliest, latest, aboutMinutes: 15 };
      });
    expect(edges("2024-06-01T09:00:00Z", text)).toEqual([expect.stringMatching(/when\.latest: not an instant/)]);
    expect(edges(text, null)).toEqual([expect.stringMatching(/when\.earliest: not an instant/)]);
  });

  test("is no window that ends before it begins, in claims, sources and the enlarged stretch", () => {
    const found = issuesAfter(({ evidence }) => {
      evidence.claims[0].when = { earliest: "11 Sep 2032, 2:27 PM IST", latest: "2024-06-01T09:00:00Z" };
      evidence.sources[0].published.earliest = "09/12/2032 06:00";
      evidence.loupe = { earliest: "09/12/2032 06:00", latest: "2024-06-02T00:00:00Z" };
    });
    expect(found).toHaveLength(3);
    for (const issue of found) expect(issue).toMatch(/earliest: not an instant/);
  });

  test("is neither after its source was published nor the time of another claim", () => {
    const { trip, evidence } = edited(({ evidence }) => {
      const [first, second] = evidence.claims;
      first.when = { earliest: "12/09/2032 06:00", latest: null };
      second.when = { earliest: "12/10/2032 06:00", latest: null };
      Object.assign(second, { event: first.event, about: first.about, certainty: first.certainty });
      [first.contradicts, second.contradicts] = [[second.id], [first.id]];
    });
    const messages = editorialIssues(trip, evidence).map(({ message }) => message);
    expect(messages).not.toContainEqual(expect.stringMatching(/after its source|state the same time/));
  });
});

describe("a position as people and programs write it", () => {
  test.each([
    ["with a height, as Google Earth does", [130, 42, 12], "coordinates"],
    ["as texts", ["130", "42"], "coordinates[0]"],
    ["in degrees and minutes", ["131°53'E", "43°7'N"], "coordinates[0]"],
    ["latitude first", [42, 130], "coordinates[1]"],
    ["in metres", [14_471_534, 5_160_979], "coordinates[0]"],
  ])("%s is refused with an example", (_, coordinates, path) => {
    const issues = issuesAfter(({ trip }) => {
      trip.features[0].geometry.coordinates = coordinates;
    });
    expect(issues[0]).toContain(`$.features[0].geometry.${path}: not a position; write longitude, then latitude`);
  });
});

test("a longitude beyond the 180th meridian is refused with the way to write it", () => {
  const [issue] = issuesAfter(({ trip }) => {
    trip.features[0].geometry.coordinates = [194.6, 43.1];
  });
  expect(issue).toContain("$.features[0].geometry.coordinates[0]: not a position; a longitude runs from -180 to 180");
});

test("one speaker instead of a list of them is refused with an example", () => {
  const [issue] = issuesAfter(({ evidence }) => {
    evidence.claims[0].via = "KCNA";
  });
  expect(issue).toContain('$.claims[0].via: not a list; write who told whom, first speaker first: ["KCNA", "Yonhap"]');
});

describe("an area as programs write it", () => {
  test("around nothing is refused", () => {
    const corner = [130, 42];
    const issues = issuesAfter(({ trip }) => {
      trip.features[0].geometry = { type: "Polygon", coordinates: [[corner, [131, 42], corner, [131, 42], corner]] };
    });
    expect(issues).toContainEqual(expect.stringContaining("the ring encloses nothing"));
  });
});

describe("a name as people write it", () => {
  const named = (name: unknown) =>
    issuesAfter(({ trip }) => {
      trip.features[0].properties.name = { en: name, ko: name, ru: name, ja: name };
    });

  test.each([
    "",
    "   ",
    "\u200b",
    "\u00ad\u2060",
    "\u3000",
    "\u3164",
  ])("%j, which shows nothing, is refused", (name) => {
    expect(named(name)).toContainEqual(expect.stringMatching(/name\.en: is blank/));
  });

  test("with a character that was lost in another encoding is refused", () => {
    expect(named("Caf\ufffd")).toContainEqual(expect.stringMatching(/name\.en: .*lost/));
  });

  test("of another type is told what it must be", () => {
    expect(named(null)).toContainEqual(expect.stringMatching(/name\.en: is null; the record needs a string here/));
    expect(named(["Alder"])).toContainEqual(expect.stringMatching(/name\.en: is an array; the record needs a string/));
  });

  test.each([
    "🚂👩‍👩‍👧".repeat(20),
    "محطة القطار",
    "Cafe\u0301",
    "می‌خواهم",
    "Long name ".repeat(20).trim(),
  ])("%j is taken", (name) => expect(named(name)).toEqual([]));
});

describe("a source as Zotero exports it", () => {
  test("lacks only what the record has for itself: an id of its own, and when it came out", () => {
    expect(issuesAfter(({ evidence }) => evidence.sources.push({ ...ZOTERO_ITEM }))).toEqual([
      expect.stringMatching(/\.id: an id is lower-case words/),
      expect.stringMatching(/\.published: is missing; write \{"earliest": "2023-09-13T/),
    ]);
  });
});

describe("a moment as people and programs write it", () => {
  const trip = realTrip();
  const range = timeRange(asKnown(trip, EVERYTHING));
  const read = (query: string) => readAddress(query, trip, range);
  const LAUNCH = Date.parse("2023-09-13T02:43:00Z");

  test.each([
    "?t=2023-09-13T02:43z",
    "?t=2023-09-13T12:43%2B10:00",
    "?t=2023-09-13T12:43:00+10:00",
    "?t=2023-09-13T02:43:00.000Z",
    "?t=2023-09-13T02:43Z.",
    "?t=2023-09-13T02:43Z)",
    "?t=2023-09-13T02:43Z&amp;known=articles&amp;lang=ko",
    "?t=2023-09-13T02%3A43Z#events",
  ])("%s is the launch", (query) => {
    const { view, ignored } = read(query.split("#")[0] ?? "");
    expect(view.t).toBe(LAUNCH);
    expect(ignored).toEqual([]);
  });

  test("a link out of HTML source keeps edition and language", () => {
    expect(read("?t=2023-09-13T02:43Z&amp;known=articles&amp;lang=ko").view).toMatchObject({
      knowledge: { kind: "edition", id: "articles" },
      lang: "ko",
    });
    expect(read("?lang=ko-KR").view.lang).toBe("ko");
  });

  test("an ambiguous date is told, not guessed", () => {
    expect(read("?t=9/12/2023")).toMatchObject({ view: { t: range.start }, ignored: ["t"] });
  });
});
