import type { EvidenceFile, TripFile } from "../trip/record/schema.ts";
import { pickLocale } from "../trip/record/translations.ts";

/**
 * The places and legs in English; names of places in every language, because popups show them side by side.
 * The basis of a length stays in the download. So do decimals beyond the record's accuracy: points keep four decimals
 * of a degree (about 10 m), lines and areas three.
 */
export function shippedTrip(file: TripFile): unknown {
  const english = pickLocale(file, "en") as TripFile;
  return {
    ...english,
    features: english.features.map((feature, index) => {
      const { properties } = file.features[index] ?? feature;
      const { lengthSource: _, ...rest } = { lengthSource: null, ...feature.properties };
      const geometry = rounded(feature.geometry, feature.geometry.type === "Point" ? 4 : 3);
      return { ...feature, geometry, properties: "name" in properties ? { ...rest, name: properties.name } : rest };
    }),
  };
}

/**
 * The evidence without its proofs: offsets and hashes of quotations, and the basis of a publication time.
 * The build has checked them; they stay in the download.
 */
export function shippedEvidence({ claims, sources, ...evidence }: EvidenceFile): unknown {
  return {
    ...evidence,
    sources: sources.map(({ published: { basis: _, ...published }, ...source }) => ({ ...source, published })),
    claims: claims.map(({ quote, ...claim }) => ({ ...claim, quote: quote && { exact: quote.exact } })),
  };
}

function rounded(geometry: unknown, decimals: number): unknown {
  const round = (degrees: number) => Number(degrees.toFixed(decimals));
  return JSON.parse(JSON.stringify(geometry, (_, value: unknown) => (isPosition(value) ? value.map(round) : value)));
}

/** Whether a value in a geometry is a pair of degrees: nothing else in one is a list of two numbers. */
function isPosition(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === "number");
}
