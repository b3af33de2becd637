import type {
  ExpressionFilterSpecification,
  ExpressionSpecification,
  FillLayerSpecification,
  LayerSpecification,
  LineLayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from "maplibre-gl";
import type { MapPalette } from "../../theme/palette.ts";
import { BASEMAP_LAYERS, type BasemapLayer } from "../basemapLayers.ts";
import type { TileSet } from "./tilesUnder.ts";

/** Ids of the style's tile sources. */
export const TILE_SOURCES = { wide: "basemap-wide", detail: "basemap-detail" } as const;

/** Where the basemap comes from: a folder of tiles, or the overview as GeoJSON by layer. */
export type BasemapSource =
  | { readonly kind: "tiles"; readonly url: string; readonly wide: TileSet; readonly detail: TileSet }
  | { readonly kind: "overview"; readonly layers: Readonly<Record<BasemapLayer, GeoJSON.GeoJSON>> };

/** The first part of a style layer's id: which source it draws. */
type LayerGroup = "wide" | "detail" | "overview";

function layerId<Id extends string>(group: LayerGroup, id: Id): `${LayerGroup}-${Id}` {
  return `${group}-${id}`;
}

/** Ids of the style layers that draw land; a style has those of its own sources. */
export const LAND_LAYERS = (["wide", "detail", "overview"] as const).map((group) => layerId(group, "land"));

/** From this zoom on the detail tiles are shown where there are any. */
const DETAIL_ZOOM = 6;

type Paint<Layer> = Omit<Layer, "id" | "source" | "source-layer" | "filter"> & {
  readonly filter?: ExpressionFilterSpecification;
};

/** A style layer without its source, which differs between tiles and overview. */
interface Drawing {
  readonly id: string;
  readonly layer: BasemapLayer | "province";
  readonly paint: Paint<FillLayerSpecification> | Paint<LineLayerSpecification>;
}

/** The style of the live basemap, a pure function of palette and source. The trip itself is drawn over it, as SVG. */
export function mapStyle(palette: MapPalette, basemap: BasemapSource): StyleSpecification {
  return {
    version: 8,
    sources: basemapSources(basemap),
    layers: [
      { id: "water", type: "background", paint: { "background-color": palette.water } },
      ...basemapDrawings(palette).flatMap((drawing) =>
        basemap.kind === "overview" ? overviewLayers(drawing) : tileLayers(drawing),
      ),
    ],
  };
}

function basemapSources(basemap: BasemapSource): Record<string, SourceSpecification> {
  if (basemap.kind === "overview") {
    return Object.fromEntries(
      BASEMAP_LAYERS.map((layer) => [overviewSource(layer), { type: "geojson", data: basemap.layers[layer] }]),
    );
  }
  const source = ({ bounds, minzoom, maxzoom }: TileSet): SourceSpecification => ({
    type: "vector",
    tiles: [`${basemap.url}{z}/{x}/{y}.pbf`],
    bounds: [...bounds],
    minzoom,
    maxzoom,
  });
  return { [TILE_SOURCES.wide]: source(basemap.wide), [TILE_SOURCES.detail]: source(basemap.detail) };
}

function overviewSource(layer: BasemapLayer): string {
  return `overview-${layer}`;
}

/** The overview has no provinces. */
function overviewLayers({ id, layer, paint }: Drawing): LayerSpecification[] {
  return layer === "province" ? [] : [{ ...paint, id: layerId("overview", id), source: overviewSource(layer) }];
}

/** Each drawing once for the wide tiles and once for the detail tiles. */
function tileLayers({ id, layer, paint }: Drawing): LayerSpecification[] {
  return [
    {
      ...paint,
      id: layerId("wide", id),
      source: TILE_SOURCES.wide,
      "source-layer": layer,
      filter: outsideDetail(paint.filter),
    },
    {
      ...paint,
      id: layerId("detail", id),
      source: TILE_SOURCES.detail,
      "source-layer": layer,
      minzoom: Math.max(DETAIL_ZOOM, paint.minzoom ?? 0),
    },
  ];
}

/** The wide tiles repeat the detail tiles; where those are shown, only features marked `o` (outside) are drawn. */
function outsideDetail(filter: ExpressionFilterSpecification | undefined): ExpressionFilterSpecification {
  const isOutside: ExpressionFilterSpecification = ["any", ["<", ["zoom"], DETAIL_ZOOM], ["==", ["get", "o"], 1]];
  return filter === undefined ? isOutside : ["all", filter, isOutside];
}

/** A width that grows linearly between stops of zoom and pixels. */
function byZoom(...stops: number[]): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], ...stops];
}

function basemapDrawings({ land, water, coast, river, border, province }: MapPalette): readonly Drawing[] {
  return [
    {
      id: "land",
      layer: "land",
      paint: { type: "fill", paint: { "fill-color": land, "fill-antialias": false } },
    },
    {
      id: "province",
      layer: "province",
      paint: {
        type: "line",
        maxzoom: 8,
        minzoom: 4,
        paint: { "line-color": province, "line-width": 1, "line-dasharray": [3, 2] },
      },
    },
    { id: "lake", layer: "lake", paint: { type: "fill", paint: { "fill-color": water } } },
    {
      id: "river",
      layer: "river",
      paint: {
        type: "line",
        filter: [
          "all",
          ["any", ["==", ["get", "rank"], 1], [">=", ["zoom"], 6]],
          ["any", ["!=", ["get", "banks"], 1], ["<", ["zoom"], 7]],
        ],
        layout: { "line-join": "round", "line-cap": "round" },
        paint: { "line-color": river, "line-width": byZoom(3, 0.7, 6, 1.3, 10, 2.6) },
      },
    },
    {
      id: "border-river",
      layer: "border",
      paint: {
        type: "line",
        filter: ["==", ["get", "river"], 1],
        layout: { "line-join": "round" },
        paint: { "line-color": river, "line-width": byZoom(3, 1.6, 6, 3, 10, 5) },
      },
    },
    {
      id: "coast",
      layer: "coast",
      paint: { type: "line", paint: { "line-color": coast, "line-width": byZoom(3, 0.6, 8, 1) } },
    },
    {
      id: "border",
      layer: "border",
      paint: {
        type: "line",
        filter: ["!=", ["get", "disputed"], 1],
        layout: { "line-join": "round" },
        paint: { "line-color": border, "line-width": byZoom(3, 0.8, 8, 1.2, 10, 1.2) },
      },
    },
    {
      id: "border-disputed",
      layer: "border",
      paint: {
        type: "line",
        filter: ["==", ["get", "disputed"], 1],
        paint: { "line-color": border, "line-width": byZoom(3, 0.8, 8, 1.4), "line-dasharray": [2, 2] },
      },
    },
  ];
}
