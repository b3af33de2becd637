import { unwrapLongitudes } from "../trip/parse/unwrapLongitudes.ts";
import type {
  ClaimRecord,
  EvidenceFile,
  LegFeature,
  PlaceFeature,
  SourceRecord,
  TripFile,
} from "../trip/record/schema.ts";
import {
  isLeg,
  type ShippedClaim,
  type ShippedEvidence,
  type ShippedLeg,
  type ShippedPlace,
  type ShippedSource,
  type ShippedTrip,
} from "../trip/record/shipped.ts";
import { simplified } from "./simplify.ts";

/**
 * The places and legs, in every language, without what only an opened place or the text about the map shows.
 * The basis of a length stays in the download. So do decimals beyond the record's accuracy: points keep four decimals
 * of a degree (about 10 m), lines and areas three, areas known to 5 km or worse two. Lines are simplified; they
 * stay within 0.3 km of the record's. Areas known to 5 km or worse are simplified by a tenth of that. Longitudes run
 * on over the 180th meridian.
 */
export function shippedTrip(record: TripFile): ShippedTrip {
  const {
    version: _version,
    maxSpeedBasis: _basis,
    updated: _updated,
    licence: _licence,
    credits: _credits,
    changes: _changes,
    ...file
  } = unwrapLongitudes(record);
  return {
    ...file,
    features: file.features.map((feature) => (isLeg(feature) ? shippedLeg(feature) : shippedPlace(feature))),
  };
}

function shippedLeg({ geometry, properties, ...feature }: LegFeature): ShippedLeg {
  const { lengthSource: _length, positionSource: _position, ...shipped } = properties;
  return { ...feature, properties: shipped, geometry: coarserLine(geometry) };
}

function shippedPlace({ geometry, properties, ...feature }: PlaceFeature): ShippedPlace {
  const { accuracyKm, positionSource: _position, note: _note, ...shipped } = properties;
  return {
    ...feature,
    properties: shipped,
    geometry: geometry.type === "LineString" ? coarserLine(geometry) : coarserPlace(geometry, accuracyKm),
  };
}

/** A point or an area, of which only an area known badly is simplified. */
function coarserPlace(
  geometry: Exclude<PlaceFeature["geometry"], LegFeature["geometry"]>,
  accuracyKm: number,
): typeof geometry {
  const isCoarse = geometry.type !== "Point" && accuracyKm >= COARSE_KM;
  return rounded(isCoarse ? simplified(geometry, accuracyKm / 10) : geometry, decimalsOf(geometry, accuracyKm));
}

/** The decimals of a degree that tell more than the record is sure of; two are about 1 km. */
function decimalsOf({ type }: PlaceFeature["geometry"], accuracyKm: number): number {
  if (type === "Point") return 4;
  return accuracyKm < COARSE_KM ? 3 : 2;
}

/** Outlines of at least this uncertainty, in kilometres, keep two decimals. */
const COARSE_KM = 5;

/**
 * The evidence, in every language, without its proofs, which the build has checked, and without what only an opened
 * place shows.
 */
export function shippedEvidence({ claims, sources, inferences, ...evidence }: EvidenceFile): ShippedEvidence {
  return {
    ...evidence,
    sources: sources.map(shippedSource),
    claims: claims.map(shippedClaim),
    inferences: inferences?.map(({ text: _, ...inference }) => inference),
  };
}

/** How far, in kilometres, a line may stray from the record's before its positions are rounded. */
const LINE_TOLERANCE_KM = 0.2;

function coarserLine(line: LegFeature["geometry"]): LegFeature["geometry"] {
  return rounded(simplified(line, LINE_TOLERANCE_KM), 3);
}

function shippedSource(source: SourceRecord): ShippedSource {
  const { id, publisher, "container-title": container, language, URL, issued, published } = source;
  const { basis: _, ...shipped } = published;
  return {
    id,
    publisher,
    "container-title": publisher === undefined ? container : undefined,
    language,
    URL,
    issued,
    published: shipped,
  };
}

function shippedClaim({ quote, when, outcome, distance, note: _, ...claim }: ClaimRecord): ShippedClaim {
  return {
    ...claim,
    quote: quote && { exact: quote.exact },
    when: when && { earliest: when.earliest, latest: when.latest, aboutMinutes: when.aboutMinutes },
    outcome: outcome && { status: outcome.status, claims: outcome.claims },
    distance: distance && withoutCondition(distance),
  };
}

function withoutCondition({ condition: _, ...distance }: NonNullable<ClaimRecord["distance"]>) {
  return distance;
}

function rounded<Geometry>(geometry: Geometry, decimals: number): Geometry {
  const round = (degrees: number) => Number(degrees.toFixed(decimals));
  return JSON.parse(JSON.stringify(geometry, (_, value: unknown) => (isPosition(value) ? value.map(round) : value)));
}

/** Whether a value in a geometry is a pair of degrees: nothing else in one is a list of two numbers. */
function isPosition(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === "number");
}
