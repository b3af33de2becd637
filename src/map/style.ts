import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { Language } from "../trip/vocabulary.ts";
import type { BasemapLabel } from "./labels.ts";
import { MINOR } from "./marks.ts";
import { type MapPalette, OPACITIES } from "./palette.ts";

/** Ids of the map's sources, shared with whoever fills them. */
export const SOURCES = {
  wide: "basemap-wide",
  detail: "basemap-detail",
  labels: "basemap-labels",
  legs: "legs",
  segments: "segments",
  areas: "areas",
  ranges: "ranges",
  places: "places",
} as const;

/** Ids of the layers that code asks about or that stand for places. */
export const LAYERS = {
  marks: "place-marks",
  placeLabels: "place-labels",
  areaFill: "area-fill",
  areaLabels: "area-labels",
  regions: "regions",
  regionLabels: "region-labels",
  seas: "sea-fill",
  rangeLines: "range-lines",
} as const;

/** The layers of the basemap that draw land, of which a style has those of its source. */
export const LAND_LAYERS = ["wide-land", "detail-land", "overview-land"] as const;

/** Where the basemap comes from: tiles by folder, or the overview as GeoJSON by layer name. */
export type BasemapSource =
  | { readonly kind: "tiles"; readonly url: string; readonly wide: TileSet; readonly detail: TileSet }
  | { readonly kind: "overview"; readonly layers: Readonly<Record<BasemapLayer, GeoJSON.GeoJSON>> };

export const BASEMAP_LAYERS = ["land", "lake", "coast", "river", "border"] as const;
export type BasemapLayer = (typeof BASEMAP_LAYERS)[number];

export interface TileSet {
  readonly bounds: readonly [number, number, number, number];
  readonly minzoom: number;
  readonly maxzoom: number;
}

/** The fonts that labels are set in; `faces` null leaves them to the system. */
export interface MapFonts {
  readonly faces: StyleSpecification["font-faces"] | null;
  readonly regular: readonly string[];
  readonly strong: readonly string[];
}

const EMPTY: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };

function state(name: string, otherwise: number): ExpressionSpecification {
  return ["number", ["feature-state", name], otherwise];
}

function byZoom(...stops: number[]): ExpressionSpecification {
  return ["interpolate", ["linear"], ["zoom"], ...stops];
}

