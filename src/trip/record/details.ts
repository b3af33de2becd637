import type { ClaimRecord, EvidenceFile, PlaceFeature, SourceRecord, TripFile } from "./schema.ts";
import { type InSomeLanguages, isPlace } from "./shipped.ts";
import { LANGUAGES, type Language, type Translated } from "./vocabulary.ts";

/** How a record is published, and what only the text about the map says. */
type PublicationRecord = Pick<TripFile, "maxSpeedBasis" | "updated" | "licence" | "credits" | "changes">;

/** The part of a record that only an opened place or the text about the map shows. */
export interface RecordDetails {
  readonly publication: PublicationRecord;
  readonly places: readonly PlaceDetailsRecord[];
  /** Without the claims that have none. */
  readonly claims: readonly ClaimDetailsRecord[];
  readonly sources: readonly SourceDetailsRecord[];
  readonly inferences: readonly { readonly id: string; readonly text: Translated }[];
}

/** The details as a browser gets them, texts in some languages only. */
export type ShippedDetails = InSomeLanguages<RecordDetails>;

type PlaceProperties = PlaceFeature["properties"];

interface PlaceDetailsRecord extends Pick<PlaceProperties, "accuracyKm" | "positionSource" | "note"> {
  readonly id: string;
  /** As pairs, so that each language's copy keeps them all: the panel shows them side by side. */
  readonly names: readonly (readonly [Language, string])[];
}

export interface ClaimDetailsRecord {
  readonly id: string;
  readonly note?: ClaimRecord["note"];
  readonly stated?: NonNullable<ClaimRecord["when"]>["stated"];
  readonly basis?: NonNullable<ClaimRecord["when"]>["basis"];
  readonly outcome?: NonNullable<ClaimRecord["outcome"]>["note"] | undefined;
  readonly condition?: NonNullable<ClaimRecord["distance"]>["condition"];
}

interface SourceDetailsRecord extends Pick<SourceRecord, "title" | "archive" | "note"> {
  readonly id: string;
  readonly isChecked: boolean;
}

/** The part of a record that only an opened place or the text about the map shows, in every language. */
export function recordDetails(
  { features, maxSpeedBasis, updated, licence, credits, changes }: Pick<TripFile, "features"> & PublicationRecord,
  { claims, sources, inferences }: EvidenceFile,
): RecordDetails {
  return {
    publication: { maxSpeedBasis, updated, licence, credits, changes },
    places: features.filter(isPlace).map(({ id, properties: { name, accuracyKm, positionSource, note } }) => ({
      id,
      names: LANGUAGES.map((language) => [language, name[language]] as const),
      accuracyKm,
      positionSource,
      note,
    })),
    claims: claims.map(ofClaim).filter(({ id: _, ...details }) => Object.values(details).some((value) => value)),
    sources: sources.map(({ id, title, archive, note, sha256 }) => ({
      id,
      title,
      archive,
      note,
      isChecked: sha256 !== undefined,
    })),
    inferences: (inferences ?? []).map(({ id, text }) => ({ id, text })),
  };
}

function ofClaim({ id, note, when, outcome, distance }: ClaimRecord): ClaimDetailsRecord {
  return {
    id,
    note,
    stated: when?.stated,
    basis: when?.basis,
    outcome: outcome?.note,
    condition: distance?.condition,
  };
}
