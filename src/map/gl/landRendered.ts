import type { Map as MaplibreMap } from "maplibre-gl";
import type { Place } from "../../trip/model/trip.ts";
import { LAND_LAYERS } from "./mapStyle.ts";

/** Under how many places land is looked for before it is looked for on the whole map. */
const ASKED_PLACES = 3;

/**
 * Whether the map has drawn land anywhere in view. It is looked for under a few of the trip's places first: to query
 * the whole map takes a slow phone a tenth of a second.
 */
export function isLandRendered(map: MaplibreMap, places: Iterable<Place>): boolean {
  const layers = LAND_LAYERS.filter((id) => map.getLayer(id));
  let asked = 0;
  for (const { anchor } of places) {
    const [longitude, latitude] = anchor;
    if (map.queryRenderedFeatures(map.project([longitude, latitude]), { layers }).length > 0) return true;
    asked += 1;
    if (asked === ASKED_PLACES) break;
  }
  return map.queryRenderedFeatures({ layers }).length > 0;
}
