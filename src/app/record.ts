import { checksum, evidenceFile, listed, offsets, tripFile as packed, patterns } from "virtual:record";
import { unpackTrip } from "../trip/parse/packedTrip.ts";
import { withListedTexts } from "../trip/record/listedTexts.ts";
import type { ShippedEvidence } from "../trip/record/shipped.ts";
import { presetPatterns } from "../trip/text/datePatterns.ts";
import { presetOffsets } from "../trip/time/instant.ts";
import { readList } from "../ui/events/readList.ts";

/** The places and legs, in English. */
export const tripFile = unpackTrip(packed);

presetOffsets(offsets);
presetPatterns("en", patterns);

let complete: ShippedEvidence | null = listed.length === 0 ? evidenceFile : null;

/** The evidence in English, once it is complete. */
export function evidence(): ShippedEvidence {
  if (complete === null) throw new Error("The evidence is not complete.");
  return complete;
}

/**
 * Completes the evidence and then starts the program. The page's evidence comes without the texts that its document
 * lists: they are read from there before the list changes. Where they have changed already, as a browser translates
 * the page, the evidence is loaded whole.
 */
export function withEvidence(loadWhole: () => Promise<{ readonly evidenceFile: ShippedEvidence }>, start: () => void) {
  const list = document.getElementById("events") ?? document;
  complete ??= withListedTexts({ evidenceFile, listed, checksum }, readList(list));
  if (complete !== null) start();
  else
    void loadWhole().then((whole) => {
      complete = whole.evidenceFile;
      start();
    });
}
