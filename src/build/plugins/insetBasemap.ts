import { geoPath } from "d3-geo";
import type { Plugin } from "vite";
import { BASEMAP_LAYERS } from "../../map/basemapLayers.ts";
import { crowdedRegion } from "../../scene/inset/crowdedRegion.ts";
import type { Box } from "../../scene/labels/collision.ts";
import { frameCamera, project } from "../../scene/projection.ts";
import type { Trip } from "../../trip/model/trip.ts";
import { boundsOf, featuresOf, readBasemap } from "../basemapFile.ts";
import { checkedRecord } from "../checkedRecord.ts";
import { frameProjection } from "./basemapSymbols.ts";
import { virtualModule } from "./virtualModule.ts";

/** `virtual:basemap-inset`: the basemap under the inset, finer than under the map; see {@link insetShapes}. */
export function insetBasemap(): Plugin {
  return virtualModule(
    "virtual:basemap-inset",
    () => `export default ${JSON.stringify(insetShapes(checkedRecord().trip))};\n`,
  );
}

/** How far beyond the region the basemap is drawn, in units of the view box, so that no edge of it shows. */
const MARGIN = 1;

/**
 * Path data by layer, bottom first, in units of the view box: what the overview shows of the region in which places
 * crowd. Null where nothing is crowded or the overview does not reach.
 */
export function insetShapes(trip: Trip): readonly (readonly [layer: string, d: string])[] | null {
  const region = crowdedRegion(trip);
  const overview = readBasemap("overview.json");
  if (region === null || !isWithin(region, trip, boundsOf(overview))) return null;
  const path = geoPath(
    frameProjection(trip).clipExtent([
      [region.left - MARGIN, region.top - MARGIN],
      [region.right + MARGIN, region.bottom + MARGIN],
    ]),
  ).digits(2);
  return ORDER.map((layer) => [
    layer,
    featuresOf(overview, layer)
      .map((shape) => path(shape) ?? "")
      .join(""),
  ]);
}

const ORDER = [...BASEMAP_LAYERS].sort((a, b) => rankOf(a) - rankOf(b));

/** Rivers lie under the coast, as on the map. */
function rankOf(layer: string): number {
  return ["land", "lake", "river", "coast", "border"].indexOf(layer);
}

function isWithin(region: Box, trip: Trip, [west, south, east, north]: ReturnType<typeof boundsOf>): boolean {
  const camera = frameCamera(trip);
  const [left, top] = project(camera, [west, north]);
  const [right, bottom] = project(camera, [east, south]);
  return region.left > left && region.right < right && region.top > top && region.bottom < bottom;
}
