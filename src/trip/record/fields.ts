import { z } from "zod";
import { LANGUAGES } from "./vocabulary.ts";

/** Characters that no text may hold: control characters except tab and newline, lone surrogates, noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BROKEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Cs}\ufffe\uffff]/u;

/** Bidirectional control characters, which would also turn the text around them. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/u;

const isWhole = (value: string) => !BROKEN.test(value);
const NOT_WHOLE = "holds control characters or broken characters";

/** Characters that show nothing: spaces, and what joins or separates letters. */
const UNSEEN = /^[\s\p{Cf}\p{Z}\u115f\u1160\u3164]*$/u;

/** A text of at most 4,000 characters, trimmed and not empty. */
export const text = z
  .string()
  .trim()
  .max(4000)
  .refine((value) => !UNSEEN.test(value), "is blank")
  .refine(isWhole, NOT_WHOLE)
  .refine((value) => !value.includes("\ufffd"), "holds a character that was lost; write it again")
  .refine((value) => !BIDI_CONTROLS.test(value), "holds characters that turn the direction of the text around it");

/** An article's own words. They may hold bidirectional controls, because they are set in a block of their own. */
export const verbatim = z.string().refine(isWhole, NOT_WHOLE);

/** A distance on Earth, in kilometres. */
export const kilometres = z.number().nonnegative().max(20_040);

/** An id, which addresses, messages and claims refer to. */
export const id = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens, such as khasan-arrival");

/** A text in every language of the interface. */
export const localized = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Record<(typeof LANGUAGES)[number], typeof text>,
);

/** A text in English, and in the other languages as far as it is translated. */
export const partlyLocalized = localized.partial().extend({ en: text });

/** Whether this is the IANA name of a time zone. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name.includes("/") || name === "UTC";
  } catch {
    return false;
  }
}

/** The IANA name of a time zone. */
export const zone = z.string().refine(isZone, "not an IANA time zone, such as Asia/Vladivostok");

/** The form of an instant, whether or not its day and clock exist. */
const INSTANT_FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[-+]\d{2}:\d{2})$/;

/** An instant with its offset, in ISO 8601: `2023-09-12T00:00:00+10:00`. */
export const instant = z.iso.datetime({
  offset: true,
  error: ({ input }) =>
    typeof input === "string" && INSTANT_FORM.test(input)
      ? "not an instant: there is no such day, clock or offset"
      : "not an instant; write date, clock with seconds, and offset: 2023-09-13T12:00:00+10:00",
});

/** An instant of the record in milliseconds; null where the value is none. */
export function timeOf(value: unknown): number | null {
  const read = instant.safeParse(value);
  return read.success ? Date.parse(read.data) : null;
}

/** Whether a window does not end before it begins. An edge that is open, or that cannot be read, rules nothing out. */
export function isInOrder({ earliest, latest }: { readonly earliest: unknown; readonly latest: unknown }): boolean {
  return (timeOf(earliest) ?? -Infinity) <= (timeOf(latest) ?? Infinity);
}

/** An absolute web address. */
export const httpUrl = z.url({
  protocol: /^https?$/,
  error: ({ input }) =>
    typeof input === "string" ? "not a web address; write https://example.org/article" : undefined,
});

/** A calendar date: `2023-09-13`. */
export const date = z.iso.date({
  error: ({ input }) => (typeof input === "string" ? 'not a date; write "2023-09-13"' : undefined),
});
