import type { InSomeLanguages } from "./shipped.ts";
import { LANGUAGES, type Language } from "./vocabulary.ts";

/** Decoded JSON. */
type Json = unknown;

/** Whether a value is a text in several languages, English at least. */
function isText(value: Json): value is Partial<Record<Language, string>> & { readonly en: string } {
  if (typeof value !== "object" || value === null || !("en" in value)) return false;
  return Object.keys(value).every((key) => LANGUAGES.some((language) => language === key));
}

/** A record with its texts in one language only; everything else is as it was. */
export function pickLocale<Value>(value: Value, language: Language): InSomeLanguages<Value>;
export function pickLocale(value: Json, language: Language): Json {
  if (isText(value)) return { [language]: value[language] ?? value.en };
  if (Array.isArray(value)) return value.map((item) => pickLocale(item, language));
  if (typeof value !== "object" || value === null) return value;
  return mapValues(value, (item) => pickLocale(item, language));
}

/** Only the texts of a record in one language, in the record's shape; null where there are none. */
export function extractLocale(value: Json, language: Language): Json {
  if (isText(value)) return value[language] ?? null;
  if (Array.isArray(value)) {
    const items = value.map((item) => extractLocale(item, language));
    return items.some((item) => item !== null) ? items : null;
  }
  if (typeof value !== "object" || value === null) return null;
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const texts = extractLocale(item, language);
    return texts === null ? [] : [[key, texts]];
  });
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** A record with texts in one more language, as {@link extractLocale} gave them. */
export function mergeLocale<Value>(value: Value, texts: Json, language: Language): Value;
export function mergeLocale(value: Json, texts: Json, language: Language): Json {
  if (texts === null || texts === undefined) return value;
  if (isText(value)) return { ...value, [language]: texts };
  if (Array.isArray(value)) return value.map((item, index) => mergeLocale(item, partOf(texts, index), language));
  if (typeof value !== "object" || value === null) return value;
  return mapValues(value, (item, key) => mergeLocale(item, partOf(texts, key), language));
}

function partOf(texts: Json, key: PropertyKey): Json {
  return typeof texts === "object" && texts !== null ? Reflect.get(texts, key) : null;
}

function mapValues(value: object, map: (item: Json, key: string) => Json): object {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item, key)]));
}