/** The whole style: a pure function of palette, basemap and fonts. The trip's own sources start empty. */
export function mapStyle(
  palette: MapPalette,
  basemap: BasemapSource,
  fonts: MapFonts,
  labels: readonly BasemapLabel[],
  language: Language,
): StyleSpecification {
  const geojson = (): SourceSpecification => ({ type: "geojson", data: EMPTY });
  return {
    version: 8,
    ...(fonts.faces === null || fonts.faces === undefined ? {} : { "font-faces": fonts.faces }),
    sources: {
      ...basemapSources(basemap),
      [SOURCES.labels]: { type: "geojson", data: labelFeatures(labels, language) },
      [SOURCES.areas]: geojson(),
      [SOURCES.ranges]: geojson(),
      [SOURCES.legs]: geojson(),
      [SOURCES.segments]: geojson(),
      [SOURCES.places]: geojson(),
    },
    layers: [
      { id: "water", type: "background", paint: { "background-color": palette.water } },
      ...basemapLayers(palette, basemap),
      ...labelLayers(palette, fonts),
      ...tripLayers(palette, fonts),
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

/** Labels by kind; the rank decides from which zoom on. */
function labelLayers(palette: MapPalette, fonts: MapFonts): LayerSpecification[] {
  const label = (
    id: string,
    kinds: readonly string[],
    text: Record<string, unknown>,
    paint: Record<string, unknown>,
    minzoom: number,
  ): LayerSpecification =>
    ({
      id: `label-${id}`,
      type: "symbol",
      source: SOURCES.labels,
      minzoom,
      filter: ["all", ["in", ["get", "kind"], ["literal", kinds]], [">=", ["zoom"], ["get", "from"]]],
      layout: { "text-field": ["get", "name"], "text-font": [...fonts.regular], "text-max-width": 7, ...text },
      paint: { "text-halo-color": palette.halo, "text-halo-width": 1.2, ...paint },
    }) as LayerSpecification;
  return [
    label(
      "country",
      ["country"],
      { "text-size": byZoom(3, 11, 6, 14), "text-letter-spacing": 0.18, "text-transform": "uppercase" },
      { "text-color": palette.countryLabel, "text-halo-color": palette.land },
      0,
    ),
    label(
      "water",
      ["sea", "lake", "river"],
      { "text-size": byZoom(3, 11, 7, 13), "text-letter-spacing": 0.05 },
      { "text-color": palette.waterLabel, "text-halo-color": palette.halo },
      0,
    ),
    label(
      "island",
      ["island"],
      { "text-size": 11, "text-letter-spacing": 0.08 },
      { "text-color": palette.countryLabel },
      3.6,
    ),
    {
      id: "town-dots",
      type: "circle",
      source: SOURCES.labels,
      filter: ["all", ["==", ["get", "kind"], "town"], [">=", ["zoom"], ["get", "from"]]],
      paint: { "circle-radius": byZoom(4, 1.6, 9, 2.6), "circle-color": palette.townDot },
    },
    label(
      "town",
      ["town"],
      {
        "text-size": byZoom(4, 11, 9, 13),
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.5,
        "text-justify": "auto",
        "symbol-sort-key": ["get", "rank"],
      },
      { "text-color": palette.townLabel },
      0,
    ),
  ];
}

/** Places that have a mark, minor ones only close by. */
const isMarked = [
  "all",
  ["has", "mark"],
  ["any", ["<", ["get", "rank"], MINOR.rank], [">=", ["zoom"], MINOR.zoom]],
] as ExpressionSpecification;

function tripLayers(palette: MapPalette, fonts: MapFonts): LayerSpecification[] {
  const lineWidth = byZoom(3, 2, 6, 3, 10, 4.5);
  const round = { "line-join": "round", "line-cap": "round" } as const;
  const legs = (id: string, name: string, paint: Record<string, unknown>, layout: Record<string, unknown> = round) =>
    ({
      id,
      type: "line",
      source: SOURCES.legs,
      filter: ["==", ["get", "drawn"], name],
      layout,
      paint,
    }) as LayerSpecification;
  return [
    {
      id: LAYERS.seas,
      type: "fill",
      source: SOURCES.areas,
      filter: ["==", ["get", "kind"], "sea-area"],
      paint: { "fill-color": palette.launch, "fill-opacity": ["+", 0.05, ["*", 0.08, state("selected", 0)]] },
    },
    {
      id: "sea-edge",
      type: "line",
      source: SOURCES.areas,
      filter: ["==", ["get", "kind"], "sea-area"],
      paint: {
        "line-color": palette.launch,
        "line-opacity": OPACITIES.seaEdge,
        "line-width": 1,
        "line-dasharray": [2, 3],
      },
    },
    {
      id: LAYERS.areaFill,
      type: "fill",
      source: SOURCES.areas,
      filter: ["==", ["get", "kind"], "launch-area"],
      paint: { "fill-color": palette.launch, "fill-opacity": 0.22 },
    },
    {
      id: "area-edge",
      type: "line",
      source: SOURCES.areas,
      filter: ["==", ["get", "kind"], "launch-area"],
      paint: { "line-color": palette.launch, "line-width": 1.4, "line-dasharray": [3, 2] },
    },
    {
      id: LAYERS.regions,
      type: "line",
      source: SOURCES.areas,
      filter: ["==", ["get", "kind"], "region"],
      paint: {
        "line-color": palette.markLine,
        "line-width": byZoom(3, 7, 6, 10, 10, 16),
        "line-opacity": ["+", 0.13, ["*", 0.22, state("selected", 0)]],
      },
    },
    {
      id: "region-edges",
      type: "line",
      source: SOURCES.areas,
      filter: ["==", ["get", "kind"], "region"],
      paint: {
        "line-color": palette.ahead,
        "line-width": 1,
        "line-gap-width": byZoom(3, 7, 6, 10, 10, 16),
      },
    },
    {
      id: LAYERS.rangeLines,
      type: "line",
      source: SOURCES.ranges,
      paint: {
        "line-color": palette.launch,
        "line-width": 1.3,
        "line-dasharray": [4, 3],
        "line-opacity": OPACITIES.range,
      },
    },
    {
      id: "range-labels",
      type: "symbol",
      source: SOURCES.ranges,
      filter: ["has", "label"],
      layout: {
        "text-field": ["get", "label"],
        "text-font": [...fonts.regular],
        "text-size": 11,
        "text-max-width": 11,
        "text-variable-anchor": ["left", "right"],
        "text-radial-offset": 0.5,
        "text-justify": "auto",
      },
      paint: { "text-color": palette.launch, "text-halo-color": palette.water, "text-halo-width": 1.4 },
    },
    {
      id: "train-stretch",
      type: "line",
      source: SOURCES.segments,
      layout: round,
      paint: {
        "line-color": ["interpolate", ["linear"], state("stretch", 0), 0.25, palette.stretchEnd, 1, palette.stretch],
        "line-width": byZoom(3, 10, 6, 14, 10, 20),
        "line-opacity": ["case", [">", state("stretch", 0), 0], 1, 0],
      },
    },
    legs("leg-casing", "reported", {
      "line-color": palette.halo,
      "line-width": byZoom(3, 3.6, 6, 5, 10, 7),
      "line-opacity": 0.9,
    }),
    legs("leg-reported", "reported", {
      "line-color": palette.route,
      "line-width": byZoom(3, 1.2, 6, 1.8, 10, 2.6),
      "line-opacity": OPACITIES.route,
    }),
    legs(
      "leg-schematic",
      "schematic",
      {
        "line-color": palette.route,
        "line-width": byZoom(3, 1.2, 6, 1.8),
        "line-opacity": OPACITIES.route,
        "line-dasharray": [6, 4],
      },
      {},
    ),
    legs("leg-ahead", "ahead", {
      "line-color": palette.ahead,
      "line-width": byZoom(3, 1.6, 6, 2.2, 10, 3),
      "line-dasharray": [0.1, 2.2],
    }),
    {
      id: "way-passed",
      type: "line",
      source: SOURCES.segments,
      layout: round,
      paint: { "line-color": palette.train, "line-width": lineWidth, "line-opacity": state("passed", 0) },
    },
    {
      id: "place-halo",
      type: "circle",
      source: SOURCES.places,
      filter: isMarked,
      paint: {
        "circle-radius": 15,
        "circle-color": palette.selection,
        "circle-opacity": ["*", 0.28, state("selected", 0)],
        "circle-stroke-color": palette.selection,
        "circle-stroke-width": 2,
        "circle-stroke-opacity": state("selected", 0),
      },
    },
    {
      id: "place-now",
      type: "circle",
      source: SOURCES.places,
      filter: isMarked,
      paint: {
        "circle-radius": 12,
        "circle-color": palette.train,
        "circle-opacity": ["*", 0.2, state("now", 0)],
        "circle-stroke-color": palette.train,
        "circle-stroke-width": 1.5,
        "circle-stroke-opacity": state("now", 0),
      },
    },
    {
      id: LAYERS.marks,
      type: "symbol",
      source: SOURCES.places,
      filter: isMarked,
      layout: {
        "icon-image": ["get", "mark"],
        "icon-allow-overlap": true,
        "icon-ignore-placement": false,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { "icon-opacity": state("opacity", 1) },
    },
    {
      id: "train-here",
      type: "circle",
      source: SOURCES.places,
      filter: isMarked,
      paint: {
        "circle-radius": 7,
        "circle-color": palette.train,
        "circle-opacity": state("here", 0),
        "circle-stroke-color": palette.markFill,
        "circle-stroke-width": 2.5,
        "circle-stroke-opacity": state("here", 0),
      },
    },
    {
      id: LAYERS.areaLabels,
      type: "symbol",
      source: SOURCES.places,
      filter: ["==", ["get", "kind"], "sea-area"],
      layout: {
        "text-field": ["get", "name"],
        "text-font": [...fonts.regular],
        "text-size": byZoom(3, 12, 7, 15),
        "text-letter-spacing": 0.06,
        "text-max-width": 7,
        "text-variable-anchor-offset": [
          "center",
          [0, 0],
          "left",
          [2, 1],
          "top-left",
          [1, 3],
          "top",
          [0, 4],
          "bottom",
          [0, -4],
        ],
      },
      paint: { "text-color": palette.launch, "text-halo-color": palette.water, "text-halo-width": 1.4 },
    },
    {
      id: LAYERS.regionLabels,
      type: "symbol",
      source: SOURCES.places,
      minzoom: 4.5,
      filter: ["==", ["get", "kind"], "region"],
      layout: {
        "text-field": ["get", "name"],
        "text-font": [...fonts.regular],
        "text-size": 12,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.9,
        "text-justify": "auto",
        "text-max-width": 9,
      },
      paint: { "text-color": palette.placeLabel, "text-halo-color": palette.halo, "text-halo-width": 1.4 },
    },
    {
      id: LAYERS.placeLabels,
      type: "symbol",
      source: SOURCES.places,
      filter: isMarked,
      layout: {
        "text-field": ["get", "name"],
        "text-font": [...fonts.strong],
        "text-size": byZoom(3, 12, 6, 14, 10, 15),
        "text-variable-anchor-offset": [
          "case",
          ["==", ["get", "isEastern"], true],
          ["literal", anchors("right", "left")],
          ["literal", anchors("left", "right")],
        ],
        "text-justify": "auto",
        "text-max-width": 9,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { "text-color": palette.placeLabel, "text-halo-color": palette.halo, "text-halo-width": 1.6 },
    },
  ];
}

/** The sides on which a label may stand, the first two first, each with its distance in ems. */
function anchors(first: "left" | "right", second: "left" | "right"): (string | [number, number])[] {
  const far = 0.85;
  const near = far * Math.SQRT1_2;
  const offsets: Readonly<Record<string, [number, number]>> = {
    left: [far, 0],
    right: [-far, 0],
    top: [0, far],
    bottom: [0, -far],
    "bottom-left": [near, -near],
    "top-left": [near, near],
    "top-right": [-near, near],
    "bottom-right": [-near, -near],
  };
  const order = [first, second, ...Object.keys(offsets).slice(2)];
  return order.flatMap((side) => [side, offsets[side] ?? [0, 0]]);
}

function labelFeatures(labels: readonly BasemapLabel[], language: Language): GeoJSON.FeatureCollection {
  return {
    type: "FeatureCollection",
    features: labels.map(({ kind, rank, name, at, minzoom }) => ({
      type: "Feature",
      properties: { kind, rank, name: name[language], from: minzoom },
      geometry: { type: "Point", coordinates: [...at] },
    })),
  };
}
