import type { Highlight } from "../../src/trip/model/trip.ts";
import { TRIP } from "./record.ts";

function highlightOf(id: string): Highlight {
  const event = TRIP.events.get(id);
  if (event === undefined) throw new Error(`The invented trip has no ${id}.`);
  return { event, label: event.title, headline: event.title, claimIds: null, articles: null, since: null };
}

/** The invented trip with two key moments; Dogwood is reached after Birch, and is named first. */
export const HIGHLIGHTED_TRIP = {
  ...TRIP,
  highlights: [highlightOf("dogwood-arrival"), highlightOf("birch-arrival")],
};
