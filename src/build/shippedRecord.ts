import type { EvidenceFile, LegFeature, PlaceFeature, TripFile } from "../trip/record/schema.ts";
import {
  isLeg,
  type ShippedEvidence,
  type ShippedLeg,
  type ShippedPlace,
  type ShippedTrip,
} from "../trip/record/shipped.ts";
import { pickLocale } from "../trip/record/translations.ts";
import { simplified } from "./simplify.ts";

/**
 * The places and legs in English; names of places in every language, because popups show them side by side.
 * The basis of a length stays in the download. So do decimals beyond the record's accuracy: points keep four decimals
 * of a degree (about 10 m), lines and areas three. Lines are simplified; they stay within 0.3 km of the record's.
 */
export function shippedTrip(file: TripFile): ShippedTrip {
  return {
    ...pickLocale(file, "en"),
    features: file.features.map((feature) => (isLeg(feature) ? shippedLeg(feature) : shippedPlace(feature))),
  };
}

function shippedLeg({ geometry, properties: { lengthSource: _, ...properties }, ...feature }: LegFeature): ShippedLeg {
  return { ...feature, properties, geometry: coarserLine(geometry) };
}

function shippedPlace({ geometry, properties, ...feature }: PlaceFeature): ShippedPlace {
  return {
    ...feature,
    properties: { ...pickLocale(properties, "en"), name: properties.name },
    geometry:
      geometry.type === "LineString" ? coarserLine(geometry) : rounded(geometry, geometry.type === "Point" ? 4 : 3),
  };
}

/**
 * The evidence without its proofs: offsets and hashes of quotations, and the basis of a publication time.
 * The build has checked them; they stay in the download.
 */
export function shippedEvidence({ claims, sources, ...evidence }: EvidenceFile): ShippedEvidence {
  return {
    ...evidence,
    sources: sources.map(({ published: { basis: _, ...published }, ...source }) => ({ ...source, published })),
    claims: claims.map(({ quote, ...claim }) => ({ ...claim, quote: quote && { exact: quote.exact } })),
  };
}

/** How far, in kilometres, a line may stray from the record's before its positions are rounded. */
const LINE_TOLERANCE_KM = 0.2;

function coarserLine(line: LegFeature["geometry"]): LegFeature["geometry"] {
  return rounded(simplified(line, LINE_TOLERANCE_KM), 3);
}

function rounded<Geometry>(geometry: Geometry, decimals: number): Geometry {
  const round = (degrees: number) => Number(degrees.toFixed(decimals));
  return JSON.parse(JSON.stringify(geometry, (_, value: unknown) => (isPosition(value) ? value.map(round) : value)));
}

/** Whether a value in a geometry is a pair of degrees: nothing else in one is a list of two numbers. */
function isPosition(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === "number");
}
