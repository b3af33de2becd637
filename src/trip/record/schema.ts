import { z } from "zod";
import { cslFields } from "./cslItem.ts";
import {
  date,
  httpUrl,
  id,
  instant,
  isInOrder,
  kilometres,
  localized,
  partlyLocalized,
  text,
  timeOf,
  verbatim,
  zone,
} from "./fields.ts";
import { singleGeometry } from "./singleGeometry.ts";
import {
  ABOUT_MINUTES,
  CERTAINTIES,
  DATE_EVIDENCE,
  EVENT_KINDS,
  LINK_KINDS,
  OUTCOMES,
  PLACE_KINDS,
} from "./vocabulary.ts";

export { isZone } from "./fields.ts";

const window = z
  .strictObject({
    earliest: instant.nullable(),
    latest: instant.nullable(),
    stated: text.optional(),
    basis: partlyLocalized.optional(),
    /** The source says "about": each given edge is already widened by this many minutes. */
    aboutMinutes: z.literal(ABOUT_MINUTES).optional(),
  })
  .refine(isInOrder, "the window ends before it begins");

const NO_POSITION = "not a position; write longitude, then latitude, in degrees and without a height: [131.92, 43.11]";

const BEYOND_180 = "not a position; a longitude runs from -180 to 180: east of 180, 194.6 is written -165.4";

/** A longitude that goes on beyond the 180th meridian has its own message. */
const noLongitude = {
  error: ({ input }: { readonly input?: unknown }) =>
    typeof input === "number" && Math.abs(input) > 180 && Math.abs(input) <= 360 ? BEYOND_180 : NO_POSITION,
};

/** Longitude and latitude in degrees, WGS84. */
const position = z.tuple(
  [
    z.number(NO_POSITION).min(-180, noLongitude).max(180, noLongitude),
    z.number(NO_POSITION).min(-90, NO_POSITION).max(90, NO_POSITION),
  ],
  NO_POSITION,
);
const point = z.strictObject({ type: z.literal("Point"), coordinates: position });
const line = z.strictObject({ type: z.literal("LineString"), coordinates: z.array(position).min(2) });
const ring = z
  .array(position)
  .min(4)
  .refine((value) => {
    const first = value[0];
    const last = value[value.length - 1];
    return first?.[0] === last?.[0] && first?.[1] === last?.[1];
  }, "the ring is not closed")
  .refine((value) => new Set(value.map(String)).size > 2, "the ring encloses nothing");
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
  /** What readers should know of the position: why it is an area, what stands in for what. */
  note: localized.optional(),
  /** 1 is labelled first and at every scale, 3 last. */
  rank: z.int().min(1).max(3),
});

const placeFeature = z.strictObject({
  type: z.literal("Feature"),
  id,
  properties: placeProperties,
  geometry: z.preprocess(singleGeometry, z.discriminatedUnion("type", [point, polygon, multiPolygon, line])),
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
  geometry: z.preprocess(singleGeometry, line),
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
  /** The speed, in kilometres an hour, that the train is taken never to have exceeded. */
  maxSpeedKmh: z.number().positive().max(1000),
  maxSpeedBasis: localized,
  /** The train's path: legs in the order travelled; `reverse` runs against the leg's line. */
  path: z.array(z.strictObject({ leg: id, reverse: z.boolean().optional() })).min(1),
  version: text,
  updated: date,
  contact: httpUrl.optional(),
  credits: z.array(z.strictObject({ text, url: httpUrl.optional(), licence: text.optional() })),
  licence: text,
  changes: z.array(z.strictObject({ date, version: text, text: partlyLocalized })).min(1),
  features: z.array(z.union([legFeature, placeFeature])).min(1),
});

/** The name of the text that a source's quotations were checked against; never a path. */
export const sourceFile = z.string().regex(/^[a-z0-9-]+\.txt$/);

const NO_PUBLISHED =
  'is missing; write {"earliest": "2023-09-13T00:00:00Z", "latest": "2023-09-13T23:59:59Z", "basis": "Date on the article"}';

/** A CSL-JSON item with `published`: the window in which it was published. */
const source = z
  .strictObject({
    id,
    ...cslFields,
    /** The address of an archived copy; other archives that CSL names are not shown. */
    archive: text.optional(),
    published: z
      .strictObject(
        {
          earliest: instant,
          latest: instant,
          basis: text,
          /** How the date is known; `basis` says why. */
          by: z.enum(DATE_EVIDENCE).optional(),
        },
        { error: ({ input }) => (input === undefined ? NO_PUBLISHED : undefined) },
      )
      .refine(isInOrder, "published ends before it begins"),
    /** SHA-256 of the text that quotations were checked against; `file` names that text. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    file: sourceFile.optional(),
  })
  .refine((item) => (item.publisher ?? item["container-title"]) !== undefined, {
    error: 'has no publisher; write "publisher" or "container-title"',
    path: ["publisher"],
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
  via: z.array(link, 'not a list; write who told whom, first speaker first: ["KCNA", "Yonhap"], or []'),
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
      measure: z.enum(["straight", "range", "rail"]),
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
  label: localized,
  headline: localized,
  /** The event's claims that bear out label and headline, where not each does; one of them must be known. */
  claims: z.array(id).min(1).optional(),
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
  /** Names for subjects other than the train. */
  subjects: z.array(z.strictObject({ id, name: localized })).optional(),
  /** In order of time. */
  highlights: z.array(highlight).optional(),
  /** The stretch of the time axis that is shown enlarged. */
  loupe: z
    .strictObject({ earliest: instant, latest: instant })
    .refine(
      ({ earliest, latest }) => (timeOf(earliest) ?? -Infinity) < (timeOf(latest) ?? Infinity),
      "the loupe ends before it begins",
    )
    .optional(),
});

export type TripFile = z.infer<typeof tripFile>;
export type EvidenceFile = z.infer<typeof evidenceFile>;
export type PlaceFeature = z.infer<typeof placeFeature>;
export type LegFeature = z.infer<typeof legFeature>;
export type SourceRecord = z.infer<typeof source>;
export type EventRecord = z.infer<typeof event>;
export type ClaimRecord = z.infer<typeof claim>;
export type QuoteRecord = z.infer<typeof quote>;
