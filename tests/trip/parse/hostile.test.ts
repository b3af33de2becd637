import { describe, expect, test } from "vitest";
import { parseRecord } from "../../../src/trip/parse/parseRecord.ts";
import type { Issue } from "../../../src/trip/record/issue.ts";
import { sourceAddress } from "../../../src/trip/text/citation.ts";
import { byId, edited, type Fault, indexOf, type Raw, type RawFiles, testRefusals } from "../../support/faults.ts";
import { TEXTS_FOR_READERS } from "../../support/freeTexts.ts";
import { FILES } from "../../support/record.ts";

const MARKUP = '"><img src=x onerror=alert(1)><script>alert(1)</script>';

/** A part of the record: which file, and the keys that lead there. */
type Path = readonly [file: keyof RawFiles, ...keys: string[]];

/** Free texts, by the name of the field, with those that hold one for each language. */
const FREE_TEXTS = [...TEXTS_FOR_READERS, "family", "given", "prefix", "suffix", "version"];

/** The record with every kind of text that it can contain. */
function withAllTexts(): RawFiles {
  return edited(({ trip, evidence }) => {
    trip.contact = "https://example.org/";
    trip.credits = [{ text: "Credit", url: "https://example.org/", licence: "CC BY" }];
    evidence.sources[0].author = [{ literal: "A writer" }];
    evidence.sources[1].author = [{ family: "Writer", given: "A" }];
    evidence.sources[0].note = "A note";
    evidence.claims[0].note = { en: "A", ko: "B", ru: "C", ja: "D" };
    evidence.claims[0].when.stated = "at dawn";
    evidence.claims[0].when.basis = { en: "our reading" };
    evidence.claims[0].quote.prefix = "before";
  });
}

function textsOf(files: RawFiles): Path[] {
  const found: Path[] = [];
  const walk = (value: unknown, path: readonly string[]) => {
    if (typeof value === "string") found.push(path as unknown as Path);
    else if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
  };
  walk(files, []);
  return found;
}

function oneOfEach(paths: readonly Path[]): Path[] {
  const kindOf = (path: Path) => path.map((key) => (/^\d+$/.test(key) ? "*" : key)).join(".");
  return [...new Map(paths.map((path) => [kindOf(path), path])).values()];
}

function replaced(files: RawFiles, [file, ...keys]: Path, value: unknown): RawFiles {
  const copy = structuredClone(files);
  let at: Raw = copy[file];
  for (const key of keys.slice(0, -1)) at = at[key];
  at[keys.at(-1) ?? ""] = value;
  return copy;
}

function valueAt(files: unknown, path: readonly string[]): unknown {
  return path.reduce<Raw>((value, key) => value?.[key], files);
}

function issuesOf({ trip, evidence }: RawFiles): readonly Issue[] {
  const result = parseRecord(trip, evidence);
  return result.ok ? [] : result.issues;
}

/** A path as issues write it. */
function written([file, ...keys]: Path): string {
  const name = file === "trip" ? "trip.geojson" : "evidence.json";
  return `${name} $${keys.map((key) => (/^\d+$/.test(key) ? `[${key}]` : /^\w+$/.test(key) ? `.${key}` : `["${key}"]`)).join("")}`;
}

const SOUND = withAllTexts();
/** One text of each kind, which represents all the others. */
const TEXTS = oneOfEach(textsOf(SOUND));
const isLanguage = (key: string) => /^(en|ko|ru|ja)$/.test(key);
/** The last key of a path that is a name. */
const nameOf = (path: Path) => path.filter((key) => !/^\d+$/.test(key) && !isLanguage(key)).at(-1) ?? "";
const isZoneName = (path: Path) => path[1] === "zoneNames";
const isQuoted = (path: Path) => path.includes("quote");

/** The texts that may contain any words. */
const free = TEXTS.filter((path) => FREE_TEXTS.includes(nameOf(path)) || isZoneName(path));

