import type { Language, Localized } from "../record/vocabulary.ts";
import type { Claim, Place, Source } from "./trip.ts";

/** What is shown of a place only once it is opened. */
export interface PlaceDetails {
  /** The place's name in every language. */
  readonly names: readonly (readonly [Language, string])[];
  /** How far, in kilometres, the true position may lie from the drawn one. */
  readonly accuracyKm: number;
  readonly positionSource: string;
  readonly note: Localized | null;
}

/** What is shown of a claim only in the panel of its place. */
export interface ClaimDetails {
  readonly note: Localized | null;
  /** The time in the source's own words. */
  readonly stated: string | null;
  /** Our reading of the time. */
  readonly basis: Localized | null;
  /** How the claim turned out, in our words. */
  readonly outcome: Localized | null;
  /** What its distance depends on: "if it kept to a normal ballistic path". */
  readonly condition: Localized | null;
}

/** What is shown of a source only in a place panel. */
export interface SourceDetails {
  readonly title: string;
  /** The address of an archived copy. */
  readonly archive: string | null;
  readonly note: string | null;
  /** Whether its text was available, so that its quotations were checked against it. */
  readonly isChecked: boolean;
}

/** How the record itself is made and published. */
export interface Publication {
  /** Why the train is said never to have exceeded its maximum speed. */
  readonly maxSpeedBasis: Localized;
  /** The date of the last change, as "2023-09-13". */
  readonly updated: string;
  readonly licence: string;
  readonly credits: readonly { readonly text: string; readonly url: string | null; readonly licence: string | null }[];
  /** The history of the record, in the record's order. */
  readonly changes: readonly { readonly date: string; readonly version: string; readonly text: Localized }[];
}

/** The part of a record that only an opened place or the text about the map shows, by ids of the trip. */
export interface TripDetails {
  readonly publication: Publication;
  readonly places: ReadonlyMap<string, PlaceDetails>;
  /** Without the claims that have none. */
  readonly claims: ReadonlyMap<string, ClaimDetails>;
  readonly sources: ReadonlyMap<string, SourceDetails>;
  /** The texts of what this map infers. */
  readonly inferences: ReadonlyMap<string, Localized>;
}

const NO_DETAILS: ClaimDetails = { note: null, stated: null, basis: null, outcome: null, condition: null };

/** The details of a claim; empty for a claim without any. */
export function claimDetails({ claims }: TripDetails, { id }: Claim): ClaimDetails {
  return claims.get(id) ?? NO_DETAILS;
}

/** @throws Error for a source of another record */
export function sourceDetails({ sources }: TripDetails, { id }: Source): SourceDetails {
  return found(sources.get(id), id);
}

/** @throws Error for a place of another record */
export function placeDetails({ places }: TripDetails, { id }: Place): PlaceDetails {
  return found(places.get(id), id);
}

function found<Details>(details: Details | undefined, id: string): Details {
  if (details === undefined) throw new Error(`The record has no details of "${id}".`);
  return details;
}
