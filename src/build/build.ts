import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { checkBudgets } from "./output/budgets.ts";
import { bundle } from "./output/classicScript.ts";
import { compress } from "./output/compress.ts";
import { policyMeta } from "./output/csp.ts";
import { writeDownloads } from "./output/downloads.ts";
import { missingElement, writeEmbed } from "./output/embed.ts";
import { writeManifest } from "./output/integrity.ts";
import { pageHead, writeOembed } from "./output/oembed.ts";
import { writePictures } from "./output/pictures.ts";
import { basemapSymbols } from "./plugins/basemapSymbols.ts";
import { basemapPath, checkedRecord, hashOf } from "./plugins/plugins.ts";
import { outFolder, ROOT } from "./record/readRecord.ts";

process.env.NODE_ENV = "production";
const DIST = outFolder();
const PRERENDER = join(ROOT, "node_modules/.cache/prerender");

const record = checkedRecord();
await build({ root: ROOT, logLevel: "warn", build: { outDir: DIST, emptyOutDir: true } });
await build({
  root: ROOT,
  logLevel: "warn",
  publicDir: false,
  build: { ssr: join(ROOT, "src/build/prerender/page.tsx"), outDir: PRERENDER, emptyOutDir: true },
});
const { renderPage, renderPicture } = (await import(
  pathToFileURL(join(PRERENDER, "page.js")).href
)) as typeof import("./prerender/page.tsx");

const { app, head } = renderPage();
const page = join(DIST, "index.html");
let html = readFileSync(page, "utf8")
  .replace("<!--app-->", () => app)
  .replace("<!--missing-->", missingElement)
  .replace("<!--head-->", () => policyMeta("page") + head + pageHead(record.trip));
html = html.replace("</title>", () => `</title>${stylePreload(html)}${fontPreloads()}`);
html = startedAfterPaint(html);
for (const name of ["asked", "start"]) {
  const { script } = await bundle(join(DIST, `${name}.js`), name);
  writeFileSync(join(DIST, `${name}.js`), script);
}
const assets = new Map(["asked.js", "start.js", "icon.svg"].map((name) => [name, moveHashed(name)]));
for (const [name, path] of assets) html = html.replaceAll(`./${name}`, `./${path}`);
writeFileSync(page, html);

mkdirSync(join(DIST, "assets"), { recursive: true });
const tiles = join(DIST, basemapPath(true));
rmSync(tiles, { recursive: true, force: true });
renameSync(join(DIST, "basemap"), tiles);
writeDownloads(DIST, record);
writeOembed(DIST, record.trip);
await writeEmbed(DIST, record.trip, assets);
writePictures(DIST, basemapSymbols(record.trip), renderPicture());
const over = process.env.TRIP_DATA === undefined ? checkBudgets(DIST) : [];
if (over.length > 0) throw new Error(`Over budget:\n${over.join("\n")}`);
if (process.env.COMPRESS === "1") compress(DIST);
writeManifest(DIST);
console.log(
  `Built into ${relative(ROOT, DIST)}: ${record.evidence.claims.length} claims, ${Math.round(html.length / 1024)} kB of page.`,
);

/**
 * Asks for the style sheet first of all: what stands on the page waits for it longest.
 */
function stylePreload(html: string): string {
  const sheet = html.match(/<link rel="stylesheet"[^>]* href="([^"]+)">/)?.[1];
  if (sheet === undefined) throw new Error("The page has no style sheet.");
  return `<link rel="preload" as="style" crossorigin href="${sheet}">`;
}

/**
 * Asks for the two fonts that the first picture is set in before the style sheet does: those that come too late for it
 * are not used until the next visit, so that nothing on the page ever moves.
 */
function fontPreloads(): string {
  const fonts = readdirSync(join(DIST, "assets")).filter((name) => /^inter-(400|600)-.*\.woff2$/.test(name));
  if (fonts.length !== 2) throw new Error(`Two fonts were to be preloaded, ${fonts.length} were found.`);
  return fonts
    .map((name) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="./assets/${name}">`)
    .join("");
}

/**
 * Leaves it to a script of its own to fetch the page's program, once all is there that the first paint waits for, and to
 * start it, once that is done: on a slow line the first picture shares its bytes with nothing. The live map's files come
 * after the program.
 */
function startedAfterPaint(html: string): string {
  const entry = /<script type="module"[^>]* src="([^"]+)"><\/script>/;
  const program = html.match(entry)?.[1];
  if (program === undefined) throw new Error("The page has no program to start.");
  const live = ["liveMapModule", "maplibre-gl-worker"].map((name) => `./assets/${builtScript(name)}`);
  const attributes = `data-program="${program}" data-live="${live.join(" ")}"`;
  return html.replace(entry, "").replace('src="./start.js"', `src="./start.js" ${attributes}`);
}

/** The name under which the one script of that name was built. */
function builtScript(name: string): string {
  const [built, ...others] = readdirSync(join(DIST, "assets")).filter(
    (file) => file.startsWith(`${name}-`) && file.endsWith(".js"),
  );
  if (built === undefined || others.length > 0) throw new Error(`There is not exactly one built script "${name}".`);
  return built;
}

/** Moves a file of the public folder under a name that carries its hash. */
function moveHashed(name: string): string {
  const from = join(DIST, name);
  const extension = extname(name);
  const to = `assets/${name.slice(0, -extension.length)}-${hashOf(readFileSync(from))}${extension}`;
  cpSync(from, join(DIST, to));
  rmSync(from);
  return to;
}
