import { z } from "zod";
import {
  ABOUT_MINUTES,
  CERTAINTIES,
  DATE_EVIDENCE,
  EVENT_KINDS,
  LANGUAGES,
  LINK_KINDS,
  OUTCOMES,
  PLACE_KINDS,
} from "./vocabulary.ts";

/** What has no place in any text: control characters but tab and new line, halves of characters, what is no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BROKEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Cs}\ufffe\uffff]/u;

/** Characters that turn the direction of the text around them, and so of words that are not theirs. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/u;

const isWhole = (value: string) => !BROKEN.test(value);
const NOT_WHOLE = "holds control characters or broken characters";

const text = z
  .string()
  .trim()
  .min(1)
  .max(4000)
  .refine(isWhole, NOT_WHOLE)
  .refine((value) => !TURNING.test(value), "holds characters that turn the direction of the text around it");

/** Words of an article, as they are there: those may turn their own direction, in a block of their own. */
const verbatim = z.string().refine(isWhole, NOT_WHOLE);

/** A distance on Earth, in kilometres. */
const kilometres = z.number().nonnegative().max(20_040);

const id = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");

/** A text in every language of the interface. */
const localized = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Record<(typeof LANGUAGES)[number], typeof text>,
);

/** A text in English, in other languages where it has been translated. */
const partlyLocalized = z.strictObject({
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

const zone = z.string().refine(isZone, "not an IANA time zone");

/** An instant with its offset, in ISO 8601: `2023-09-12T00:00:00+10:00`. */
const instant = z.iso.datetime({ offset: true });

const httpUrl = z.url({ protocol: /^https?$/ });

const window = z
  .strictObject({
    earliest: instant.nullable(),
    latest: instant.nullable(),
    stated: text.optional(),
    basis: partlyLocalized.optional(),
    /** The source says "about": each told edge is already widened by so many minutes. */
    aboutMinutes: z.literal(ABOUT_MINUTES).optional(),
  })
  .refine(
    (value) =>
      value.earliest === null || value.latest === null || Date.parse(value.earliest) <= Date.parse(value.latest),
    "the window ends before it begins",
  );

/** Longitude and latitude in degrees, WGS84. */
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const point = z.strictObject({ type: z.literal("Point"), coordinates: position });
const line = z.strictObject({ type: z.literal("LineString"), coordinates: z.array(position).min(2) });
const ring = z
  .array(position)
  .min(4)
  .refine((value) => {
    const first = value[0];
    const last = value[value.length - 1];
    return first?.[0] === last?.[0] && first?.[1] === last?.[1];
  }, "the ring is not closed");
const polygon = z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) });
const multiPolygon = z.strictObject({
  type: z.literal("MultiPolygon"),
  coordinates: z.array(z.array(ring).min(1)).min(1),
});

const placeProperties = z.strictObject({
  kind: z.enum(PLACE_KINDS),
  /** The place's name in each language. */
  name: localized,
  /** The place as a phrase after "The train is …": "half way to Khabarovsk", "in Amur Oblast". */
  within: localized.optional(),
  /** The zone of the place's own clocks. */
  zone,
  /** How far, in kilometres, the true position may lie from the drawn one. */
  accuracyKm: kilometres,
  /** Where the position is from. */
  positionSource: text,
  /** What should be known of the position: why it is an area, what stands in for what. */
  note: localized.optional(),
  /** 1 is labelled first and at every scale, 3 last. */
  rank: z.int().min(1).max(3),
});

const placeFeature = z.strictObject({
  type: z.literal("Feature"),
  id,
  properties: placeProperties,
  geometry: z.discriminatedUnion("type", [point, polygon, multiPolygon, line]),
});

const legProperties = z.strictObject({
  kind: z.literal("leg"),
  /** Ids of the places at the two ends of the leg, in the direction of its line. */
  from: id,
  to: id,
  /** Kilometres along the rails as published, or null: then the drawn line is measured. */
  publishedKm: z.number().positive().nullable(),
  /** Who publishes the length; null when it is measured. */
  lengthSource: text.nullable(),
  positionSource: text,
  /** The line does not follow real rails and must not look as if it did. */
  schematic: z.boolean(),
  /** Places between the ends, by kilometre along the rails from `from`; with `toKm`, a stretch of the leg. */
  via: z.array(z.strictObject({ place: id, km: z.number().nonnegative(), toKm: z.number().nonnegative().optional() })),
});

/** One leg of the path. */
export const legFeature = z.strictObject({
  type: z.literal("Feature"),
  id,
  properties: legProperties,
  geometry: line,
});

/** `data/trip.geojson`: where. RFC 7946, with the trip's own facts as foreign members. */
export const tripFile = z.strictObject({
  type: z.literal("FeatureCollection"),
  id,
  title: localized,
  /** One or two sentences for search engines and link previews. */
  description: localized,
  /** The zone in which the page tells the time. */
  zone,
  /** What each zone is called, for readers: `{"Asia/Vladivostok": {"en": "Vladivostok time", …}}`. */
  zoneNames: z.record(z.string(), localized),
  /** Faster than this, in kilometres an hour, the train is taken never to have gone. */
  maxSpeedKmh: z.number().positive().max(1000),
  maxSpeedBasis: localized,
  /** The way of the train: legs in order; `reverse` runs against the leg's line. */
  path: z.array(z.strictObject({ leg: id, reverse: z.boolean().optional() })).min(1),
  version: text,
  updated: z.iso.date(),
  contact: httpUrl.optional(),
  credits: z.array(z.strictObject({ text, url: httpUrl.optional(), licence: text.optional() })),
  licence: text,
  changes: z.array(z.strictObject({ date: z.iso.date(), version: text, text: partlyLocalized })).min(1),
  features: z.array(z.union([legFeature, placeFeature])).min(1),
});

