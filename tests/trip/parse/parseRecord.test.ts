import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRecord } from "../../../src/trip/parse/parseRecord.ts";
import { type Issue, jsonPath } from "../../../src/trip/record/issue.ts";
import { byId, edited, indexOf, type RawFiles } from "../../support/faults.ts";
import { FILES } from "../../support/record.ts";

function issuesOf({ trip, evidence }: RawFiles): readonly Issue[] {
  const result = parseRecord(trip, evidence);
  return result.ok ? [] : result.issues;
}

function places(files: RawFiles): string[] {
  return issuesOf(files).map(({ file, path }) => `${file} ${path}`);
}

/** What an id looks like: part of the record's format, so written here once more. */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

describe(parseRecord, () => {
  test("joins a sound record into a trip", () => {
    const result = parseRecord(FILES.trip, FILES.evidence);
    expect(result).toMatchObject({ ok: true });
    if (!result.ok) return;
    const claim = result.trip.claims.get("alder-post");
    expect(claim?.event?.place.name.en).toBe("Alder");
    expect(claim?.source.publisher).toBe("Morning Post");
    expect(claim?.when).toMatchObject({
      earliest: Date.parse("2024-06-01T00:00:00Z"),
      latest: Date.parse("2024-06-01T03:00:00Z"),
    });
    expect(result.trip.events.get("dogwood-return")?.visit?.fromKm).toBeCloseTo(831.2, 1);
    expect([...(result.trip.editions.get("first-day")?.sourceIds ?? [])]).toEqual(["morning-post", "evening-wire"]);
  });

  test("reads an instant with any offset as the same instant", () => {
    const files = edited(({ evidence }) => {
      byId(evidence.claims, "alder-post").when.earliest = "2024-06-01T09:00:00+09:00";
    });
    const result = parseRecord(files.trip, files.evidence);
    expect(result.ok && result.trip.claims.get("alder-post")?.when?.earliest).toBe(Date.parse("2024-06-01T00:00:00Z"));
  });

  test("puts the anchor of an area inside it", () => {
    const result = parseRecord(FILES.trip, FILES.evidence);
    const anchor = (id: string) => (result.ok ? result.trip.places.get(id)?.anchor : undefined);
    expect(anchor("range")).toEqual([128.25, 41.25]);
    expect(anchor("gulf")).toEqual([133.5, 41.5]);
    expect(anchor("birch")).toEqual([130, 43]);
  });

  test("lists five planted faults as five issues, each with its file, path and value", () => {
    const files = edited(({ trip, evidence }) => {
      trip.zone = "Asia/Nowhere";
      byId(trip.features, "birch").geometry.coordinates = [43, 130];
      byId(evidence.events, "birch-arrival").feature = "beech";
      byId(evidence.claims, "birch-post").when.latest = "2024-06-01T03:00:00Z";
      byId(evidence.claims, "alder-post").quote.end = 40;
    });
    const birch = indexOf("features", "birch");
    const issues = issuesOf(files);
    expect(issues.map(({ file, path, value }) => [file, path, value])).toEqual(
      expect.arrayContaining([
        ["trip.geojson", "$.zone", "Asia/Nowhere"],
        ["trip.geojson", `$.features[${birch}].geometry.coordinates[1]`, 130],
        ["evidence.json", "$.events[1].feature", "beech"],
        ["evidence.json", `$.claims[${indexOf("claims", "birch-post")}].when`, expect.anything()],
        ["evidence.json", "$.claims[0].quote.end", 40],
      ]),
    );
    const faults = new Set(issues.map(({ file, path }) => file + path.replace(/\.coordinates.*/, "")));
    expect(faults.size).toBe(5);
    for (const { message } of issues) expect(message).not.toBe("");
  });

  test.each<[name: string, edit: (files: RawFiles) => void, message: string]>([
    ["a speed", ({ trip }) => void (trip.maxSpeedKmh = 0), "is too small; write more than 0"],
    ["an accuracy", ({ trip }) => void (byId(trip.features, "elm").properties.accuracyKm = 1e6), "write at most 20040"],
    ["a path", ({ trip }) => void (trip.path = []), "is too short; write at least 1 item"],
    ["an id", ({ trip }) => void (trip.id = "a".repeat(81)), "is too long; write at most 80 characters"],
    ["a contact", ({ trip }) => void (trip.contact = "me@example.org"), "write https://example.org/article"],
    ["a day", ({ trip }) => void (trip.updated = "26.04.2019"), 'write "2023-09-13"'],
    [
      "a date of a source",
      ({ evidence }) => void (evidence.sources[0].issued["date-parts"] = [2019, 4, 23]),
      "write [[2023, 9, 13]]",
    ],
  ])("says what to write in place of %s that cannot be", (_, edit, message) => {
    const messages = issuesOf(edited(edit)).map((issue) => issue.message);
    expect(messages).toContainEqual(expect.stringContaining(message));
  });

  test("finds a second fault in the claim that has a first", () => {
    const files = edited(({ evidence }) => {
      const claim = byId(evidence.claims, "birch-post");
      claim.certainty = "certain";
      claim.summary = null;
      claim.source = "noon-post";
    });
    const index = indexOf("claims", "birch-post");
    expect(places(files).sort()).toEqual([
      `evidence.json $.claims[${index}]`,
      `evidence.json $.claims[${index}].certainty`,
      `evidence.json $.claims[${index}].source`,
    ]);
  });

  test("leaves its input as it was, sound or not", () => {
    const files = edited(({ trip, evidence }) => {
      trip.zone = " UTC ";
      byId(evidence.claims, "birch-post").via = [" padded "];
    });
    const before = JSON.stringify(files);
    parseRecord(files.trip, files.evidence);
    expect(JSON.stringify(files)).toBe(before);
  });

  test("never throws, whatever the JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (trip, evidence) => {
        expect(parseRecord(trip, evidence).ok).toBe(false);
      }),
    );
  });

  test("never throws and takes nothing but an id for an id, when any part of a sound record is replaced", () => {
    fc.assert(
      fc.property(fc.constantFrom(...partsOf(FILES)), fc.jsonValue(), (path, value) => {
        const files = edited((files) => {
          const last = path.at(-1) ?? "";
          const owner = path
            .slice(0, -1)
            .reduce<Record<string, unknown>>((at, key) => at[key] as typeof at, { ...files });
          owner[last] = value;
        });
        expect(() => parseRecord(files.trip, files.evidence)).not.toThrow();
        // An id for an id may be a sound rename: of a claim, say, that nothing else names.
        const isId = typeof value === "string" && ID.test(value);
        if (path.at(-1) === "id" && !isId) expect(issuesOf(files)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("survives names that JavaScript keeps for itself", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const files = edited(({ evidence }) => {
        byId(evidence.claims, "birch-post").source = name;
        byId(evidence.claims, "birch-post").about = [name];
        evidence.events[0].feature = name;
      });
      const index = indexOf("claims", "birch-post");
      expect(places(files)).toEqual(
        expect.arrayContaining([
          "evidence.json $.events[0].feature",
          `evidence.json $.claims[${index}].source`,
          `evidence.json $.claims[${index}].about[0]`,
        ]),
      );
    }
  });

  test("survives an id that cannot be turned into a text", () => {
    const files = edited(({ trip }) => {
      byId(trip.features, "alder-birch").id = { toString: 1, valueOf: 1 };
    });
    expect(places(files)).toContain(`trip.geojson $.features[${indexOf("features", "alder-birch")}].id`);
  });

  test("reports a key named __proto__ like any other that the record does not have", () => {
    const hostile: unknown = JSON.parse(
      JSON.stringify(FILES.trip).replace('"zone":', '"__proto__":{"polluted":true},"zone":'),
    );
    const issues = issuesOf({ trip: hostile, evidence: FILES.evidence });
    expect(issues.map(({ path }) => path)).toEqual(["$.__proto__"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe(jsonPath, () => {
  test("writes keys as names where they are names, else in quotes", () => {
    expect(jsonPath([])).toBe("$");
    expect(jsonPath(["features", 2, "properties", "name"])).toBe("$.features[2].properties.name");
    expect(jsonPath(["issued", "date-parts", 0])).toBe('$.issued["date-parts"][0]');
  });
});

/** The path of every part of some JSON. */
function partsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [[...path, key], ...partsOf(part, [...path, key])]);
}
