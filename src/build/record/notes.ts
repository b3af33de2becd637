import { TILE_SETS } from "../../map/gl/tileSets.ts";
import { claimDetails, type TripDetails } from "../../trip/model/details.ts";
import type { Place, Trip } from "../../trip/model/trip.ts";
import { LANGUAGES, type Localized } from "../../trip/record/vocabulary.ts";
import { type Bounds, boundsOf, readBasemap } from "../basemapFile.ts";

/** Remarks on a sound record that are worth reading before it is published; they stop no build. */
export function recordNotes(trip: Trip, details: TripDetails): string[] {
  return [...basemapNotes(trip), ...languageNotes(trip, details)];
}

function basemapNotes(trip: Trip): string[] {
  return [
    outsideNote(trip, "live map", TILE_SETS.wide.bounds),
    outsideNote(trip, "static picture", boundsOf(readBasemap("picture.json"))),
  ].filter((note) => note !== null);
}

/** Names the places beyond one basemap, and where it ends; null where all lie on it. */
export function outsideNote(trip: Trip, basemap: string, bounds: Bounds): string | null {
  const outside = [...trip.places.values()].filter((place) => !isOn(place, bounds)).map(({ name }) => name.en);
  if (outside.length === 0) return null;
  const [west, south, east, north] = bounds;
  return (
    `Note: the basemap of the ${basemap} ends at ${west}–${east}° E, ${south}–${north}° N; ` +
    `beyond it the map shows no land, but says so by its tone: ${listed(outside)}.`
  );
}

function isOn({ anchor: [longitude, latitude] }: Place, [west, south, east, north]: Bounds): boolean {
  return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
}

/** Texts that are the same word for word in another language, by language; names may well be. */
function languageNotes(trip: Trip, details: TripDetails): string[] {
  const texts = [...textsOf(trip, details)];
  return LANGUAGES.filter((language) => language !== "en").flatMap((language) => {
    const copied = texts.filter(([, text]) => text[language] === text.en && /\p{Script=Latin}{4}/u.test(text.en));
    if (copied.length === 0) return [];
    return [`Note: ${copied.length} texts in "${language}" are the English ones: ${listed(copied.map(([at]) => at))}.`];
  });
}

function* textsOf(trip: Trip, details: TripDetails): Iterable<[string, Localized]> {
  const { title, description, places, events, claims } = trip;
  yield ["title", title];
  yield ["description", description];
  yield ["maxSpeedBasis", details.publication.maxSpeedBasis];
  for (const { id, name } of places.values()) yield [`name of ${id}`, name];
  for (const event of events.values()) yield [`title of ${event.id}`, event.title];
  for (const claim of claims.values()) {
    const { id, summary } = claim;
    const { outcome, note } = claimDetails(details, claim);
    if (summary !== null) yield [`summary of ${id}`, summary];
    if (outcome !== null) yield [`outcome of ${id}`, outcome];
    if (note !== null) yield [`note of ${id}`, note];
  }
}

const SHOWN = 6;

function listed(items: readonly string[]): string {
  const more = items.length - SHOWN;
  return more > 0 ? `${items.slice(0, SHOWN).join(", ")} and ${more} more` : items.join(", ");
}
