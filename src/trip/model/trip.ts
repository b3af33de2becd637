import type { EvidenceFile, LinkRecord, QuoteRecord, SourceRecord, TripFile } from "../record/schema.ts";
import type {
  Certainty,
  DateEvidence,
  EventKind,
  LinkKind,
  Localized,
  OutcomeStatus,
  PlaceKind,
} from "../record/vocabulary.ts";
import type { Instant, TimeWindow } from "../time/instant.ts";
import { type RailPath, railPath } from "./railPath.ts";

/** Longitude and latitude in degrees, WGS84. */
export type Position = readonly [number, number];

/** One reach of the path to a place, in kilometres along the path; both the same unless the place is a stretch. */
export interface Visit {
  readonly fromKm: number;
  readonly toKm: number;
}

export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: Localized;
  /** The place as a phrase after "The train is …"; null where it has none of its own. */
  readonly within: Localized | null;
  /** IANA zone of the place's clocks. */
  readonly zone: string;
  readonly accuracyKm: number;
  readonly positionSource: string;
  readonly note: Localized | null;
  readonly rank: number;
  readonly geometry: GeoJSON.Point | GeoJSON.Polygon | GeoJSON.MultiPolygon | GeoJSON.LineString;
  /** Where its label, its popup and its mark stand; within an area, a point of it. */
  readonly anchor: Position;
  /** Whether it has an extent, so that a dot would say too much. */
  readonly isArea: boolean;
  /** The times the path reaches it, in travel order. */
  readonly visits: readonly Visit[];
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly language: string;
  readonly url: string;
  /** The address of an archived copy. */
  readonly archive: string | null;
  readonly note: string | null;
  /** Year, month and day as issued; shorter where less is known. */
  readonly issued: readonly number[];
  readonly published: {
    readonly earliest: Instant;
    readonly latest: Instant;
    /** How the date is known; null where the record does not say. */
    readonly by: DateEvidence | null;
  };
  /** Whether its words are at hand, so that quotations are checked against them. */
  readonly isChecked: boolean;
  readonly record: SourceRecord;
}

/** One thing that happened, or that somebody said would. */
export interface TripEvent {
  readonly id: string;
  readonly place: Place;
  readonly subject: string;
  readonly kind: EventKind;
  readonly visit: Visit | null;
  readonly title: Localized;
}

export interface Outcome {
  readonly status: OutcomeStatus;
  readonly note: Localized;
  readonly claimIds: readonly string[];
}

/** A window as a claim tells it: `stated` are its own words, `basis` is our reading of them. */
export interface ClaimWindow extends TimeWindow {
  readonly stated: string | null;
  readonly basis: { readonly en: string } | null;
  /** The minutes by which each told edge is widened, where the source says "about"; else 0. */
  readonly aboutMinutes: number;
}

/** One speaker in a chain of reports; `kind` is null where the record gives only a name. */
export interface Link {
  readonly name: Localized;
  readonly kind: LinkKind | null;
}

export interface Distance {
  readonly km: number;
  readonly from: Place;
  readonly to: Place | null;
  readonly measure: "straight" | "range";
  /** Whose figure it is, as a label names them; null where only the chain of speakers tells. */
  readonly who: Localized | null;
  /** What the figure depends on: "if it kept to a normal ballistic path". */
  readonly condition: Localized | null;
}

/** What one source says. It has either a `quote`, verbatim, or a `summary` in our own words. */
export interface Claim {
  readonly id: string;
  readonly event: TripEvent | null;
  readonly about: readonly Place[];
  readonly source: Source;
  /** Who told whom, first speaker first. */
  readonly via: readonly Link[];
  readonly certainty: Certainty;
  readonly when: ClaimWindow | null;
  /** The source's own words, exactly. */
  readonly quote: Pick<QuoteRecord, "exact"> | null;
  readonly summary: Localized | null;
  readonly outcome: Outcome | null;
  readonly contradictsIds: readonly string[];
  readonly note: Localized | null;
  readonly distance: Distance | null;
}

