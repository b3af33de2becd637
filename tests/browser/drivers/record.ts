import { readRecord, recordFolder } from "../../../src/build/record/readRecord.ts";
import type { Trip } from "../../../src/trip/model/trip.ts";
import type { EvidenceFile } from "../../../src/trip/record/schema.ts";

const result = readRecord(recordFolder(), null);
if (!result.ok) throw new Error(`The record is not sound: ${JSON.stringify(result.issues, null, 2)}`);

/** The record that the page under test was built from. */
export const trip: Trip = result.trip;
export const evidence: EvidenceFile = result.evidence;

export type ClaimRecord = EvidenceFile["claims"][number];

/** A claim of the record by its id. */
export function claimOf(id: string): ClaimRecord {
  const claim = evidence.claims.find((candidate) => candidate.id === id);
  if (claim === undefined) throw new Error(`The record has no claim "${id}".`);
  return claim;
}

/** The first speaker of a claim's chain in English; empty if the source speaks for itself. */
export function firstSpeaker({ via: [first] }: ClaimRecord): string {
  const name = typeof first === "object" ? first.name : first;
  return typeof name === "object" ? name.en : (name ?? "");
}

/** A claim's text: its quotation or our summary. */
export function textOf({ quote, summary }: ClaimRecord): string {
  return quote?.exact ?? summary?.en ?? "";
}

/** The claims visible under `known` (an edition's id or an instant); all without it. */
export function claimsUnder(known?: string): readonly ClaimRecord[] {
  if (known === undefined) return evidence.claims;
  const edition = evidence.editions.find(({ id }) => id === known);
  const isOut = (sourceId: string) => {
    if (edition !== undefined) return edition.sources.includes(sourceId);
    const source = evidence.sources.find(({ id }) => id === sourceId);
    return source !== undefined && Date.parse(source.published.latest) <= Date.parse(known);
  };
  return evidence.claims.filter(({ source }) => isOut(source));
}

/** The places of a claim: those it is about, and its event's. */
export function placesOf({ about, event }: ClaimRecord): readonly string[] {
  const at = evidence.events.find(({ id }) => id === event)?.feature;
  return at === undefined || about.includes(at) ? about : [...about, at];
}

/** Claims with an `about` or an event there, by place. */
export function claimsAt(place: string, claims: readonly ClaimRecord[]): readonly ClaimRecord[] {
  return claims.filter((claim) => placesOf(claim).includes(place));
}
