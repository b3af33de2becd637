import "./maplibre.css";
import closerLabels from "virtual:basemap-labels-closer";
import type { StyleSpecification } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { BasemapLabel } from "../../scene/labels/basemapLabels.ts";
import { frameCamera } from "../../scene/projection.ts";
import { PALETTES } from "../../theme/palette.ts";
import type { Theme } from "../../view/viewState.ts";
import { LiveMap, type LiveMapOptions, startWorkerAhead } from "./LiveMap.ts";
import { mapStyle } from "./mapStyle.ts";
import { firstTiles, shippedBasemap } from "./tileSets.ts";

export type { LiveMap } from "./LiveMap.ts";

const WORKER = new URL(workerUrl, document.baseURI).href;

// The worker starts while the page is still brought to life.
startWorkerAhead(WORKER);

/** A live map with all that it needs: what the page and the embed load each in its own way. */
export interface LiveModule {
  readonly startLive: typeof startLive;
  readonly liveStyle: typeof liveStyle;
  /** The names of the basemap that closer views have beside those of the whole trip. */
  readonly closerLabels: readonly BasemapLabel[];
}

export { closerLabels };

/** The style of the page's live map in a theme. */
export function liveStyle(theme: Theme): StyleSpecification {
  return mapStyle(PALETTES[theme], shippedBasemap());
}

/** Starts the live map with the worker that ships with the page. */
export function startLive(options: Omit<LiveMapOptions, "workerUrl">): LiveMap {
  fetchFirstTiles(options);
  return new LiveMap({ ...options, workerUrl: WORKER });
}

/** Asks for the tiles under the whole trip, so that the worker finds them there when it has started. */
function fetchFirstTiles({ container, trip }: Omit<LiveMapOptions, "workerUrl">): void {
  const { clientWidth: width, clientHeight: height } = container;
  const { url } = shippedBasemap();
  for (const tile of firstTiles(frameCamera(trip), { width, height })) {
    fetch(`${url}${tile}.pbf`).catch(() => undefined);
  }
}
