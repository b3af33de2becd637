import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { firstTiles } from "../../map/gl/tileSets.ts";
import { frameCamera, type Size } from "../../scene/projection.ts";
import { buildTrip } from "../../trip/parse/buildTrip.ts";
import type { TripFile } from "../../trip/record/schema.ts";

/** A file of the build, with its bytes as a good host sends them: compressed with brotli at its best. */
export interface SentFile {
  readonly path: string;
  readonly bytes: number;
}

/** What a reader has been sent by some point; each stage holds the files of the stages before it too. */
export interface Stage {
  readonly name: StageName;
  readonly files: readonly SentFile[];
  readonly bytes: number;
  /** The most bytes that are allowed. */
  readonly budget: number;
}

export const STAGES = ["first picture", "static page", "live map"] as const;
export type StageName = (typeof STAGES)[number];

/** The most bytes that may be sent until the first picture, for the whole static page, and with the live map. */
export const BUDGETS: Readonly<Record<StageName, number>> = {
  "first picture": 40_000,
  "static page": 150_000,
  "live map": 560_000,
};

/** The map's box, in pixels, in a wide window, in a large one and on a phone; the greediest of them counts. */
const MAP_BOXES: readonly Size[] = [
  { width: 870, height: 430 },
  { width: 1160, height: 700 },
  { width: 358, height: 422 },
];

/** Fonts for scripts that English text does not use, by their names in `src/styles/fonts`. */
const OTHER_SCRIPTS = /cyrillic|-kr-|-jp-/;
const WORKER = /[\w.-]*worker[\w.-]*\.m?js/g;

/**
 * What the page in `dist` asks for, stage by stage: the document with all that blocks its first picture;
 * then its scripts and the fonts of Latin text; then the live map with its worker, fonts and first tiles.
 *
 * @throws Error where the build has no page, no live map or no tiles that could be measured
 */
export function measureBudgets(dist: string): readonly Stage[] {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const assets = readdirSync(join(dist, "assets"));
  const { blocking, later } = headLinks(html);
  const sheets = blocking.filter((path) => extname(path) === ".css");
  const main = withImports(dist, moduleScripts(html));
  const live = liveModules(dist, main);
  if (main.length === 0) throw new Error("The page has no script to measure.");
  if (live.length === 0) throw new Error("No script of the page starts a live map with a worker.");
  const textsOf = (paths: readonly string[]) => paths.map((path) => readFileSync(join(dist, path), "utf8"));
  const [pageFonts, mapFonts] = [sheets, [...sheets, ...live]].map((paths) => latinFonts(textsOf(paths), assets));
  const liveFiles = [
    ...live,
    ...stylesOf(live, assets),
    ...workersOf(textsOf([...main, ...live]), assets),
    ...(mapFonts ?? []),
    ...builtFirstTiles(dist),
  ];
  const parts: readonly (readonly string[])[] = [
    ["index.html", ...blocking],
    [...main, ...later.filter((path) => !liveFiles.includes(path)), ...(pageFonts ?? [])],
    liveFiles,
  ];
  const files = new Map<string, SentFile>();
  return STAGES.map((name, index) => {
    for (const path of parts[index] ?? []) files.set(path, { path, bytes: sentBytes(dist, path) });
    const asked = [...files.values()];
    return { name, files: asked, bytes: asked.reduce((sum, file) => sum + file.bytes, 0), budget: BUDGETS[name] };
  });
}

/** The stages of the build in `dist` that are over their budgets, each as a text that lists its largest files. */
export function checkBudgets(dist: string): readonly string[] {
  return measureBudgets(dist)
    .filter(({ bytes, budget }) => bytes > budget)
    .map(({ name, bytes, budget, files }) => {
      const largest = [...files].sort((a, b) => b.bytes - a.bytes);
      return `${name}: ${kB(bytes)}, allowed are ${kB(budget)}\n${largest.map(fileLine).join("\n")}`;
    });
}

