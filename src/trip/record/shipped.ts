import type { ClaimRecord, EvidenceFile, LegFeature, PlaceFeature, SourceRecord, TripFile } from "./schema.ts";
import type { Localized, Translated } from "./vocabulary.ts";

/** A part of a record whose texts may be in some languages only; English is always there. */
export type InSomeLanguages<Part> = Part extends Translated
  ? Localized
  : Part extends object
    ? { readonly [Key in keyof Part]: InSomeLanguages<Part[Key]> }
    : Part;

export type ShippedPlace = InSomeLanguages<PlaceFeature>;

/** A leg without the source of its length. */
export type ShippedLeg = InSomeLanguages<
  Omit<LegFeature, "properties"> & { properties: Omit<LegFeature["properties"], "lengthSource"> }
>;

/** `trip.geojson` as a browser gets it; the file as published is one too. */
export type ShippedTrip = InSomeLanguages<Omit<TripFile, "features">> & {
  readonly features: readonly (ShippedLeg | ShippedPlace)[];
};

/** A source without the reason why its date is taken to be so. */
export type ShippedSource = InSomeLanguages<Omit<SourceRecord, "published">> & {
  readonly published: Omit<SourceRecord["published"], "basis">;
};

/** A claim whose quotation has lost its hash and its place in the article. */
export type ShippedClaim = InSomeLanguages<Omit<ClaimRecord, "quote">> & {
  readonly quote: { readonly exact: string } | null;
};

/** `evidence.json` as a browser gets it; the file as published is one too. */
export type ShippedEvidence = InSomeLanguages<Omit<EvidenceFile, "sources" | "claims">> & {
  readonly sources: readonly ShippedSource[];
  readonly claims: readonly ShippedClaim[];
};

interface Feature {
  readonly properties: { readonly kind: string };
}

export function isLeg<Of extends Feature>(feature: Of): feature is Extract<Of, { properties: { kind: "leg" } }> {
  return feature.properties.kind === "leg";
}

export function isPlace<Of extends Feature>(feature: Of): feature is Exclude<Of, { properties: { kind: "leg" } }> {
  return feature.properties.kind !== "leg";
}
