import workerText from "virtual:maplibre-worker";
import "../map/gl/maplibre.css";
import closerLabels from "virtual:basemap-labels-closer";
import overview from "virtual:basemap-overview";
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { bbox, feature } from "topojson-client";
import { LiveMap, startWorker } from "../map/gl/LiveMap.ts";
import type { LiveModule } from "../map/gl/liveMapModule.ts";
import { BASEMAP_LAYERS, type BasemapSource, mapStyle } from "../map/gl/mapStyle.ts";
import { PALETTES } from "../theme/palette.ts";

/** Starts the worker; to be waited for before each start of a map. */
export function prepare(): Promise<void> {
  return startWorker(workerUrl());
}

export const startLive: LiveModule["startLive"] = (options) => new LiveMap({ ...options, workerUrl: workerUrl() });

export const liveStyle: LiveModule["liveStyle"] = (theme) => {
  const palette = PALETTES[theme];
  return withEdge(mapStyle(palette, basemap()), palette.province);
};

export { closerLabels };

/** The style with all that lies beyond the overview covered, so that land of which it has nothing is not taken for sea. */
function withEdge(style: StyleSpecification, colour: string): StyleSpecification {
  const [west, south, east, north] = bbox(overview);
  const ring = (left: number, bottom: number, right: number, top: number) => [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
    [left, bottom],
  ];
  const coordinates = [ring(-180, -85, 180, 85), ring(west, south, east, north).reverse()];
  const edge: LayerSpecification = { id: EDGE, type: "fill", source: EDGE, paint: { "fill-color": colour } };
  return {
    ...style,
    sources: { ...style.sources, [EDGE]: { type: "geojson", data: { type: "Polygon", coordinates } } },
    layers: [...style.layers, edge],
  };
}

const EDGE = "overview-edge";

/**
 * The worker's address. Nothing of the embed is fetched once its script is there, because a frame without an origin may
 * fetch nothing: the worker is in the script as text, the basemap as an overview.
 */
let worker: string | null = null;

/** The end of the address tells MapLibre that the worker is a classic script: a frame without an origin starts no other. */
function workerUrl(): string {
  worker ??= `${URL.createObjectURL(new Blob([workerText], { type: "text/javascript" }))}#worker.cjs`;
  return worker;
}

let overviewBasemap: BasemapSource | null = null;

function basemap(): BasemapSource {
  overviewBasemap ??= {
    kind: "overview",
    layers: Object.fromEntries(
      BASEMAP_LAYERS.map((layer) => {
        const object = overview.objects[layer];
        return [layer, object === undefined ? { type: "FeatureCollection", features: [] } : feature(overview, object)];
      }),
    ) as Extract<BasemapSource, { kind: "overview" }>["layers"],
  };
  return overviewBasemap;
}
