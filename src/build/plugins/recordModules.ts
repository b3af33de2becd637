import type { Plugin } from "vite";
import type { Trip } from "../../trip/model/trip.ts";
import { buildTrip } from "../../trip/parse/buildTrip.ts";
import { packTrip } from "../../trip/parse/packedTrip.ts";
import { recordDetails } from "../../trip/record/details.ts";
import { withoutListedTexts } from "../../trip/record/listedTexts.ts";
import { extractLocale, pickLocale } from "../../trip/record/translations.ts";
import { LANGUAGES } from "../../trip/record/vocabulary.ts";
import { browserPatterns } from "../../trip/text/browserPatterns.ts";
import { checkedRecord } from "../checkedRecord.ts";
import { listedClaims, listedEvents } from "../record/listedClaims.ts";
import { recordOffsets } from "../record/zoneOffsets.ts";
import { shippedEvidence, shippedTrip } from "../shippedRecord.ts";
import { virtualModule } from "./virtualModule.ts";

const BASE = "virtual:record";
const DETAILS = `${BASE}-details`;
const EVIDENCE = `${BASE}-evidence`;

/** The modules that hold the record. */
export const RECORD_MODULES: readonly string[] = [
  ...[BASE, DETAILS, EVIDENCE],
  ...LANGUAGES.map((language) => `${BASE}-${language}`),
];

/**
 * `virtual:record`: the two files of the record as the page needs them, texts in English; and what browsers would take
 * long to work out, the offsets of its zones and how dates are written.
 * `virtual:record-details`: the rest, which only an opened place or the text about the map shows.
 * `virtual:record-evidence`: the evidence of `virtual:record`, for pages that have it without the texts of their list.
 * `virtual:record-ko` and the like hold the texts of one language for both, in the record's shape, and how it writes dates.
 */
export function recordModules(): Plugin[] {
  const base = virtualModule(BASE, () => {
    const { tripFile, evidenceFile } = englishRecord();
    const trip = buildTrip(tripFile, evidenceFile);
    return moduleOf({ tripFile: packTrip(tripFile), evidenceFile, listed: [], checksum: 0, ...datesOf(trip) });
  });
  const details = virtualModule(DETAILS, () => moduleOf({ detailsFile: pickLocale(shippedParts().detailsFile, "en") }));
  const evidence = virtualModule(EVIDENCE, () => moduleOf({ evidenceFile: englishRecord().evidenceFile }));
  const locales = LANGUAGES.map((language) =>
    virtualModule(`${BASE}-${language}`, () => {
      const texts = Object.entries(shippedParts()).map(([name, part]) => [name, extractLocale(part, language)]);
      return moduleOf({ ...Object.fromEntries(texts), patterns: browserPatterns(language) });
    }),
  );
  return [base, details, evidence, ...locales];
}

/** `virtual:record` without the texts that the page's list holds, for the program of that page. */
export function listedRecord(): Plugin {
  const module = virtualModule(BASE, () => {
    const { tripFile, evidenceFile } = englishRecord();
    const trip = buildTrip(tripFile, evidenceFile);
    const claims = listedClaims(trip).map(({ id }) => id);
    const events = listedEvents(trip).map(({ id }) => id);
    const evidence = withoutListedTexts(evidenceFile, claims, events);
    return moduleOf({ tripFile: packTrip(tripFile), ...evidence, ...datesOf(trip) });
  });
  return { ...module, name: "listed-record", enforce: "pre" };
}

function datesOf(trip: Trip) {
  return { offsets: recordOffsets(trip), patterns: browserPatterns("en") };
}

function englishRecord() {
  const { tripFile, evidenceFile } = shippedParts();
  return { tripFile: pickLocale(tripFile, "en"), evidenceFile: pickLocale(evidenceFile, "en") };
}

/** The record as it is shipped, in every language. */
function shippedParts() {
  const { file, evidence } = checkedRecord();
  return {
    tripFile: shippedTrip(file),
    evidenceFile: shippedEvidence(evidence),
    detailsFile: recordDetails(file, evidence),
  };
}

/** A module that exports values by their names. */
function moduleOf(exported: Readonly<Record<string, unknown>>): string {
  return Object.entries(exported)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join("");
}
