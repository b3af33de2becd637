import type { Publication, TripDetails } from "../model/details.ts";
import type { ShippedDetails } from "../record/details.ts";

/** The details of a checked record, in the shape that the panel reads. */
export function buildDetails({ publication, places, claims, sources, inferences }: ShippedDetails): TripDetails {
  return {
    publication: toPublication(publication),
    places: new Map(places.map(({ id, note, ...place }) => [id, { ...place, note: note ?? null }])),
    claims: new Map(
      claims.map(({ id, note, stated, basis, outcome, condition }) => [
        id,
        {
          note: note ?? null,
          stated: stated ?? null,
          basis: basis ?? null,
          outcome: outcome ?? null,
          condition: condition ?? null,
        },
      ]),
    ),
    sources: new Map(
      sources.map(({ id, title, archive, note, isChecked }) => [
        id,
        {
          title,
          archive: archive !== undefined && isWebAddress(archive) ? archive : null,
          note: note ?? null,
          isChecked,
        },
      ]),
    ),
    inferences: new Map(inferences.map(({ id, text }) => [id, text])),
  };
}

function toPublication({ credits, ...publication }: ShippedDetails["publication"]): Publication {
  return {
    ...publication,
    credits: credits.map(({ text, url, licence: terms }) => ({ text, url: url ?? null, licence: terms ?? null })),
  };
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text);
}
