import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { positionAt, type RailPath } from "../../src/trip/model/railPath.ts";
import type { Trip } from "../../src/trip/model/trip.ts";
import { buildRailPath } from "../../src/trip/parse/buildRailPath.ts";
import { parseRecord } from "../../src/trip/parse/parseRecord.ts";
import type {
  ClaimRecord,
  EventRecord,
  EvidenceFile,
  LegFeature,
  PlaceFeature,
  SourceRecord,
  TripFile,
} from "../../src/trip/record/schema.ts";
import { CERTAINTIES, type Localized, PLACE_KINDS } from "../../src/trip/record/vocabulary.ts";

export interface Size {
  readonly claims: number;
  readonly places: number;
}

/** Of every hundred invented places, one has rank 1, nine have rank 2, the others rank 3. */
const RANK_OF_HUNDRED = (index: number): 1 | 2 | 3 => (index % 100 === 0 ? 1 : index % 100 < 10 ? 2 : 3);
const EVENTS_A_PLACE = 3;
const SOURCES = 120;
const HALF_WINDOW_MS = 3 * 3_600_000;
const KINDS = PLACE_KINDS.filter((kind) => kind === "station" || kind === "bridge" || kind === "building");

/**
 * Writes a record of the given size to a folder: the real one, with places invented along its rails
 * and events there that the train could have reached in time. Equal sizes give equal records.
 *
 * @throws Error that lists every issue if the record is invalid
 */
export function writeSyntheticRecord(real: string, folder: string, size: Size): void {
  const { file, evidence } = syntheticRecord(real, size);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "trip.geojson"), JSON.stringify(file));
  writeFileSync(join(folder, "evidence.json"), JSON.stringify(evidence));
}

/** The trip of a synthetic record. */
export function syntheticTrip(real: string, size: Size): Trip {
  return syntheticRecord(real, size).trip;
}

/** A synthetic record of the given size, checked. */
export function syntheticRecord(real: string, size: Size) {
  const { file, evidence } = synthesize(readJson(real, "trip.geojson"), readJson(real, "evidence.json"), size);
  const result = parseRecord(file, evidence);
  if (!result.ok) {
    const lines = result.issues.slice(0, 20).map(({ path, message }) => `${path}: ${message}`);
    throw new Error(`The synthetic record is not sound:\n${lines.join("\n")}`);
  }
  return { file, evidence, trip: result.trip };
}

function readJson<File>(folder: string, name: string): File {
  return JSON.parse(readFileSync(join(folder, name), "utf8"));
}

function synthesize(
  realFile: TripFile,
  realEvidence: EvidenceFile,
  { claims: claimCount, places: placeCount }: Size,
): { file: TripFile; evidence: EvidenceFile } {
  const realPlaces = realFile.features.filter(({ properties }) => properties.kind !== "leg").length;
  const { file, added } = withPlaces(realFile, placeCount - realPlaces);
  const sources = Array.from({ length: SOURCES }, (_, index) => source(index));
  const events = eventsAt(added, buildRailPath(file));
  const when = timesOf(realEvidence, buildRailPath(file));
  const claims = Array.from({ length: claimCount - realEvidence.claims.length }, (_, index): ClaimRecord => {
    const { event, km } = pick(events, index);
    return claim(index, event, pick(sources, index * 7).id, when(km));
  });
  const editions = realEvidence.editions;
  return {
    file,
    evidence: {
      sources: [...realEvidence.sources, ...sources],
      events: [...realEvidence.events, ...events.map(({ event }) => event)],
      claims: [...realEvidence.claims, ...claims],
      editions,
    },
  };
}

