import workerText from "virtual:maplibre-worker";
import "../map/gl/maplibre.css";
import "../styles/embed-fonts.css";
import closerLabels from "virtual:basemap-labels-closer";
import overview, { bounds, surround } from "virtual:basemap-overview";
import { feature } from "topojson-client";
import { BASEMAP_LAYERS } from "../map/basemapLayers.ts";
import { LiveMap, startWorker } from "../map/gl/LiveMap.ts";
import type { LiveModule } from "../map/gl/liveMapModule.ts";
import { withEdge } from "../map/gl/mapEdge.ts";
import { type BasemapSource, mapStyle } from "../map/gl/mapStyle.ts";
import { type MapPalette, PALETTES } from "../theme/palette.ts";
import { memoizeByObject } from "../trip/model/memoize.ts";

/** Starts the worker; await it before starting a map. */
export function prepare(): Promise<void> {
  return startWorker(workerUrl());
}

export const startLive: LiveModule["startLive"] = (options) => new LiveMap({ ...options, workerUrl: workerUrl() });

export const liveStyle: LiveModule["liveStyle"] = (theme) => styleOf(PALETTES[theme]);

export { closerLabels };

const styleOf = memoizeByObject((palette: MapPalette) =>
  withEdge(mapStyle(palette, overviewBasemap()), bounds, palette.noData),
);

let workerBlobUrl: string | null = null;

/**
 * The worker's address. A frame with an opaque origin may fetch nothing, so the embed's script carries the worker as
 * text and the basemap as an overview. The suffix tells MapLibre that this is a classic worker: such a frame starts no
 * other.
 */
function workerUrl(): string {
  workerBlobUrl ??= `${URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }))}#worker.cjs`;
  return workerBlobUrl;
}

function overviewBasemap(): BasemapSource {
  return {
    kind: "overview",
    layers: Object.fromEntries(
      BASEMAP_LAYERS.map((layer) => {
        const object = overview.objects[layer];
        const inner = object === undefined ? [] : featuresOf(feature(overview, object));
        return [layer, { type: "FeatureCollection", features: [...inner, ...surround[layer].features] }];
      }),
    ) as Extract<BasemapSource, { kind: "overview" }>["layers"],
  };
}

function featuresOf(shape: GeoJSON.Feature | GeoJSON.FeatureCollection): readonly GeoJSON.Feature[] {
  return shape.type === "Feature" ? [shape] : shape.features;
}