describe("every text of the record", () => {
  test("is sound as it is", () => {
    expect(issuesOf(SOUND)).toEqual([]);
    expect(TEXTS.length).toBeGreaterThan(80);
  });

  test("that is free takes markup as the characters that it is, and no other takes any", () => {
    for (const path of TEXTS) {
      const files = replaced(SOUND, path, MARKUP);
      if (isQuoted(path) && nameOf(path) === "exact") {
        const quote = valueAt(files, path.slice(0, -1)) as Raw;
        quote.end = quote.start + [...MARKUP].length;
      }
      const result = parseRecord(files.trip, files.evidence);
      if (free.includes(path)) {
        expect(result, written(path)).toMatchObject({ ok: true });
        if (!result.ok) continue;
        expect(valueAt({ trip: result.file, evidence: result.evidence }, path)).toBe(MARKUP);
      } else {
        expect(
          issuesOf(files).map(({ file, path }) => `${file} ${path}`),
          written(path),
        ).toSatisfy((places: string[]) =>
          places.some((place) => written(path).startsWith(place.replace(/\.quote\.end$/, ""))),
        );
      }
    }
  });

  test.each([
    ["100 kB", "a".repeat(100_000)],
    ["a turned direction", "Kim‮gnoJ nU"],
    ["a NUL", "Kim\u0000"],
    ["half a character", "Kim\ud83d"],
    ["nothing but blanks", "  \n"],
    ["a number", 7],
    ["null in a list", [null]],
  ])("refuses %s and names its path, with no more of it than can be read", (name, value) => {
    for (const path of TEXTS) {
      const isVerbatim = ["exact", "prefix", "suffix"].includes(nameOf(path)) && typeof value === "string";
      if (isVerbatim && /turned|isolate|nothing/.test(name)) continue;
      const issues = issuesOf(replaced(SOUND, path, value));
      const places = issues.map(({ file, path }) => `${file} ${path}`);
      expect(
        places.some((place) => written(path).startsWith(place) || place.startsWith(written(path))),
        written(path),
      ).toBe(true);
      expect(JSON.stringify(issues.map((issue) => issue.value)).length).toBeLessThan(2000);
    }
  });

  test.each(["\u2067", "\u200b\u2069", "\u001b[2J", "\r", "\u0085", "\uffff"])("may not hold %j", (characters) => {
    const path: Path = ["trip", "title", "en"];
    expect(issuesOf(replaced(SOUND, path, `Kim${characters}x`)).map(({ path }) => path)).toEqual(["$.title.en"]);
  });

  test.each([
    "é",
    "e\u0301",
    "😀",
    "a\u200db",
    "\u200f",
    "a\nb\tc",
    "שלום",
    "김정은",
    "\u202f",
  ])("may hold %j", (characters) => {
    expect(issuesOf(replaced(SOUND, ["trip", "title", "en"], `Kim ${characters}x`))).toEqual([]);
  });

  test("keeps a turned direction within a quotation, which is shown in a block of its own", () => {
    const exact = "he said ‮abc";
    const files = edited(({ evidence }) => {
      evidence.claims[0].quote.exact = exact;
      evidence.claims[0].quote.end = evidence.claims[0].quote.start + [...exact].length;
    });
    expect(issuesOf(files)).toEqual([]);
  });
});

