import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { type BasemapSource, LAND_LAYERS, mapStyle } from "../../../src/map/gl/mapStyle.ts";
import { PALETTES } from "../../../src/theme/palette.ts";
import { THEMES } from "../../../src/view/viewState.ts";

const TILES: BasemapSource = {
  kind: "tiles",
  url: "https://example.org/basemap/{z}/{x}/{y}.pbf",
  wide: { bounds: [90, 10, 178, 74], minzoom: 3, maxzoom: 5 },
  detail: { bounds: [118, 34, 146, 57], minzoom: 6, maxzoom: 8 },
};
describe(mapStyle, () => {
  test.each(THEMES)("is sound by the style specification (%s)", (theme) => {
    expect(validateStyleMin(mapStyle(PALETTES[theme], TILES))).toEqual([]);
  });

  test("has a layer of land by which it is known to be drawn, and each id once", () => {
    const ids = mapStyle(PALETTES.light, TILES).layers.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["wide-land", "detail-land"]));
    expect(LAND_LAYERS).toEqual(expect.arrayContaining(["wide-land", "detail-land"]));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("asks nobody but its own folder", () => {
    const style = JSON.stringify(mapStyle(PALETTES.light, TILES));
    const hosts = [...style.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set(["example.org"]));
  });
});
