import type { Claim, Edition, Trip } from "../model/trip.ts";

/** How a claim stands to an edition: part of it, certainly published before it was complete or after, or neither. */
export type EditionRelation = "edition" | "earlier" | "later" | "other";

export function editionRelation({ source }: Claim, edition: Edition, { sources }: Trip): EditionRelation {
  if (edition.sourceIds.has(source.id)) return "edition";
  const published = [...edition.sourceIds].flatMap((id) => sources.get(id)?.published ?? []);
  const { earliest, latest } = source.published;
  if (latest < Math.max(...published.map((window) => window.earliest))) return "earlier";
  if (earliest > Math.max(...published.map((window) => window.latest))) return "later";
  return "other";
}
