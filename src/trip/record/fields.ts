import { z } from "zod";
import { LANGUAGES } from "./vocabulary.ts";

/** What has no place in any text: control characters but tab and new line, halves of characters, what is no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BROKEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Cs}\ufffe\uffff]/u;

/** Characters that turn the direction of the text around them, and so of words that are not theirs. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;

const isWhole = (value: string) => !BROKEN.test(value);
const NOT_WHOLE = "holds control characters or broken characters";

export const text = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .refine(isWhole, NOT_WHOLE)
  .refine((value) => !TURNING.test(value), "holds characters that turn the direction of the text around it");

/** Words of an article, as they are there: those may turn their own direction, in a block of their own. */
export const verbatim = z.string().refine(isWhole, NOT_WHOLE);

/** A distance on Earth, in kilometres. */
export const kilometres = z.number().nonnegative().max(20_040);

export const id = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens, such as khasan-arrival");

/** A text in every language of the interface. */
export const localized = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Record<(typeof LANGUAGES)[number], typeof text>,
);

/** A text in English, in other languages where it has been translated. */
export const partlyLocalized = z.strictObject({
  en: text,
  ko: text.optional(),
  ru: text.optional(),
  ja: text.optional(),
});

/** Whether clocks of a zone by this IANA name exist. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name.includes("/") || name === "UTC";
  } catch {
    return false;
  }
}

export const zone = z.string().refine(isZone, "not an IANA time zone, such as Asia/Vladivostok");

/** An instant with its offset, in ISO 8601: `2023-09-12T00:00:00+10:00`. */
export const instant = z.iso.datetime({
  offset: true,
  error: "not an instant; write date, clock with seconds, and offset: 2023-09-13T12:00:00+10:00",
});

export const httpUrl = z.url({ protocol: /^https?$/ });
