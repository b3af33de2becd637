import type { Language } from "../record/vocabulary.ts";

const formats = new Map<Language, Intl.NumberFormat>();

/** A number with the separators of a language: "1,300". Making a format is slow, so each language has one. */
export function numberText(value: number, language: Language): string {
  let format = formats.get(language);
  if (format === undefined) {
    format = new Intl.NumberFormat(`${language}-u-nu-latn`);
    formats.set(language, format);
  }
  return format.format(value);
}
