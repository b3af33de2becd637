import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkBudgets, measureBudgets } from "../../../src/build/output/budgets.ts";

const PAGE = `<html><head>
  <link rel="icon" href="./assets/icon-0000000000.svg" />
  <link rel="preload" as="fetch" href="./assets/map-worker-AAAAAAAA.js" />
  <script async blocking="render" src="./assets/asked-0000000000.js"></script>
  <script async src="./assets/start-0000000000.js"></script>
  <script type="module" crossorigin src="./assets/index-AAAAAAAA.js"></script>
  <link rel="stylesheet" crossorigin href="./assets/index-AAAAAAAA.css">
</head><body></body></html>`;

const FILES: Readonly<Record<string, string>> = {
  "index.html": PAGE,
  "assets/icon-0000000000.svg": "<svg/>",
  "assets/asked-0000000000.js": "1",
  "assets/start-0000000000.js": "1",
  "assets/index-AAAAAAAA.css":
    "@font-face{src:url(./inter-400-AAAAAAAA.woff2)}@font-face{src:url(./noto-kr-400-AAAAAAAA.woff2)}",
  "assets/index-AAAAAAAA.js":
    'import{a}from"./shared-AAAAAAAA.js";import("./startLive-AAAAAAAA.js");import(`./ru-AAAAAAAA.js`)',
  "assets/shared-AAAAAAAA.js": "export const a=1",
  "assets/ru-AAAAAAAA.js": "export default 1",
  "assets/startLive-AAAAAAAA.js":
    'import{a}from"./shared-AAAAAAAA.js";import"./library-AAAAAAAA.js";new URL("map-worker-AAAAAAAA.js");"inter-600-AAAAAAAA.woff2"',
  "assets/startLive-AAAAAAAA.css": "canvas{}",
  "assets/library-AAAAAAAA.js": "1",
  "assets/map-worker-AAAAAAAA.js": "1",
  "assets/inter-400-AAAAAAAA.woff2": "400",
  "assets/inter-600-AAAAAAAA.woff2": "600",
  "assets/noto-kr-400-AAAAAAAA.woff2": "400",
  "assets/basemap-0000000000/3/6/2.pbf": "north",
  "assets/basemap-0000000000/3/6/7.pbf": "far away",
  "data/trip.geojson": JSON.stringify({
    path: [{ leg: "far-east" }],
    credits: [],
    features: [
      {
        type: "Feature",
        id: "far-east",
        properties: { kind: "leg", from: "a", to: "b", publishedKm: null, via: [] },
        geometry: {
          type: "LineString",
          coordinates: [
            [125, 39],
            [137, 51],
          ],
        },
      },
    ],
  }),
};

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "trip-budgets-"));
  for (const [path, text] of Object.entries(FILES)) write(path, text);
});

afterEach(() => rmSync(dist, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
}

/** The files that a stage adds to the one before it, without folder and hash. */
function added(stage: number): string[] {
  const [before, after] = [measureBudgets(dist)[stage - 1], measureBudgets(dist)[stage]];
  const known = new Set(before?.files.map(({ path }) => path));
  return (after?.files ?? [])
    .map(({ path }) => path)
    .filter((path) => !known.has(path))
    .map((path) => path.replace("assets/", "").replace(/-[A0]{8,10}/, ""))
    .sort();
}

/** Text that no compression makes shorter than half of it. */
function noise(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(33 + (state % 90));
  }).join("");
}

describe("measureBudgets", () => {
  test("the first picture waits for the document, its sheet and its classic script", () => {
    expect(added(0)).toEqual(["asked.js", "index.css", "index.html"]);
  });

  test("the static page adds its modules, the icon and the fonts of Latin text, not what is imported later", () => {
    expect(added(1)).toEqual(["icon.svg", "index.js", "inter-400.woff2", "shared.js", "start.js"]);
  });

  test("the page's program counts when a script starts it", () => {
    const started = PAGE.replace(/<script type="module"[^>]*><\/script>/, "").replace(
      "<script async src=",
      '<script async data-program="./assets/index-AAAAAAAA.js" src=',
    );
    write("index.html", started);
    expect(measureBudgets(dist)[1]?.files.map(({ path }) => path)).toContain("assets/shared-AAAAAAAA.js");
    expect(added(2)).toContain("startLive.js");
  });

  test("the live map adds its modules, sheet, worker, fonts and the tiles under the trip", () => {
    expect(added(2)).toEqual([
      "basemap/3/6/2.pbf",
      "inter-600.woff2",
      "library.js",
      "map-worker.js",
      "startLive.css",
      "startLive.js",
    ]);
  });

  test("each stage holds the stages before it", () => {
    const [picture, page, live] = measureBudgets(dist).map(({ bytes }) => bytes);
    expect(page).toBeGreaterThan(picture ?? 0);
    expect(live).toBeGreaterThan(page ?? 0);
  });

  test("a build in which nothing starts a worker cannot be measured", () => {
    write("assets/startLive-AAAAAAAA.js", "1");
    expect(() => measureBudgets(dist)).toThrow("No script of the page starts a live map");
  });
});

describe("checkBudgets", () => {
  test("a light build has no problem", () => {
    expect(checkBudgets(dist)).toEqual([]);
  });

  test("a heavy script is a problem of its stage, and the list begins with it", () => {
    write("assets/shared-AAAAAAAA.js", noise(240_000));
    const problems = checkBudgets(dist);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^static page: [\d.]+ kB, allowed are 150\.0 kB\n +[\d.]+ kB {2}assets\/shared-/);
  });
});