export interface Edition {
  readonly id: string;
  readonly name: Localized;
  readonly sourceIds: ReadonlySet<string>;
}

/** What this map itself infers; no source says it, and it never moves the train. */
export interface Inference {
  readonly id: string;
  readonly about: readonly Place[];
  readonly text: Localized;
  readonly claimIds: readonly string[];
}

/** A key moment of the trip. */
export interface Highlight {
  readonly event: TripEvent;
  readonly label: Localized;
  readonly headline: Localized;
  /** What the articles say of it. */
  readonly articles: Localized | null;
  /** What has become known since. */
  readonly since: Localized | null;
}

/** The whole record, with every reference resolved. */
export interface Trip {
  readonly id: string;
  readonly title: Localized;
  readonly description: Localized;
  /** The IANA zone in which the page tells the time. */
  readonly zone: string;
  readonly zoneNames: Readonly<Record<string, Localized>>;
  readonly maxSpeedKmh: number;
  readonly maxSpeedBasis: Localized;
  readonly places: ReadonlyMap<string, Place>;
  readonly path: RailPath;
  readonly sources: ReadonlyMap<string, Source>;
  readonly events: ReadonlyMap<string, TripEvent>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly editions: ReadonlyMap<string, Edition>;
  readonly inferences: readonly Inference[];
  /** Names of subjects other than the train, by id. */
  readonly subjects: ReadonlyMap<string, Localized>;
  /** In order of time. */
  readonly highlights: readonly Highlight[];
  /** The stretch of the time axis that is shown enlarged. */
  readonly loupe: { readonly earliest: Instant; readonly latest: Instant } | null;
  readonly file: TripFile;
}

/**
 * Joins the two files of a record that {@link parseRecord} found sound.
 *
 * @throws Error if a reference leads nowhere, which a checked record cannot do
 */
export function toTrip(file: TripFile, evidence: EvidenceFile): Trip {
  const path = railPath(file);
  const places = new Map<string, Place>();
  for (const feature of file.features) {
    if (feature.properties.kind === "leg") continue;
    const { kind, name, within, zone, accuracyKm, positionSource, note, rank } = feature.properties;
    const geometry = feature.geometry as Place["geometry"];
    places.set(feature.id, {
      id: feature.id,
      kind,
      name,
      within: within ?? null,
      zone,
      accuracyKm,
      positionSource,
      note: note ?? null,
      rank,
      geometry,
      anchor: anchorOf(geometry),
      isArea: geometry.type !== "Point",
      visits: path.visits.get(feature.id) ?? [],
    });
  }
  const sources = new Map(evidence.sources.map((record) => [record.id, toSource(record)]));
  const events = new Map(
    evidence.events.map(({ id, feature, subject, kind, visit, title }) => {
      const place = getOrThrow(places, feature);
      const event: TripEvent = {
        id,
        place,
        subject,
        kind,
        visit: visit === null ? null : (place.visits[visit - 1] ?? null),
        title,
      };
      return [id, event];
    }),
  );
  const claims = new Map(
    evidence.claims.map((record) => {
      const claim: Claim = {
        id: record.id,
        event: record.event === null ? null : getOrThrow(events, record.event),
        about: record.about.map((id) => getOrThrow(places, id)),
        source: getOrThrow(sources, record.source),
        via: record.via.map(toLink),
        certainty: record.certainty,
        when: record.when && {
          earliest: toInstant(record.when.earliest),
          latest: toInstant(record.when.latest),
          stated: record.when.stated ?? null,
          basis: record.when.basis ?? null,
          aboutMinutes: record.when.aboutMinutes ?? 0,
        },
        quote: record.quote,
        summary: record.summary,
        outcome: record.outcome && {
          status: record.outcome.status,
          note: record.outcome.note,
          claimIds: record.outcome.claims,
        },
        contradictsIds: record.contradicts,
        note: record.note ?? null,
        distance: record.distance
          ? {
              km: record.distance.km,
              from: getOrThrow(places, record.distance.from),
              to: record.distance.to === null ? null : getOrThrow(places, record.distance.to),
              measure: record.distance.measure,
              who: record.distance.who ?? null,
              condition: record.distance.condition ?? null,
            }
          : null,
      };
      return [record.id, claim];
    }),
  );
  const editions = new Map(
    evidence.editions.map(({ id, name, sources: ids }) => [id, { id, name, sourceIds: new Set(ids) }]),
  );
  return {
    id: file.id,
    title: file.title,
    description: file.description,
    zone: file.zone,
    zoneNames: file.zoneNames,
    maxSpeedKmh: file.maxSpeedKmh,
    maxSpeedBasis: file.maxSpeedBasis,
    places,
    path,
    sources,
    events,
    claims,
    editions,
    inferences: (evidence.inferences ?? []).map(({ id, about, text, claims: claimIds }) => ({
      id,
      about: about.map((place) => getOrThrow(places, place)),
      text,
      claimIds,
    })),
    subjects: new Map((evidence.subjects ?? []).map(({ id, name }) => [id, name])),
    highlights: (evidence.highlights ?? []).map(({ event, label, headline, articles, since }) => ({
      event: getOrThrow(events, event),
      label,
      headline,
      articles: articles ?? null,
      since: since ?? null,
    })),
    loupe: evidence.loupe
      ? { earliest: Date.parse(evidence.loupe.earliest), latest: Date.parse(evidence.loupe.latest) }
      : null,
    file,
  };
}