/** The trip with places along its legs, in proportion to their lengths. */
function withPlaces(file: TripFile, count: number): { file: TripFile; added: readonly PlaceFeature[] } {
  const path = buildRailPath(file);
  const legs = path.runs.filter(({ leg }, index) => path.runs.findIndex((run) => run.leg === leg) === index);
  const total = legs.reduce((sum, { leg }) => sum + leg.km, 0);
  const added: PlaceFeature[] = [];
  const via = new Map<string, LegFeature["properties"]["via"]>();
  let startKm = 0;
  let legIndex = 0;
  for (let index = 0; index < count; index += 1) {
    const km = ((index + 0.5) / count) * total;
    while (legIndex < legs.length - 1 && km > startKm + (legs[legIndex]?.leg.km ?? 0)) {
      startKm += legs[legIndex]?.leg.km ?? 0;
      legIndex += 1;
    }
    const run = pick(legs, legIndex);
    const onLeg = Math.min(run.leg.km, km - startKm);
    const [longitude, latitude] = positionAt(path, run.isReversed ? run.endKm - onLeg : run.startKm + onLeg);
    const id = `synthetic-${index}`;
    added.push(place(id, index, [round(longitude), round(latitude)]));
    via.set(run.leg.id, [...(via.get(run.leg.id) ?? []), { place: id, km: round(onLeg) }]);
  }
  const features = file.features.map((feature) => {
    const more = via.get(feature.id);
    if (feature.properties.kind !== "leg" || more === undefined) return feature;
    const leg = feature as LegFeature;
    const stops = [...leg.properties.via, ...more].sort((a, b) => a.km - b.km);
    return { ...leg, properties: { ...leg.properties, via: stops } };
  });
  return { file: { ...file, features: [...features, ...added] }, added };
}

function place(id: string, index: number, coordinates: [number, number]): PlaceFeature {
  return {
    type: "Feature",
    id,
    properties: {
      kind: pick(KINDS, index),
      name: same(`Place ${index}`),
      zone: "Asia/Vladivostok",
      accuracyKm: 1,
      positionSource: "Invented for the benchmark",
      rank: RANK_OF_HUNDRED(index),
    },
    geometry: { type: "Point", coordinates },
  };
}

function source(index: number): SourceRecord {
  return {
    id: `synthetic-source-${index}`,
    type: "webpage",
    title: `Invented report ${index}`,
    language: "en",
    publisher: `Publisher ${index}`,
    issued: { "date-parts": [[2023, 9, 10 + (index % 10)]] },
    URL: `https://example.org/report/${index}`,
    published: {
      earliest: `2023-09-${10 + (index % 10)}T00:00:00Z`,
      latest: `2023-09-${10 + (index % 10)}T23:59:59Z`,
      basis: "Invented for the benchmark",
    },
  };
}

interface PlacedEvent {
  readonly event: EventRecord;
  readonly km: number;
}

/** At each place the train passes and is seen on its first visit, and another subject does something. */
function eventsAt(places: readonly PlaceFeature[], path: RailPath): readonly PlacedEvent[] {
  return places.flatMap(({ id }) =>
    Array.from({ length: EVENTS_A_PLACE }, (_, index): PlacedEvent => {
      const isOfTrain = index < EVENTS_A_PLACE - 1;
      const event: EventRecord = {
        id: `${id}-event-${index}`,
        feature: id,
        subject: isOfTrain ? "train" : "kim",
        kind: index === 0 ? "pass" : isOfTrain ? "seen" : "other",
        visit: isOfTrain ? 1 : null,
        title: same(`Event ${index} at ${id}`),
      };
      return { event, km: path.visits.get(id)?.[0]?.fromKm ?? 0 };
    }),
  );
}

/** A window for a kilometre of the path, assuming even speed between the first and last reported times. */
function timesOf({ claims }: EvidenceFile, path: RailPath): (km: number) => { earliest: string; latest: string } {
  const edges = claims.flatMap(({ when, event }) =>
    when === null || event === null ? [] : [when.earliest, when.latest].filter((edge) => edge !== null),
  );
  const instants = edges.map((edge) => Date.parse(edge)).filter((instant) => instant < Date.parse("2023-09-20"));
  const start = Date.parse("2023-09-10T09:00:00Z");
  const end = Math.max(...instants);
  return (km) => {
    const middle = start + (km / path.km) * (end - start);
    return {
      earliest: new Date(middle - HALF_WINDOW_MS).toISOString(),
      latest: new Date(middle + HALF_WINDOW_MS).toISOString(),
    };
  };
}

function claim(index: number, event: EventRecord, sourceId: string, when: ClaimRecord["when"]): ClaimRecord {
  return {
    id: `synthetic-claim-${index}`,
    event: event.id,
    about: [event.feature],
    source: sourceId,
    via: ["A witness"],
    certainty: pick(CERTAINTIES, index % 10 === 9 ? 3 : index % 2),
    when,
    quote: null,
    summary: same(`What report ${index} says of ${event.feature}, at about the length that such sentences have.`),
    outcome: null,
    contradicts: [],
  };
}

function same(text: string): Localized & { en: string; ko: string; ru: string; ja: string } {
  return { en: text, ko: text, ru: text, ja: text };
}

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
