import type { ClaimRecord, EvidenceFile, LegFeature, PlaceFeature, SourceRecord, TripFile } from "./schema.ts";
import type { Localized, Translated } from "./vocabulary.ts";

/** A part of a record whose texts may be in some languages only; English is always there. */
export type InSomeLanguages<Part> = Part extends Translated
  ? Localized
  : Part extends object
    ? { readonly [Key in keyof Part]: InSomeLanguages<Part[Key]> }
    : Part;

/** A place without what only an opened place shows; `RecordDetails` holds that. */
export type ShippedPlace = InSomeLanguages<
  Omit<PlaceFeature, "properties"> & {
    properties: Omit<PlaceFeature["properties"], "accuracyKm" | "positionSource" | "note">;
  }
>;

/** A leg without the sources of its length and its line. */
export type ShippedLeg = InSomeLanguages<
  Omit<LegFeature, "properties"> & { properties: Omit<LegFeature["properties"], "lengthSource" | "positionSource"> }
>;

/** `trip.geojson` as a browser gets it, without what only the text about the map shows; the published file fits this type too. */
export type ShippedTrip = InSomeLanguages<
  Omit<TripFile, "features" | "version" | "maxSpeedBasis" | "updated" | "licence" | "credits" | "changes">
> & {
  readonly features: readonly (ShippedLeg | ShippedPlace)[];
};

/** A source as the list cites it, without the basis of its date. */
export type ShippedSource = InSomeLanguages<
  Pick<SourceRecord, "id" | "publisher" | "container-title" | "language" | "URL" | "issued"> & {
    published: Omit<SourceRecord["published"], "basis">;
  }
>;

type WindowRecord = NonNullable<ClaimRecord["when"]>;
type OutcomeRecord = NonNullable<ClaimRecord["outcome"]>;
type DistanceRecord = NonNullable<ClaimRecord["distance"]>;

/** A claim as the list shows it; its quotation comes without hash and offsets. */
export type ShippedClaim = InSomeLanguages<
  Omit<ClaimRecord, "quote" | "when" | "outcome" | "note" | "distance"> & {
    quote: { exact: string } | null;
    when: Omit<WindowRecord, "stated" | "basis"> | null;
    outcome: Omit<OutcomeRecord, "note"> | null;
    distance?: Omit<DistanceRecord, "condition"> | undefined;
  }
> & {
  /** See `Claim.repeats`: the sources by their index in the evidence. */
  readonly repeats?: readonly number[] | undefined;
  /** See `Claim.part`. */
  readonly part?: number | undefined;
  /** The claim's index in the whole record, where the evidence lacks some. */
  readonly order?: number | undefined;
};

type InferenceRecord = NonNullable<EvidenceFile["inferences"]>[number];

/** `evidence.json` as a browser gets it; the file as published is one too. */
export type ShippedEvidence = InSomeLanguages<Omit<EvidenceFile, "sources" | "claims" | "inferences">> & {
  readonly sources: readonly ShippedSource[];
  readonly claims: readonly ShippedClaim[];
  readonly inferences?: readonly InSomeLanguages<Omit<InferenceRecord, "text">>[] | undefined;
};

interface Feature {
  readonly properties: { readonly kind: string };
}

/** Whether a feature of the record is a leg of the path. */
export function isLeg<Of extends Feature>(feature: Of): feature is Extract<Of, { properties: { kind: "leg" } }> {
  return feature.properties.kind === "leg";
}

/** Whether a feature of the record is a place. */
export function isPlace<Of extends Feature>(feature: Of): feature is Exclude<Of, { properties: { kind: "leg" } }> {
  return feature.properties.kind !== "leg";
}
