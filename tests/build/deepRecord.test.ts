import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { issueLine, ROOT, readRecord } from "../../src/build/record/readRecord.ts";
import { FILES } from "../support/record.ts";

const folder = mkdtempSync(join(tmpdir(), "deep-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A record's folder, with the text of one file altered. */
function recordWith(name: string, file: "trip.geojson" | "evidence.json", alter: (text: string) => string): string {
  const path = join(folder, name);
  mkdirSync(path);
  for (const [each, value] of [
    ["trip.geojson", FILES.trip],
    ["evidence.json", FILES.evidence],
  ] as const) {
    const text = JSON.stringify(value);
    writeFileSync(join(path, each), each === file ? alter(text) : text);
  }
  return path;
}

function linesOf(path: string): string[] {
  const result = readRecord(path, null);
  return result.ok ? [] : result.issues.map(issueLine);
}

const LEVELS = 2_500_000;
const arrays = `${"[".repeat(LEVELS)}${"]".repeat(LEVELS)}`;
const objects = `${'{"a":'.repeat(LEVELS / 5)}1${"}".repeat(LEVELS / 5)}`;

/** None of this depends on the zone of the computer. */
describe.runIf(inject("zone") === "UTC")(readRecord, () => {
  test("says in which folder a file is missing, and how to name another", () => {
    const path = recordWith("half", "evidence.json", (text) => text);
    rmSync(join(path, "evidence.json"));
    expect(linesOf(path)).toEqual([
      expect.stringMatching(/^evidence\.json \$: there is no such file in .*half; .*TRIP_DATA=/),
    ]);
  });

  test("shows what cannot be seen in a key or a value", () => {
    const path = recordWith("unseen", "evidence.json", (text) => text.replace('"claims"', '"\ufeffclaims\u200b"'));
    expect(linesOf(path)).toContainEqual(expect.stringContaining('$["\\ufeffclaims\\u200b"]: a key that the record'));
  });

  test.each([
    ["arrays in place of a file", "trip.geojson", () => arrays, "trip.geojson $: "],
    ["objects in place of a file", "evidence.json", () => objects, "evidence.json $"],
    [
      "arrays for coordinates",
      "trip.geojson",
      (text: string) => text.replace(/"coordinates":\[[^\]]*\]/, `"coordinates":${arrays}`),
      "trip.geojson $.features[0].geometry.coordinates",
    ],
    [
      "objects for a quotation",
      "evidence.json",
      (text: string) => text.replace(/"quote":\{[^}]*\}/, `"quote":${objects}`),
      "evidence.json $.claims[0].quote",
    ],
    [
      "arrays for a text",
      "evidence.json",
      (text: string) => text.replace(/"title":"[^"]*"/, `"title":${arrays}`),
      "evidence.json $.sources[0].title",
    ],
  ] as const)(
    "refuses 5 MB of %s and says where",
    (name, file, alter, place) => {
      const lines = linesOf(recordWith(name, file, alter));
      expect(lines.some((line) => line.startsWith(place))).toBe(true);
      for (const line of lines) expect(line.length).toBeLessThan(600);
    },
    60_000,
  );

  test.each([
    ["a file that is cut off", (text: string) => text.slice(0, 5000)],
    ["NaN", (text: string) => text.replace(/"km":\d+/, '"km":NaN')],
    ["no JSON at all", () => "<!doctype html>"],
    ["nothing", () => ""],
  ])("refuses %s and names the file", (name, alter) => {
    expect(linesOf(recordWith(name, "evidence.json", alter))).toEqual([
      expect.stringMatching(/^evidence\.json \$: \S/),
    ]);
  });

  test.each([
    ["null", "null"],
    ["a list of nulls", "[null]"],
    ["numbers for texts", '[{"id":1,"file":5,"sha256":[]}]'],
    ["a path out of the folder", '[{"id":"morning-post","file":"../../etc/passwd"}]'],
  ])("checks quotations whatever the sources are: %s", (name, sources) => {
    const path = recordWith(`sources ${name}`, "evidence.json", (text) =>
      text.replace(/"sources":\[.*?\],"events"/s, `"sources":${sources},"events"`),
    );
    const result = readRecord(path, folder);
    expect(result.ok).toBe(false);
    expect(result.ok ? [] : result.issues.map(({ path }) => path)).toContainEqual(
      expect.stringMatching(/^\$\.sources/),
    );
  });

  test("says on the command line what is wrong, in one readable line", async () => {
    const path = recordWith("command", "trip.geojson", (text) =>
      text
        .replace('"title":{"en":"', '"title":{"en":"\u202e\\u001b[31m')
        .replace(/"coordinates":\[[^\]]*\]/, `"coordinates":${arrays}`),
    );
    const output = await new Promise<string>((resolve) => {
      const env = { ...process.env, TRIP_DATA: path };
      const check = ["--import", "tsx", "src/build/checkRecord.ts"];
      execFile(process.execPath, check, { cwd: ROOT, env }, (_, stdout, stderr) => resolve(stdout + stderr));
    });
    expect(output).toMatch(/^trip\.geojson \$\.features\[0\]\.geometry\.coordinates/m);
    expect(output).toMatch(/^trip\.geojson \$\.title\.en: .*\\u202e/m);
    expect(output).toMatch(/^The record has \d+ problems\.$/m);
    for (const unwanted of ["\u001b", "\u202e", "RangeError"]) expect(output).not.toContain(unwanted);
  }, 60_000);
});
