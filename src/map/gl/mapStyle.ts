import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { MapPalette } from "../../theme/palette.ts";
import type { TileSet } from "./tilesUnder.ts";

/** Ids of the sources of tiles. */
export const SOURCES = { wide: "basemap-wide", detail: "basemap-detail" } as const;

/** The layers of the basemap that draw land, of which a style has those of its source. */
export const LAND_LAYERS = ["wide-land", "detail-land", "overview-land"] as const;

/** Where the basemap comes from: tiles by folder, or the overview as GeoJSON by layer name. */
export type BasemapSource =
  | { readonly kind: "tiles"; readonly url: string; readonly wide: TileSet; readonly detail: TileSet }
  | { readonly kind: "overview"; readonly layers: Readonly<Record<BasemapLayer, GeoJSON.GeoJSON>> };

export const BASEMAP_LAYERS = ["land", "lake", "coast", "river", "border"] as const;
export type BasemapLayer = (typeof BASEMAP_LAYERS)[number];

function byZoom(...stops: number[]): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], ...stops];
}

/** The style of the live basemap: a pure function of palette and basemap. The trip itself is drawn over it, in SVG. */
export function mapStyle(palette: MapPalette, basemap: BasemapSource): StyleSpecification {
  return {
    version: 8,
    sources: basemapSources(basemap),
    layers: [
      { id: "water", type: "background", paint: { "background-color": palette.water } },
      ...basemapLayers(palette, basemap),
    ],
  };
}

function basemapSources(basemap: BasemapSource): Record<string, SourceSpecification> {
  if (basemap.kind === "overview") {
    return Object.fromEntries(
      BASEMAP_LAYERS.map((layer) => [`overview-${layer}`, { type: "geojson", data: basemap.layers[layer] }]),
    );
  }
  const source = ({ bounds, minzoom, maxzoom }: TileSet): SourceSpecification => ({
    type: "vector",
    tiles: [`${basemap.url}{z}/{x}/{y}.pbf`],
    bounds: [...bounds],
    minzoom,
    maxzoom,
  });
  return { [SOURCES.wide]: source(basemap.wide), [SOURCES.detail]: source(basemap.detail) };
}

/** Each basemap layer, once for each source that holds it. */
function basemapLayers(palette: MapPalette, basemap: BasemapSource): LayerSpecification[] {
  return BASEMAP_DRAWINGS.flatMap((draw) => {
    if (basemap.kind === "overview") {
      const { layer } = draw(palette);
      return layer === "province"
        ? []
        : [{ ...draw(palette).spec, id: `overview-${draw(palette).id}`, source: `overview-${layer}` }];
    }
    const { id, layer, spec } = draw(palette);
    return [
      { ...spec, id: `wide-${id}`, source: SOURCES.wide, "source-layer": layer, filter: outside(spec.filter) },
      {
        ...spec,
        id: `detail-${id}`,
        source: SOURCES.detail,
        "source-layer": layer,
        minzoom: Math.max(6, spec.minzoom ?? 0),
      },
    ];
  }) as LayerSpecification[];
}

/** The wide tiles hold what the detail tiles hold too; from zoom 6 on only what lies outside those is drawn. */
function outside(filter: unknown): unknown {
  const isOutside = ["any", ["<", ["zoom"], 6], ["==", ["get", "o"], 1]];
  return filter === undefined ? isOutside : ["all", filter, isOutside];
}

interface Drawing {
  readonly id: string;
  readonly layer: BasemapLayer | "province";
  readonly spec: Record<string, unknown> & { readonly minzoom?: number };
}

const BASEMAP_DRAWINGS: readonly ((palette: MapPalette) => Drawing)[] = [
  ({ land }) => ({
    id: "land",
    layer: "land",
    spec: { type: "fill", paint: { "fill-color": land, "fill-antialias": false } },
  }),
  ({ province }) => ({
    id: "province",
    layer: "province",
    spec: {
      type: "line",
      maxzoom: 8,
      minzoom: 4,
      paint: { "line-color": province, "line-width": 1, "line-dasharray": [3, 2] },
    },
  }),
  ({ water }) => ({ id: "lake", layer: "lake", spec: { type: "fill", paint: { "fill-color": water } } }),
  ({ river }) => ({
    id: "river",
    layer: "river",
    spec: {
      type: "line",
      filter: [
        "all",
        ["any", ["==", ["get", "rank"], 1], [">=", ["zoom"], 6]],
        ["any", ["!=", ["get", "banks"], 1], ["<", ["zoom"], 7]],
      ],
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": river, "line-width": byZoom(3, 0.7, 6, 1.3, 10, 2.6) },
    },
  }),
  ({ river }) => ({
    id: "border-river",
    layer: "border",
    spec: {
      type: "line",
      filter: ["==", ["get", "river"], 1],
      layout: { "line-join": "round" },
      paint: { "line-color": river, "line-width": byZoom(3, 1.6, 6, 3, 10, 5) },
    },
  }),
  ({ coast }) => ({
    id: "coast",
    layer: "coast",
    spec: { type: "line", paint: { "line-color": coast, "line-width": byZoom(3, 0.6, 8, 1) } },
  }),
  ({ border }) => ({
    id: "border",
    layer: "border",
    spec: {
      type: "line",
      filter: ["!=", ["get", "disputed"], 1],
      layout: { "line-join": "round" },
      paint: { "line-color": border, "line-width": byZoom(3, 0.8, 8, 1.2, 10, 1.2) },
    },
  }),
  ({ border }) => ({
    id: "border-disputed",
    layer: "border",
    spec: {
      type: "line",
      filter: ["==", ["get", "disputed"], 1],
      paint: { "line-color": border, "line-width": byZoom(3, 0.8, 8, 1.4), "line-dasharray": [2, 2] },
    },
  }),
];
