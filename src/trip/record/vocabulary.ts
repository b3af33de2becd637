/** How firmly a claim says what it says, firmest first. */
export const CERTAINTIES = ["confirmed", "reported", "expected", "speculated", "denied"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/**
 * What kind of thing an event is.
 * `arrive`, `depart`, `pass` and `seen` are true at some instant of their window; `stay` throughout it.
 */
export const EVENT_KINDS = ["arrive", "depart", "pass", "seen", "stay", "launch", "meet", "other"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** The subject whose events say where the train is; the record chooses all others. */
export const TRAIN = "train";

/** How a claim turned out once later reports were in. */
export const OUTCOMES = [
  "borne-out",
  "borne-out-with-difference",
  "not-borne-out",
  "not-established",
  "answered-later",
] as const;
export type OutcomeStatus = (typeof OUTCOMES)[number];

/** What kind of speaker a link in a chain of reports is. */
export const LINK_KINDS = [
  "agency",
  "ministry",
  "military",
  "state-media",
  "press",
  "official",
  "witness",
  "unnamed",
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** How the date of a source is known: printed with its time, printed as a day only, or worked out. */
export const DATE_EVIDENCE = ["stamp", "day", "inferred"] as const;
export type DateEvidence = (typeof DATE_EVIDENCE)[number];

/** How many minutes on either side "about" may mean: 15 for a full or half hour, else 5. */
export const ABOUT_MINUTES = [5, 15] as const;

/** What kind of place a feature of the record is. */
export const PLACE_KINDS = [
  "station",
  "bridge",
  "city",
  "spaceport",
  "airfield",
  "harbour",
  "building",
  "region",
  "launch-area",
  "sea-area",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** The languages of the interface and of the record's own words. */
export const LANGUAGES = ["en", "ko", "ru", "ja"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in every language, as the record has it. */
export type Translated = Readonly<Record<Language, string>>;

/** A text in English, and in other languages as far as they are loaded or translated; read it with {@link textIn}. */
export type Localized = { readonly en: string } & { readonly [Other in Language]?: string | undefined };

/** A text in a language, or in English where the language is missing. */
export function textIn(text: Localized, language: Language): string {
  return text[language] ?? text.en;
}

/** A name that is the same in every language. */
export function inEveryLanguage(name: string): Localized {
  return { en: name };
}
