import { evidenceFile, listed, tripFile as packed } from "virtual:record";
import { unpackTrip } from "../trip/parse/packedTrip.ts";
import { withListedTexts } from "../trip/record/listedTexts.ts";
import type { ShippedEvidence } from "../trip/record/shipped.ts";
import { readList } from "../ui/events/readList.ts";

/** The places and legs, in English. */
export const tripFile = unpackTrip(packed);

let complete: ShippedEvidence | null = null;

/**
 * The evidence in English. The page's comes without the texts that its document lists; the first call reads them from
 * there, and comes before the list changes.
 *
 * @throws Error if the list is not as the server sent it
 */
export function evidence(): ShippedEvidence {
  if (listed.length === 0) return evidenceFile;
  const list = document.getElementById("events") ?? document;
  const read = complete ?? withListedTexts({ evidenceFile, listed }, readList(list));
  complete = read;
  return read;
}
