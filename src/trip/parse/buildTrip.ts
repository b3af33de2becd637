import type { RailPath } from "../model/railPath.ts";
import type {
  Claim,
  ClaimWindow,
  Distance,
  Highlight,
  Inference,
  Link,
  Place,
  Source,
  Trip,
  TripEvent,
} from "../model/trip.ts";
import {
  isPlace,
  type ShippedClaim,
  type ShippedEvidence,
  type ShippedPlace,
  type ShippedSource,
  type ShippedTrip,
} from "../record/shipped.ts";
import { inEveryLanguage } from "../record/vocabulary.ts";
import type { Instant } from "../time/instant.ts";
import { anchorOf } from "./anchor.ts";
import { buildRailPath } from "./buildRailPath.ts";

type EventRecord = ShippedEvidence["events"][number];
type Known<Value> = ReadonlyMap<string, Value>;

/**
 * Joins the two files of a record that {@link parseRecord} found sound, the first with longitudes that
 * `unwrapLongitudes` has let run on.
 *
 * @throws Error if a reference leads nowhere, which cannot happen in a checked record
 */
export function buildTrip(file: ShippedTrip, evidence: ShippedEvidence): Trip {
  const path = buildRailPath(file);
  const places = byId(file.features.filter(isPlace).map((feature) => toPlace(feature, path)));
  const cited = evidence.sources.map(toSource);
  const sources = byId(cited);
  const events = byId(evidence.events.map((record) => toEvent(record, places)));
  const claims = byId(
    evidence.claims.map((record, index) => toClaim(record, index, { places, sources, events, cited })),
  );
  const { id, title, description, zone, zoneNames, maxSpeedKmh } = file;
  return {
    id,
    title,
    description,
    zone,
    zoneNames,
    maxSpeedKmh,
    places,
    path,
    sources,
    events,
    claims,
    editions: byId(evidence.editions.map(({ id, name, sources }) => ({ id, name, sourceIds: new Set(sources) }))),
    inferences: (evidence.inferences ?? []).map((record) => toInference(record, places)),
    subjects: new Map((evidence.subjects ?? []).map((subject) => [subject.id, subject.name])),
    highlights: (evidence.highlights ?? []).map((record) => toHighlight(record, events)),
    loupe: evidence.loupe
      ? { earliest: Date.parse(evidence.loupe.earliest), latest: Date.parse(evidence.loupe.latest) }
      : null,
  };
}

function toPlace({ id, properties, geometry }: ShippedPlace, path: RailPath): Place {
  const { kind, name, within, zone, rank } = properties;
  return {
    id,
    kind,
    name,
    within: within ?? null,
    zone,
    rank,
    geometry,
    anchor: anchorOf(geometry),
    isArea: geometry.type !== "Point",
    visits: path.visits.get(id) ?? [],
  };
}

function toEvent({ id, feature, subject, kind, visit, title }: EventRecord, places: Known<Place>): TripEvent {
  const place = getOrThrow(places, feature);
  return { id, place, subject, kind, visit: visit === null ? null : (place.visits[visit - 1] ?? null), title };
}

/** What a claim refers to: by id, but sources that repeat it by their index. */
export interface Referred extends Pick<Trip, "places" | "sources" | "events"> {
  readonly cited: readonly Source[];
}

/** A claim with every reference resolved, by its index in the evidence. */
export function toClaim(record: ShippedClaim, index: number, { places, sources, events, cited }: Referred): Claim {
  const { id, certainty, quote, summary, outcome, contradicts } = record;
  return {
    id,
    event: record.event === null ? null : getOrThrow(events, record.event),
    about: record.about.map((place) => getOrThrow(places, place)),
    source: getOrThrow(sources, record.source),
    via: record.via.map(toLink),
    certainty,
    when: record.when === null ? null : toWindow(record.when),
    quote,
    summary,
    outcome: outcome && { status: outcome.status, claimIds: outcome.claims },
    contradictsIds: contradicts,
    distance: record.distance === undefined ? null : toDistance(record.distance, places),
    repeats: (record.repeats ?? []).flatMap((index) => cited[index] ?? []),
    part: record.part ?? null,
    order: record.order ?? index,
  };
}

/** A plain name is the same in every language. */
function toLink(link: ShippedClaim["via"][number]): Link {
  const { name, kind } = typeof link === "string" ? { name: link, kind: null } : link;
  return { name: typeof name === "string" ? inEveryLanguage(name) : name, kind };
}

function toWindow({ earliest, latest, aboutMinutes }: NonNullable<ShippedClaim["when"]>): ClaimWindow {
  return {
    earliest: toInstant(earliest),
    latest: toInstant(latest),
    aboutMinutes: aboutMinutes ?? 0,
  };
}

function toDistance(record: NonNullable<ShippedClaim["distance"]>, places: Known<Place>): Distance {
  const { km, from, to, measure, who } = record;
  return {
    km,
    from: getOrThrow(places, from),
    to: to === null ? null : getOrThrow(places, to),
    measure,
    who: who ?? null,
  };
}

function toSource(record: ShippedSource): Source {
  const { id, publisher, language, URL: url, issued, published } = record;
  return {
    id,
    publisher: publisher ?? record["container-title"] ?? "",
    language: language?.replaceAll("_", "-") ?? "und",
    url,
    issued: (issued["date-parts"][0] ?? []).map(Number),
    published: {
      earliest: Date.parse(published.earliest),
      latest: Date.parse(published.latest),
      by: published.by ?? null,
    },
  };
}

function toInference(
  { id, about, claims }: NonNullable<ShippedEvidence["inferences"]>[number],
  places: Known<Place>,
): Inference {
  return { id, about: about.map((place) => getOrThrow(places, place)), claimIds: claims };
}

function toHighlight(
  { event, label, headline, claims, articles, since }: NonNullable<ShippedEvidence["highlights"]>[number],
  events: Known<TripEvent>,
): Highlight {
  return {
    event: getOrThrow(events, event),
    label,
    headline,
    claimIds: claims ?? null,
    articles: articles ?? null,
    since: since ?? null,
  };
}

function toInstant(value: string | null): Instant | null {
  return value === null ? null : Date.parse(value);
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function getOrThrow<Value>(values: Known<Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new Error(`The record has no "${id}".`);
  return value;
}
