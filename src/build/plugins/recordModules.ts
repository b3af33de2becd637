import type { Plugin } from "vite";
import { memoizeByObject } from "../../trip/model/memoize.ts";
import type { Trip } from "../../trip/model/trip.ts";
import { packTrip } from "../../trip/parse/packedTrip.ts";
import type { ClaimPart } from "../../trip/record/claimPart.ts";
import { type RecordDetails, recordDetails } from "../../trip/record/details.ts";
import { withoutListedTexts } from "../../trip/record/listedTexts.ts";
import type { ShippedEvidence, ShippedTrip } from "../../trip/record/shipped.ts";
import { extractLocale, pickLocale } from "../../trip/record/translations.ts";
import { LANGUAGES } from "../../trip/record/vocabulary.ts";
import { browserPatterns } from "../../trip/text/browserPatterns.ts";
import { type CheckedRecord, checkedRecord } from "../checkedRecord.ts";
import { dividedRecord } from "../record/dividedRecord.ts";
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
 *
 * @param isDivided whether a large record comes in parts, which the build writes
 */
export function recordModules({ isDivided }: { readonly isDivided: boolean }): Plugin[] {
  const record = () => (isDivided ? dividedParts() : shippedParts());
  const base = virtualModule(BASE, () => {
    const { tripFile, evidenceFile } = inEnglish(record());
    return moduleOf({ tripFile: packTrip(tripFile), evidenceFile, listed: [], checksum: 0, ...datesOf(wholeTrip()) });
  });
  const details = virtualModule(DETAILS, () => moduleOf({ detailsFile: pickLocale(record().detailsFile, "en") }));
  const evidence = virtualModule(EVIDENCE, () => moduleOf({ evidenceFile: inEnglish(record()).evidenceFile }));
  const locales = LANGUAGES.map((language) =>
    virtualModule(`${BASE}-${language}`, () => {
      const texts = Object.entries(record()).map(([name, part]) => [name, extractLocale(part, language)]);
      return moduleOf({ ...Object.fromEntries(texts), patterns: browserPatterns(language) });
    }),
  );
  return [base, details, evidence, ...locales];
}

/** `virtual:record` without the texts that the page's list holds, for the program of that page. */
export function listedRecord(): Plugin {
  const module = virtualModule(BASE, () => {
    const trip = wholeTrip();
    const { tripFile, evidenceFile } = inEnglish(dividedParts());
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

interface RecordParts {
  readonly tripFile: ShippedTrip;
  readonly evidenceFile: ShippedEvidence;
  readonly detailsFile: RecordDetails;
}

function inEnglish({ tripFile, evidenceFile }: RecordParts) {
  return { tripFile: pickLocale(tripFile, "en"), evidenceFile: pickLocale(evidenceFile, "en") };
}

/** The record as it is shipped, in every language. */
function shippedParts(): RecordParts {
  return shippedOf(checkedRecord());
}

/** What a browser starts with of the record. */
function dividedParts(): RecordParts {
  const record = checkedRecord();
  const { evidence, details } = dividedOf(record);
  return { tripFile: shippedOf(record).tripFile, evidenceFile: evidence, detailsFile: details };
}

/** The parts of the record that a browser fetches later. */
export function laterParts(): readonly ClaimPart[] {
  return dividedOf(checkedRecord()).parts;
}

const shippedOf = memoizeByObject(
  ({ file, evidence }: CheckedRecord): RecordParts => ({
    tripFile: shippedTrip(file),
    evidenceFile: shippedEvidence(evidence),
    detailsFile: recordDetails(file, evidence),
  }),
);

const dividedOf = memoizeByObject((record: CheckedRecord) => {
  const { evidenceFile, detailsFile } = shippedOf(record);
  return dividedRecord(record.trip, evidenceFile, detailsFile);
});

function wholeTrip(): Trip {
  return checkedRecord().trip;
}

/** A module that exports values by their names; large ones as text, which browsers read faster than script. */
function moduleOf(exported: Readonly<Record<string, unknown>>): string {
  return Object.entries(exported)
    .map(([name, value]) => `export const ${name} = ${literal(JSON.stringify(value))};\n`)
    .join("");
}

/** From this length on, a value is written as text. */
const LONG_LITERAL = 300_000;

function literal(json: string): string {
  return json.length < LONG_LITERAL ? json : `JSON.parse(${JSON.stringify(json)})`;
}