function toInstant(value: string | null): Instant | null {
  return value === null ? null : Date.parse(value);
}

/** A plain name is the same in every language. */
function toLink(link: LinkRecord): Link {
  const { name, kind } = typeof link === "string" ? { name: link, kind: null } : link;
  return { name: typeof name === "string" ? { en: name, ko: name, ru: name, ja: name } : name, kind };
}

function toSource(record: SourceRecord): Source {
  return {
    id: record.id,
    title: record.title,
    publisher: record.publisher,
    language: record.language,
    url: record.URL,
    archive: record.archive ?? null,
    note: record.note ?? null,
    issued: record.issued["date-parts"][0] ?? [],
    published: {
      earliest: Date.parse(record.published.earliest),
      latest: Date.parse(record.published.latest),
      by: record.published.by ?? null,
    },
    isChecked: record.sha256 !== undefined,
    record,
  };
}

function getOrThrow<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new Error(`The record has no "${id}".`);
  return value;
}

function anchorOf(geometry: Place["geometry"]): Position {
  switch (geometry.type) {
    case "Point":
      return toPosition(geometry.coordinates);
    case "LineString":
      return toPosition(geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? []);
    case "Polygon":
      return middleOf(geometry.coordinates);
    case "MultiPolygon":
      return middleOf(widest(geometry.coordinates));
  }
}

function widest(polygons: readonly GeoJSON.Position[][][]): GeoJSON.Position[][] {
  return polygons.reduce(
    (best, rings) => ((rings[0]?.length ?? 0) > (best[0]?.length ?? 0) ? rings : best),
    polygons[0] ?? [],
  );
}

/** The middle of the longest stretch of the polygon's middle parallel that lies inside it. */
function middleOf(rings: readonly GeoJSON.Position[][]): Position {
  const latitudes = (rings[0] ?? []).map((position) => position[1] ?? 0);
  const latitude = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const crossings: number[] = [];
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
      const [x1 = 0, y1 = 0] = ring[index] ?? [];
      if (y0 > latitude !== y1 > latitude) crossings.push(x0 + ((latitude - y0) / (y1 - y0)) * (x1 - x0));
    }
  }
  crossings.sort((a, b) => a - b);
  let best: [number, number] = [0, 0];
  for (let index = 1; index < crossings.length; index += 2) {
    const span: [number, number] = [crossings[index - 1] ?? 0, crossings[index] ?? 0];
    if (span[1] - span[0] > best[1] - best[0]) best = span;
  }
  return [(best[0] + best[1]) / 2, latitude];
}

function toPosition(coordinates: GeoJSON.Position): Position {
  return [coordinates[0] ?? 0, coordinates[1] ?? 0];
}
