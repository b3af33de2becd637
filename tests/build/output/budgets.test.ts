import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Manifest } from "vite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BUDGETS, budgetProblems, measureBudgets, stageLine } from "../../../src/build/output/budgets.ts";
import { MAPLIBRE_WORKER } from "../../../src/build/output/clientBuild.ts";
import { tilesPath } from "../../../src/build/plugins/tilesPath.ts";

const MANIFEST: Manifest = {
  "src/entries/page.tsx": {
    file: "assets/page-AAAAAAAA.js",
    imports: ["_shared.js"],
    dynamicImports: ["src/map/gl/liveMapModule.ts", "src/ru.ts"],
    css: ["assets/page-AAAAAAAA.css"],
    assets: ["assets/inter-400-AAAAAAAA.woff2", "assets/inter-600-AAAAAAAA.woff2", "assets/noto-kr-AAAAAAAA.woff2"],
  },
  "_shared.js": { file: "assets/shared-AAAAAAAA.js" },
  "src/ru.ts": { file: "assets/ru-AAAAAAAA.js" },
  "src/map/gl/liveMapModule.ts": {
    file: "assets/liveMapModule-AAAAAAAA.js",
    imports: ["src/entries/page.tsx", "_library.js"],
    css: ["assets/liveMapModule-AAAAAAAA.css"],
  },
  [MAPLIBRE_WORKER]: { file: "assets/worker-AAAAAAAA.js", imports: ["_library.js"] },
  "_library.js": { file: "assets/library-AAAAAAAA.js" },
  "src/styles/print.css": { file: "assets/print-AAAAAAAA.css" },
  "src/styles/fonts/inter-400.woff2": { file: "assets/inter-400-AAAAAAAA.woff2" },
  "src/styles/fonts/inter-600.woff2": { file: "assets/inter-600-AAAAAAAA.woff2" },
};

const BUILT = {
  manifest: MANIFEST,
  icon: "assets/icon-0000000000.svg",
  afterPaint: "assets/afterPaint-0000000000.js",
};

const TRIP = {
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
};

const FILES: readonly string[] = [
  "index.html",
  BUILT.icon,
  BUILT.afterPaint,
  ...Object.values(MANIFEST).flatMap(({ file, css = [], assets = [] }) => [file, ...css, ...assets]),
  `${tilesPath(true)}3/6/2.pbf`,
  `${tilesPath(true)}3/6/7.pbf`,
];

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "trip-budgets-"));
  for (const path of FILES) write(path, path);
  write("data/trip.geojson", JSON.stringify(TRIP));
});

afterEach(() => rmSync(dist, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), text);
}

/** The files that a stage adds to the one before it, without folder and hash. */
function added(stage: number): string[] {
  const stages = measureBudgets(dist, BUILT);
  const before = new Set(stages[stage - 1]?.files.map(({ path }) => path));
  return (stages[stage]?.files ?? [])
    .map(({ path }) => path)
    .filter((path) => !before.has(path))
    .map((path) =>
      path
        .replace(tilesPath(true), "")
        .replace("assets/", "")
        .replace(/-[A0]{8,10}/, ""),
    )
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
  test("the first picture waits for the document alone", () => {
    expect(added(0)).toEqual(["index.html"]);
  });

  test("the static page adds its program, the icon and the fonts of English text, not what is imported later", () => {
    expect(added(1)).toEqual([
      "afterPaint.js",
      "icon.svg",
      "inter-400.woff2",
      "inter-600.woff2",
      "page.js",
      "print.css",
      "shared.js",
    ]);
  });

  test("the live map adds its modules, sheet, worker and the tiles under the trip", () => {
    expect(added(2)).toEqual(["3/6/2.pbf", "library.js", "liveMapModule.css", "liveMapModule.js", "worker.js"]);
  });

  test("each stage includes the stages before it", () => {
    const [picture, page, live] = measureBudgets(dist, BUILT).map(({ bytes }) => bytes);
    expect(page).toBeGreaterThan(picture ?? 0);
    expect(live).toBeGreaterThan(page ?? 0);
  });

  test("a build without a live map cannot be measured", () => {
    const { "src/map/gl/liveMapModule.ts": _, ...manifest } = MANIFEST;
    expect(() => measureBudgets(dist, { ...BUILT, manifest })).toThrow(
      "Nothing was built from src/map/gl/liveMapModule.ts",
    );
  });
});

describe("budgetProblems", () => {
  test("a light build has no problem", () => {
    expect(budgetProblems(measureBudgets(dist, BUILT))).toEqual([]);
  });

  test("a heavy script is a problem of its stage, and the list begins with it", () => {
    write("assets/shared-AAAAAAAA.js", noise(240_000));
    const problems = budgetProblems(measureBudgets(dist, BUILT));
    expect(problems).toHaveLength(1);
    const budget = (BUDGETS["static page"] / 1000).toFixed(1);
    expect(problems[0]).toMatch(
      new RegExp(`^static page: [\\d.]+ kB of ${budget} kB\\n +[\\d.]+ kB {2}assets/shared-`),
    );
  });
});

describe("stageLine", () => {
  test("says how much of a budget is used", () => {
    const stage = { name: "live map", files: [], bytes: 549_949, budget: 560_000 } as const;
    expect(stageLine(stage)).toBe("live map: 549.9 kB of 560.0 kB");
  });
});
