import type { Claim, Edition, Trip } from "../model/trip.ts";

/** How a claim relates to an edition: part of it, certainly published before or after it was complete, or neither. */
export type EditionRelation = "edition" | "earlier" | "later" | "other";

/** How a claim relates to an edition, by when its source was certainly published. */
export function editionRelation({ source }: Claim, edition: Edition, { sources }: Trip): EditionRelation {
  if (edition.sourceIds.has(source.id)) return "edition";
  const published = [...edition.sourceIds].flatMap((id) => sources.get(id)?.published ?? []);
  const { earliest, latest } = source.published;
  if (latest < Math.max(...published.map((window) => window.earliest))) return "earlier";
  if (earliest > Math.max(...published.map((window) => window.latest))) return "later";
  return "other";
}
