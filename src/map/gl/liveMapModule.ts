import "./maplibre.css";
import closerLabels from "virtual:basemap-labels-closer";
import type { StyleSpecification } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { BasemapLabel } from "../../scene/labels/basemapLabels.ts";
import { frameCamera } from "../../scene/projection.ts";
import { type MapPalette, PALETTES } from "../../theme/palette.ts";
import { memoizeByObject } from "../../trip/model/memoize.ts";
import type { Trip } from "../../trip/model/trip.ts";
import type { Theme } from "../../view/viewState.ts";
import { LiveMap, startWorkerAhead } from "./LiveMap.ts";
import type { LiveMapOptions } from "./liveMapOptions.ts";
import { withEdge } from "./mapEdge.ts";
import { mapStyle } from "./mapStyle.ts";
import { firstTiles, shippedBasemap, TILE_SETS } from "./tileSets.ts";

const WORKER_URL = new URL(workerUrl, document.baseURI).href;

// The worker starts while the page is still hydrating.
startWorkerAhead(WORKER_URL);

/** The live map with everything it needs; page and embed load it in different ways. */
export interface LiveModule {
  readonly startLive: (options: Omit<LiveMapOptions, "workerUrl">) => LiveMap;
  /** The style for a theme; the same object each time. */
  readonly liveStyle: (theme: Theme) => StyleSpecification;
  /** Labels of the basemap that only closer views show. */
  readonly closerLabels: readonly BasemapLabel[];
}

/** Loads the live map when it is needed. */
export type LoadLive = () => Promise<LiveModule>;

export { closerLabels };

const styleOf = memoizeByObject((palette: MapPalette) =>
  withEdge(mapStyle(palette, shippedBasemap()), TILE_SETS.wide.bounds, palette.noData),
);

export const liveStyle: LiveModule["liveStyle"] = (theme) => styleOf(PALETTES[theme]);

/** Starts the live map with the worker that ships with the page. */
export const startLive: LiveModule["startLive"] = (options) => {
  fetchFirstTiles(options.container, options.trip);
  return new LiveMap({ ...options, workerUrl: WORKER_URL });
};

let areTilesFetched = false;

/** Fetches the tiles under the whole trip, once, so that they are cached when the map asks for them. */
export function fetchFirstTiles({ clientWidth: width, clientHeight: height }: Element, trip: Trip): void {
  if (areTilesFetched) return;
  areTilesFetched = true;
  const { url } = shippedBasemap();
  for (const tile of firstTiles(frameCamera(trip), { width, height })) {
    fetch(`${url}${tile}.pbf`).catch(() => undefined);
  }
}
