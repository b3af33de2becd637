import { z } from "zod";
import { httpUrl, text } from "./fields.ts";

/** The item types of CSL 1.0.2. */
const TYPES = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "classic",
  "collection",
  "dataset",
  "document",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "event",
  "figure",
  "graphic",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "manuscript",
  "map",
  "motion_picture",
  "musical_score",
  "pamphlet",
  "paper-conference",
  "patent",
  "performance",
  "periodical",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "review",
  "review-book",
  "software",
  "song",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const;

/** Variables of CSL that hold a text or a number and that the record does not use. */
const PLAIN = [
  "abstract",
  "annote",
  "archive-place",
  "archive_collection",
  "archive_location",
  "authority",
  "call-number",
  "chapter-number",
  "citation-key",
  "citation-label",
  "citation-number",
  "collection-number",
  "collection-title",
  "container-title-short",
  "dimensions",
  "division",
  "DOI",
  "edition",
  "event-place",
  "event-title",
  "first-reference-note-number",
  "genre",
  "ISBN",
  "ISSN",
  "issue",
  "journalAbbreviation",
  "jurisdiction",
  "keyword",
  "locator",
  "medium",
  "number",
  "number-of-pages",
  "number-of-volumes",
  "original-publisher",
  "original-publisher-place",
  "original-title",
  "page",
  "page-first",
  "part",
  "part-title",
  "PMCID",
  "PMID",
  "printing",
  "publisher-place",
  "references",
  "reviewed-genre",
  "reviewed-title",
  "scale",
  "section",
  "shortTitle",
  "source",
  "status",
  "supplement",
  "title-short",
  "version",
  "volume",
  "volume-title",
  "year-suffix",
] as const;

const NAMES = [
  "author",
  "chair",
  "collection-editor",
  "compiler",
  "composer",
  "container-author",
  "contributor",
  "curator",
  "director",
  "editor",
  "editorial-director",
  "executive-producer",
  "guest",
  "host",
  "illustrator",
  "interviewer",
  "narrator",
  "organizer",
  "original-author",
  "performer",
  "producer",
  "recipient",
  "reviewed-author",
  "script-writer",
  "series-creator",
  "translator",
] as const;

const OTHER_DATES = ["accessed", "available-date", "event-date", "original-date", "submitted"] as const;

const whole = z.union([z.int(), z.string().regex(/^\d{1,4}$/, "not a whole number")]);

/** Year, month and day, or the first of them; Zotero writes years as texts. */
const dateParts = z
  .array(whole)
  .min(1)
  .max(3)
  .refine((parts) => {
    const [year = 0, month = 1, day = 1] = parts.map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return year >= 1000 && year <= 9999 && exists;
  }, "not a date; write [2023, 9, 13], or fewer parts where less is known");

const dateExtras = {
  season: z.union([z.string(), z.number()]).optional(),
  circa: z.union([z.string(), z.number(), z.boolean()]).optional(),
  literal: text.optional(),
  raw: text.optional(),
};

const ONE_OR_TWO_DATES = "not a list of one or two dates; write [[2023, 9, 13]]";

const issued = z.strictObject({
  "date-parts": z.array(dateParts, ONE_OR_TWO_DATES).min(1, ONE_OR_TWO_DATES).max(2, ONE_OR_TWO_DATES),
  ...dateExtras,
});
const otherDate = z.strictObject({ "date-parts": z.array(z.array(whole)).optional(), ...dateExtras });

const name = z
  .strictObject({
    family: text.optional(),
    given: text.optional(),
    literal: text.optional(),
    suffix: text.optional(),
    "dropping-particle": text.optional(),
    "non-dropping-particle": text.optional(),
    "comma-suffix": z.union([z.string(), z.number(), z.boolean()]).optional(),
    "static-ordering": z.union([z.string(), z.number(), z.boolean()]).optional(),
    "parse-names": z.union([z.string(), z.number(), z.boolean()]).optional(),
  })
  .refine(({ family, given, literal }) => (family ?? given ?? literal) !== undefined, {
    error: 'a name is empty; write {"family": "Doe", "given": "Jane"} or {"literal": "The Example Times"}',
  });

/** The same optional value under each of several keys. */
function each<const Key extends string, Value extends z.ZodType>(
  keys: readonly Key[],
  value: Value,
): Record<Key, z.ZodOptional<Value>> {
  return Object.fromEntries(keys.map((key) => [key, value.optional()])) as Record<Key, z.ZodOptional<Value>>;
}

/** The fields of a CSL-JSON item as CSL 1.0.2 defines and Zotero exports them, but for `id`, which the record names. */
export const cslFields = {
  type: z.enum(TYPES),
  /** As seen; a description in [brackets] where no title was seen. */
  title: text,
  /** Language of the source, BCP 47: `en`, `en-US`. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/, "not a language tag; write en, ko or en-US")
    .optional(),
  publisher: text.optional(),
  /** The newspaper, site or programme; it takes the place of a missing publisher. */
  "container-title": text.optional(),
  issued,
  URL: httpUrl,
  /** A fact about the address, such as that it was inferred. */
  note: text.optional(),
  ...each(NAMES, z.array(name)),
  ...each(OTHER_DATES, otherDate),
  ...each(PLAIN, z.union([z.string(), z.number()])),
  categories: z.array(z.string()).optional(),
  custom: z.record(z.string(), z.unknown()).optional(),
};
