import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { basemapLabels, isOnPicture, type LabelFile } from "../../scene/labels/basemapLabels.ts";
import { frameCamera } from "../../scene/projection.ts";
import { PALETTES } from "../../theme/palette.ts";
import { paletteCss } from "../../theme/paletteCss.ts";
import { buildTrip } from "../../trip/parse/buildTrip.ts";
import type { EvidenceFile, LegFeature, PlaceFeature, TripFile } from "../../trip/record/schema.ts";
import {
  isLeg,
  type ShippedEvidence,
  type ShippedLeg,
  type ShippedPlace,
  type ShippedTrip,
} from "../../trip/record/shipped.ts";
import { extractLocale, pickLocale } from "../../trip/record/translations.ts";
import { LANGUAGES } from "../../trip/record/vocabulary.ts";
import { issueLine, quoteFolder, ROOT, readRecord, recordFolder } from "../record/readRecord.ts";
import { basemapSymbols } from "./basemapSymbols.ts";

/** The record, checked: the build stops at a bad one and says all that is wrong. */
export function checkedRecord() {
  const result = readRecord(recordFolder(), quoteFolder());
  if (result.ok) return result;
  throw new Error(`The record cannot be built:\n${result.issues.map(issueLine).join("\n")}`);
}

/** A module made at build time, named `virtual:…`. */
function virtual(id: string, load: () => string): Plugin {
  const resolved = `\0${id}`;
  return {
    name: id,
    resolveId: (source) => (source === id ? resolved : null),
    load: (source) => (source === resolved ? load() : null),
  };
}

/**
 * `virtual:record`: the two files of the record, as the browser gets them: texts in English, place names in all
 * languages; hashes and offsets stay in the download. `virtual:record-ko` and so on hold the texts of one language.
 */
export function recordPlugin(): Plugin[] {
  const module = (file: unknown, evidence: unknown) =>
    `export const tripFile = ${JSON.stringify(file)};\nexport const evidenceFile = ${JSON.stringify(evidence)};\n`;
  const base = virtual("virtual:record", () => {
    const { file, evidence } = checkedRecord();
    return module(inEnglish(file), pickLocale(withoutProofs(evidence), "en"));
  });
  const texts = LANGUAGES.map((language) =>
    virtual(`virtual:record-${language}`, () => {
      const { file, evidence } = checkedRecord();
      return module(extractLocale(file, language), extractLocale(evidence, language));
    }),
  );
  return [base, ...texts];
}

/**
 * The places and legs in English, names of places in every language, which popups show side by side. Where a length
 * is from stays in the download, and so does what of a position is finer than any is known: a point keeps four decimals
 * of a degree, some 10 m, lines and areas, which are drawn from far coarser ones, three.
 */
function inEnglish(file: TripFile): ShippedTrip {
  return {
    ...pickLocale(file, "en"),
    features: file.features.map((feature) => (isLeg(feature) ? englishLeg(feature) : englishPlace(feature))),
  };
}

function englishLeg({ geometry, properties: { lengthSource: _, ...properties }, ...feature }: LegFeature): ShippedLeg {
  return { ...feature, properties, geometry: rounded(geometry, 3) };
}

function englishPlace({ geometry, properties, ...feature }: PlaceFeature): ShippedPlace {
  return {
    ...feature,
    properties: { ...pickLocale(properties, "en"), name: properties.name },
    geometry: rounded(geometry, geometry.type === "Point" ? 4 : 3),
  };
}

/** A geometry whose positions have no more decimals than so many. */
function rounded<Geometry>(geometry: Geometry, decimals: number): Geometry {
  const round = (degrees: number) => Number(degrees.toFixed(decimals));
  return JSON.parse(JSON.stringify(geometry, (_, value: unknown) => (isPosition(value) ? value.map(round) : value)));
}

/** Whether a value in a geometry is a pair of degrees: nothing else of it is a list of two numbers. */
function isPosition(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === "number");
}

/**
 * The evidence without what only proves it: where a quotation stands in its article, and why a source is taken
 * to have come out when it did. The check has held both against the record; they stay in the download.
 */
function withoutProofs({ claims, sources, ...evidence }: EvidenceFile): ShippedEvidence {
  return {
    ...evidence,
    sources: sources.map(({ published: { basis: _, ...published }, ...source }) => ({ ...source, published })),
    claims: claims.map(({ quote, ...claim }) => ({ ...claim, quote: quote && { exact: quote.exact } })),
  };
}

/** `virtual:basemap-labels`: the basemap's names that stand on the picture; `…-closer`: those of closer views. */
export function labelsPlugin(): Plugin[] {
  const labels = (isForPicture: boolean) => {
    const { file, evidence } = checkedRecord();
    const trip = buildTrip(file, evidence);
    const named = JSON.parse(readFileSync(join(ROOT, "data/basemap/labels.geojson"), "utf8")) as LabelFile;
    const camera = frameCamera(trip);
    const chosen = basemapLabels(named, trip.places.values()).filter(
      (label) => isOnPicture(label, camera) === isForPicture,
    );
    return `export default ${JSON.stringify(chosen)};\n`;
  };
  return [
    virtual("virtual:basemap-labels", () => labels(true)),
    virtual("virtual:basemap-labels-closer", () => labels(false)),
  ];
}

/** `virtual:palette.css`: the palettes as custom properties, by system preference or as asked for. */
export function palettePlugin(): Plugin {
  const id = "virtual:palette.css";
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? themesCss() : null),
  };
}

function themesCss(): string {
  const light = `color-scheme: light; ${paletteCss("light")}`;
  const dark = `color-scheme: dark; ${paletteCss("dark")}`;
  return [
    `:root { ${light} }`,
    `@media (prefers-color-scheme: dark) { :root { ${dark} } }`,
    `:root[data-theme="light"] { ${light} }`,
    `:root[data-theme="dark"] { ${dark} }`,
    `@media print { :root, :root[data-theme="dark"] { ${light} } }`,
  ].join("\n");
}

/** Puts the static basemap's symbols into the page, in development as in the build. */
export function basemapPlugin(): Plugin {
  return {
    name: "basemap-symbols",
    transformIndexHtml: (html) => {
      const { file, evidence } = checkedRecord();
      return html.replace("<!--basemap-->", basemapSymbols(buildTrip(file, evidence)));
    },
  };
}

/** Where the tiles lie: as they are in development, under a hashed name in the build. */
export function basemapPath(isBuild: boolean): string {
  return isBuild ? `assets/basemap-${basemapHash()}/` : "basemap/";
}

function basemapHash(): string {
  const manifest = join(ROOT, "data/basemap/manifest.json");
  return hashOf(existsSync(manifest) ? readFileSync(manifest) : JSON.stringify(PALETTES));
}

/** The first ten digits of a content hash, for file names. */
export function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 10);
}