function fileLine({ path, bytes }: SentFile): string {
  return `  ${kB(bytes).padStart(9)}  ${path}`;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** What the page links to: sheets and scripts that block the first picture, and what is asked for beside them. */
function headLinks(html: string): { blocking: string[]; later: string[] } {
  const blocking: string[] = [];
  const later: string[] = [];
  for (const [tag] of html.matchAll(/<(?:link|script)\b[^>]*>/g)) {
    const path = localPath(attribute(tag, tag.startsWith("<link") ? "href" : "src"));
    if (path === null) continue;
    const isSheet = attribute(tag, "rel") === "stylesheet" && attribute(tag, "media") !== "print";
    const isWaitedFor = /\sblocking\b/.test(tag) || !/\s(async|defer)\b/.test(tag);
    const isScript = tag.startsWith("<script") && attribute(tag, "type") !== "module" && isWaitedFor;
    if (isSheet || isScript) blocking.push(path);
    else if (/preload|icon|stylesheet/.test(attribute(tag, "rel") ?? "")) later.push(path);
    else if (tag.startsWith("<script") && attribute(tag, "type") !== "module") later.push(path);
  }
  return { blocking, later };
}

/** The page's program, whether the document starts it or a script does. */
function moduleScripts(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*>/g)].flatMap(([tag]) => {
    const source = attribute(tag, "type") === "module" ? attribute(tag, "src") : attribute(tag, "data-program");
    const path = localPath(source);
    return path === null ? [] : [path];
  });
}

function attribute(tag: string, name: string): string | null {
  return tag.match(new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`))?.[1] ?? null;
}

/** A path within the build; null for addresses elsewhere and for data. */
function localPath(address: string | null): string | null {
  return address === null || /^[a-z]+:|^\/\//i.test(address) ? null : address.replace(/^\.?\//, "");
}

/** Modules with all that they import statically. */
function withImports(dist: string, entries: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const imports = readFileSync(join(dist, path), "utf8").matchAll(
      /(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)["'`]/g,
    );
    for (const [, name] of imports) if (name !== undefined) visit(`assets/${name}`);
  };
  for (const entry of entries) visit(entry);
  return [...found];
}

/** The modules that the page's scripts import later and that start a worker: the live map's. */
function liveModules(dist: string, main: readonly string[]): string[] {
  const later = main.flatMap((path) =>
    [...readFileSync(join(dist, path), "utf8").matchAll(/\bimport\(\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(
      ([, name]) => `assets/${name}`,
    ),
  );
  return [...new Set(later)]
    .map((path) => withImports(dist, [path]).filter((module) => !main.includes(module)))
    .filter((modules) => modules.some((path) => WORKER_NAME.test(readFileSync(join(dist, path), "utf8"))))
    .flat();
}

const WORKER_NAME = new RegExp(WORKER.source);

function workersOf(texts: readonly string[], assets: readonly string[]): string[] {
  const named = texts.flatMap((text) => text.match(WORKER) ?? []);
  return [...new Set(named)].filter((name) => assets.includes(name)).map((name) => `assets/${name}`);
}

/** The sheets that come with modules: the bundler gives them the same name, with a hash of their own. */
function stylesOf(modules: readonly string[], assets: readonly string[]): string[] {
  const stems = modules.map((path) => basename(path).replace(/-[\w-]{8}\.js$/, ""));
  return assets.filter((name) => stems.some((stem) => name.replace(/-[\w-]{8}\.css$/, "") === stem)).map(inAssets);
}

function latinFonts(texts: readonly string[], assets: readonly string[]): string[] {
  const fonts = assets.filter((name) => name.endsWith(".woff2") && !OTHER_SCRIPTS.test(name));
  return fonts.filter((name) => texts.some((text) => text.includes(name))).map(inAssets);
}

function inAssets(name: string): string {
  return `assets/${name}`;
}

/** The tiles that the map asks for first: those under the whole trip in a box, where their sum is the greatest. */
function builtFirstTiles(dist: string): string[] {
  const basemap = readdirSync(join(dist, "assets")).find((name) => name.startsWith("basemap-"));
  if (basemap === undefined) throw new Error("The build has no tiles.");
  const file = JSON.parse(readFileSync(join(dist, "data/trip.geojson"), "utf8")) as TripFile;
  const camera = frameCamera(buildTrip(file, { sources: [], events: [], claims: [], editions: [] }));
  const covers = MAP_BOXES.map((box) =>
    firstTiles(camera, box)
      .map((tile) => `assets/${basemap}/${tile}.pbf`)
      .filter((path) => existsSync(join(dist, path))),
  );
  const sum = (paths: readonly string[]) => paths.reduce((bytes, path) => bytes + sentBytes(dist, path), 0);
  const greatest = covers.reduce((a, b) => (sum(b) > sum(a) ? b : a));
  if (greatest.length === 0) throw new Error("No tile lies under the trip.");
  return greatest;
}

function sentBytes(dist: string, path: string): number {
  const plain = readFileSync(join(dist, path));
  if (plain.length === 0 || extname(path) === ".woff2") return plain.length;
  const mode = extname(path) === ".pbf" ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT;
  return brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: mode,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  }).length;
}