/** Year, month and day, or the first of them. */
const dateParts = z
  .array(z.int())
  .min(1)
  .max(3)
  .refine(([year = 0, month = 1, day = 1]) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    const isThatDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return year >= 1000 && year <= 9999 && isThatDay;
  }, "not a date");

const cslDate = z.strictObject({ "date-parts": z.array(dateParts).length(1) });

/** The name of the text that a source's quotations were checked against; never a path. */
export const sourceFile = z.string().regex(/^[a-z0-9-]+\.txt$/);

/** A CSL-JSON item, with `published`: the window in which it came out. */
const source = z.strictObject({
  id,
  type: z.enum(["article-newspaper", "article", "webpage", "broadcast", "post", "report"]),
  /** As seen; a description in [brackets] where no title was seen. */
  title: text,
  /** Language of the source, BCP 47. */
  language: z.string().regex(/^[a-z]{2}$/),
  author: z
    .array(z.union([z.strictObject({ literal: text }), z.strictObject({ family: text, given: text })]))
    .optional(),
  publisher: text,
  issued: cslDate,
  URL: httpUrl,
  /** An archived copy of the page. */
  archive: httpUrl.optional(),
  /** What is to be known of the address, such as that it was inferred. */
  note: text.optional(),
  published: z
    .strictObject({
      earliest: instant,
      latest: instant,
      basis: text,
      /** How the date is known; `basis` says why. */
      by: z.enum(DATE_EVIDENCE).optional(),
    })
    .refine((value) => Date.parse(value.earliest) <= Date.parse(value.latest), "published ends before it begins"),
  /** Hash of the text that quotes were checked against; the text's file is named `<file>`. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  file: sourceFile.optional(),
});

const event = z.strictObject({
  id,
  feature: id,
  /** Who or what it is about: `train`, or any other id such as a person's or `missile`. */
  subject: id,
  kind: z.enum(EVENT_KINDS),
  /** Which time the path reaches the place, from 1; null where the place is not on the path. */
  visit: z.int().positive().nullable(),
  /** The event as a headline: "Train arrives at Khasan". */
  title: localized,
});

/** A verbatim quotation, as the W3C text quote and text position selectors; offsets in code points. */
const quote = z.strictObject({
  exact: verbatim.min(1).max(2000),
  prefix: verbatim.max(64),
  suffix: verbatim.max(64),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** SHA-256 of `exact` in UTF-8. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const outcome = z.strictObject({
  status: z.enum(OUTCOMES),
  note: localized,
  /** The claims that show it. */
  claims: z.array(id).min(1),
});

/** A speaker in a chain of reports: a name, or a description in each language ("Local officials, not named"). */
const link = z.union([text, z.strictObject({ name: z.union([text, localized]), kind: z.enum(LINK_KINDS) })]);

const claim = z.strictObject({
  id,
  event: id.nullable(),
  about: z.array(id),
  source: id,
  /** Who told whom, first speaker first; the publisher is left out. */
  via: z.array(link),
  certainty: z.enum(CERTAINTIES),
  when: window.nullable(),
  quote: quote.nullable(),
  summary: localized.nullable(),
  outcome: outcome.nullable(),
  contradicts: z.array(id),
  /** Our reading, for the reader: why this window, what the sentence does not say. */
  note: localized.optional(),
  /** A distance the claim reports: kilometres flown from the event's feature, or between two places. */
  distance: z
    .strictObject({
      km: kilometres.positive(),
      from: id,
      to: id.nullable(),
      measure: z.enum(["straight", "range"]),
      /** Whose figure a range is, as the map's label names them; without it the first speaker is named. */
      who: localized.optional(),
      /** What the figure depends on: "if it kept to a normal ballistic path". */
      condition: localized.optional(),
    })
    .optional(),
});

const edition = z.strictObject({ id, name: localized, sources: z.array(id).min(1) });

/** What this map itself infers about places; visible only if all its claims are, and never moves the train. */
const inference = z.strictObject({
  id,
  about: z.array(id).min(1),
  text: localized,
  claims: z.array(id).min(1),
});

/** A key moment of the trip. */
const highlight = z.strictObject({
  event: id,
  /** A chip of a few words, at most 18 characters in English. */
  label: localized.refine(({ en }) => [...en].length <= 18, "the English label has more than 18 characters"),
  headline: localized,
  /** What the articles say of it. */
  articles: localized.optional(),
  /** What has become known since. */
  since: localized.optional(),
});

/** `data/evidence.json`: who said what, and when. */
export const evidenceFile = z.strictObject({
  sources: z.array(source).min(1),
  events: z.array(event),
  claims: z.array(claim).min(1),
  editions: z.array(edition),
  inferences: z.array(inference).optional(),
  /** What rows of events are called whose subject is not the train. */
  subjects: z.array(z.strictObject({ id, name: localized })).optional(),
  /** In order of time. */
  highlights: z.array(highlight).optional(),
  /** The stretch of the time axis that is shown enlarged. */
  loupe: z
    .strictObject({ earliest: instant, latest: instant })
    .refine(({ earliest, latest }) => Date.parse(earliest) < Date.parse(latest), "the loupe ends before it begins")
    .optional(),
});

export type TripFile = z.infer<typeof tripFile>;
export type EvidenceFile = z.infer<typeof evidenceFile>;
export type PlaceFeature = z.infer<typeof placeFeature>;
export type LegFeature = z.infer<typeof legFeature>;
export type SourceRecord = z.infer<typeof source>;
export type EventRecord = z.infer<typeof event>;
export type ClaimRecord = z.infer<typeof claim>;
export type LinkRecord = z.infer<typeof link>;
export type EditionRecord = z.infer<typeof edition>;
export type QuoteRecord = z.infer<typeof quote>;