describe("every address of the record", () => {
  const addresses = TEXTS.filter((path) => ["URL", "url", "contact"].includes(nameOf(path)));

  test.each([
    "javascript:alert(1)",
    "JavaScript:alert(1)//https://example.org",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org/",
    "example.org",
    MARKUP,
  ])("is not %j", (address) => {
    expect(addresses).toHaveLength(3);
    for (const path of addresses) {
      expect(issuesOf(replaced(SOUND, path, address)).map(({ file, path }) => `${file} ${path}`)).toEqual([
        written(path),
      ]);
    }
  });

  test("never leaves its scheme, whatever words are marked in it", () => {
    const result = parseRecord(SOUND.trip, SOUND.evidence);
    if (!result.ok) return expect(result.issues).toEqual([]);
    for (const claim of result.trip.claims.values()) {
      const words = { ...claim, quote: { exact: `${MARKUP} \u202e #&-,` } };
      expect(new URL(sourceAddress(words)).protocol).toBe("https:");
      expect(sourceAddress(words)).not.toMatch(/[<>" \u202e]/);
    }
  });
});

describe("a key that the record does not have", () => {
  const objects: Path[] = [];
  const walk = (value: unknown, path: readonly string[]) => {
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value) && path.length > 0) objects.push(path as unknown as Path);
    for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
  };
  walk(SOUND, []);
  const oneObject = oneOfEach(objects);

  test.each([
    "__proto__",
    "constructor",
    "$name",
    "hasOwnProperty",
    "toString",
    MARKUP,
  ])("such as %s is named", (key) => {
    expect(oneObject.length).toBeGreaterThan(30);
    for (const path of oneObject) {
      const files = structuredClone(SOUND);
      Object.defineProperty(valueAt(files, path), key, { value: { polluted: true }, enumerable: true });
      const places = issuesOf(files).map(({ file, path }) => `${file} ${path}`);
      const shown = /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
      expect(
        places.some((place) => place.startsWith(`${written(path)}${shown}`)),
        written(path),
      ).toBe(true);
    }
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("an id", () => {
  test.each([
    "__proto__",
    "$name",
    "hasOwnProperty",
    "toString",
    "a b",
    "<b>",
    "a".repeat(81),
    "-",
    "é",
    "",
    7,
    null,
  ])("is not %j", (id) => {
    for (const [list, at] of [
      ["features", `trip.geojson $.features[${indexOf("features", "lodge")}].id`],
      ["claims", "evidence.json $.claims[0].id"],
      ["events", "evidence.json $.events[0].id"],
      ["sources", "evidence.json $.sources[0].id"],
      ["editions", "evidence.json $.editions[0].id"],
    ] as const) {
      const files = edited(({ trip, evidence }) => {
        if (list === "features") byId(trip.features, "lodge").id = id;
        else evidence[list][0].id = id;
      });
      expect(issuesOf(files).map(({ file, path }) => `${file} ${path}`)).toContain(at);
    }
  });

  test("may be the word constructor, and is then an id like any other", () => {
    const files = JSON.parse(
      JSON.stringify(FILES)
        .replaceAll('"elm"', '"constructor"')
        .replaceAll('"morning-post"', '"constructor"')
        .replaceAll('"first-day"', '"constructor"'),
    );
    const result = parseRecord(files.trip, files.evidence);
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    expect(result.trip.places.get("constructor")?.name.en).toBe("Elm");
    expect(result.trip.claims.get("alder-post")?.source.id).toBe("constructor");
  });
});

const feature = (id: string) => `trip.geojson $.features[${indexOf("features", id)}]`;
const inFeature =
  (id: string, edit: (feature: Raw) => void) =>
  (files: RawFiles): void =>
    edit(byId(files.trip.features, id));

const FAULTS: readonly Fault[] = [
  [
    "a position of infinity",
    inFeature("birch", (f) => (f.geometry.coordinates[0] = JSON.parse("1e999"))),
    `${feature("birch")}.geometry.coordinates[0]`,
    Infinity,
  ],
  [
    "a position of null",
    inFeature("birch", (f) => (f.geometry.coordinates[0] = null)),
    `${feature("birch")}.geometry.coordinates[0]`,
    null,
  ],
  [
    "a position off the globe",
    inFeature("birch", (f) => (f.geometry.coordinates = [181, 43])),
    `${feature("birch")}.geometry.coordinates[0]`,
    181,
  ],
  [
    "a position with a height",
    inFeature("birch", (f) => f.geometry.coordinates.push(12)),
    `${feature("birch")}.geometry.coordinates`,
  ],
  [
    "a line of one position",
    inFeature("alder-birch", (f) => f.geometry.coordinates.splice(1)),
    `${feature("alder-birch")}.geometry.coordinates`,
  ],
  [
    "an empty line",
    inFeature("alder-birch", (f) => (f.geometry.coordinates = [])),
    `${feature("alder-birch")}.geometry.coordinates`,
    [],
  ],
  [
    "a line without any length",
    inFeature(
      "alder-birch",
      (f) =>
        (f.geometry.coordinates = [
          [130, 43],
          [130, 43],
        ]),
    ),
    `${feature("alder-birch")}.geometry.coordinates`,
    0,
  ],
  ["no geometry", inFeature("birch", (f) => (f.geometry = null)), `${feature("birch")}.geometry`, null],
  [
    "an empty ring",
    inFeature("range", (f) => (f.geometry.coordinates = [[]])),
    `${feature("range")}.geometry.coordinates[0]`,
  ],
  [
    "a polygon without rings",
    inFeature("range", (f) => (f.geometry.coordinates = [])),
    `${feature("range")}.geometry.coordinates`,
  ],
  [
    "a ring that is not closed",
    inFeature("range", (f) => f.geometry.coordinates[0].pop()),
    `${feature("range")}.geometry.coordinates[0]`,
  ],
  [
    "a window backwards",
    ({ evidence }) =>
      void ([evidence.claims[0].when.earliest, evidence.claims[0].when.latest] = [
        evidence.claims[0].when.latest,
        evidence.claims[0].when.earliest,
      ]),
    "evidence.json $.claims[0].when",
  ],
  [
    "a day that does not exist",
    ({ evidence }) => void (evidence.claims[0].when.earliest = "2024-02-30T00:00:00Z"),
    "evidence.json $.claims[0].when.earliest",
  ],
  [
    "a time without a zone",
    ({ evidence }) => void (evidence.claims[0].when.earliest = "2024-06-01T00:00:00"),
    "evidence.json $.claims[0].when.earliest",
  ],
  [
    "a slip in the year",
    ({ evidence }) => void (evidence.claims[0].when.latest = "2204-06-01T03:00:00Z"),
    "evidence.json $.claims[0].when.latest",
    "2204-06-01T03:00:00Z",
  ],
  [
    "a slip in the year backwards",
    ({ evidence }) => void (evidence.claims[0].when.earliest = "0024-06-01T00:00:00Z"),
    "evidence.json $.claims[0].when.earliest",
  ],
  [
    "an issue of the 31st of June",
    ({ evidence }) => void (evidence.sources[0].issued["date-parts"][0] = [2024, 6, 31]),
    'evidence.json $.sources[0].issued["date-parts"][0]',
    [2024, 6, 31],
  ],
  [
    "an issue beyond all calendars",
    ({ evidence }) => void (evidence.sources[0].issued["date-parts"][0] = [1e15]),
    'evidence.json $.sources[0].issued["date-parts"][0]',
    [1e15],
  ],
  ["a train faster than any", ({ trip }) => void (trip.maxSpeedKmh = 1e300), "trip.geojson $.maxSpeedKmh", 1e300],
  [
    "a distance longer than the Earth is round",
    ({ evidence }) => void (byId(evidence.claims, "launch-wire").distance.km = 1e9),
    `evidence.json $.claims[${indexOf("claims", "launch-wire")}].distance.km`,
    1e9,
  ],
  [
    "a zone of the page that does not exist",
    ({ trip }) => void (trip.zone = "Mars/Olympus"),
    "trip.geojson $.zone",
    "Mars/Olympus",
  ],
];

describe(parseRecord, () => {
  testRefusals(FAULTS);

  describe("takes coordinates for swapped", () => {
    const moved = (edit: (files: RawFiles) => void) =>
      edited((files) => {
        for (const { geometry } of files.trip.features) move(geometry.coordinates, -100);
        edit(files);
      });
    const places = (files: RawFiles) => issuesOf(files).map(({ path }) => path);

    test("of no record that is sound", () => {
      expect(places(moved(() => {}))).toEqual([]);
      expect(issuesOf(FILES)).toEqual([]);
    });

    test("where they are one place's", () => {
      const files = moved(({ trip }) => byId(trip.features, "birch").geometry.coordinates.reverse());
      expect(places(files)).toEqual([`$.features[${indexOf("features", "birch")}].geometry.coordinates`]);
    });

    test("where they are the last of a line", () => {
      const files = moved(({ trip }) => byId(trip.features, "alder-birch").geometry.coordinates.at(-1).reverse());
      const index = indexOf("features", "alder-birch");
      const last = byId(FILES.trip.features, "alder-birch").geometry.coordinates.length - 1;
      expect(places(files)).toContain(`$.features[${index}].geometry.coordinates[${last}]`);
    });

    test("where they are within a ring", () => {
      const files = moved(({ trip }) => byId(trip.features, "range").geometry.coordinates[0][2].reverse());
      expect(places(files)).toEqual([`$.features[${indexOf("features", "range")}].geometry.coordinates[0][2]`]);
    });
  });

  test("names every one of very many problems", () => {
    const files = edited(({ evidence }) => {
      evidence.claims[0].contradicts = Array.from({ length: 200_000 }, () => "nobody");
    });
    expect(issuesOf(files).filter(({ message }) => message === "no claim has this id")).toHaveLength(200_000);
  }, 30_000);
});

function move(coordinates: Raw, degrees: number): void {
  if (typeof coordinates[0] === "number") coordinates[0] += degrees;
  else for (const part of coordinates) move(part, degrees);
}
