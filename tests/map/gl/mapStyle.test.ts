import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { BASEMAP_LAYERS } from "../../../src/map/basemapLayers.ts";
import { type BasemapSource, LAND_LAYERS, mapStyle } from "../../../src/map/gl/mapStyle.ts";
import { PALETTES } from "../../../src/theme/palette.ts";
import { THEMES } from "../../../src/view/viewState.ts";

const TILES: BasemapSource = {
  kind: "tiles",
  url: "https://example.org/basemap/{z}/{x}/{y}.pbf",
  wide: { bounds: [90, 10, 178, 74], minzoom: 3, maxzoom: 5 },
  detail: { bounds: [118, 34, 146, 57], minzoom: 6, maxzoom: 8 },
};

const NO_FEATURES: GeoJSON.FeatureCollection = { type: "FeatureCollection", features: [] };
const OVERVIEW: BasemapSource = {
  kind: "overview",
  layers: { land: NO_FEATURES, lake: NO_FEATURES, coast: NO_FEATURES, river: NO_FEATURES, border: NO_FEATURES },
};

const idsOf = (source: BasemapSource) => mapStyle(PALETTES.light, source).layers.map(({ id }) => id);

describe(mapStyle, () => {
  test.each(THEMES)("is valid by the style specification (%s)", (theme) => {
    for (const source of [TILES, OVERVIEW]) expect(validateStyleMin(mapStyle(PALETTES[theme], source))).toEqual([]);
  });

  test("draws land in the layers by which the map counts as drawn, one per source", () => {
    const landOf = (source: BasemapSource) => idsOf(source).filter((id) => LAND_LAYERS.some((land) => land === id));
    expect(landOf(TILES)).toEqual(["wide-land", "detail-land"]);
    expect(landOf(OVERVIEW)).toEqual(["overview-land"]);
    expect(LAND_LAYERS).toEqual([...landOf(TILES), ...landOf(OVERVIEW)]);
  });

  test("has no layer id twice, and a source for every layer of the overview", () => {
    for (const source of [TILES, OVERVIEW]) expect(new Set(idsOf(source)).size).toBe(idsOf(source).length);
    expect(Object.keys(mapStyle(PALETTES.light, OVERVIEW).sources)).toHaveLength(BASEMAP_LAYERS.length);
  });

  test("requests nothing outside its own folder", () => {
    const style = JSON.stringify(mapStyle(PALETTES.light, TILES));
    const hosts = [...style.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set(["example.org"]));
  });
});
