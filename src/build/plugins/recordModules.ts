import type { Plugin } from "vite";
import { extractLocale, pickLocale } from "../../trip/record/translations.ts";
import { LANGUAGES } from "../../trip/record/vocabulary.ts";
import { checkedRecord } from "../checkedRecord.ts";
import { shippedEvidence, shippedTrip } from "../shippedRecord.ts";
import { virtualModule } from "./virtualModule.ts";

const BASE = "virtual:record";

/** The modules that hold the record. */
export const RECORD_MODULES: readonly string[] = [BASE, ...LANGUAGES.map((language) => `${BASE}-${language}`)];

/**
 * `virtual:record`: the two files of the record as the browser gets them, texts in English.
 * `virtual:record-ko` and the like hold the texts of one language in the record's shape.
 */
export function recordModules(): Plugin[] {
  const module = (trip: unknown, evidence: unknown) =>
    `export const tripFile = ${JSON.stringify(trip)};\nexport const evidenceFile = ${JSON.stringify(evidence)};\n`;
  const base = virtualModule(BASE, () => {
    const { file, evidence } = checkedRecord();
    return module(shippedTrip(file), pickLocale(shippedEvidence(evidence), "en"));
  });
  const locales = LANGUAGES.map((language) =>
    virtualModule(`${BASE}-${language}`, () => {
      const { file, evidence } = checkedRecord();
      return module(extractLocale(file, language), extractLocale(evidence, language));
    }),
  );
  return [base, ...locales];
}
