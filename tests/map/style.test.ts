import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { PALETTES } from "../../src/map/palette.ts";
import { type BasemapSource, LAYERS, mapStyle } from "../../src/map/style.ts";
import { LANGUAGES } from "../../src/trip/vocabulary.ts";

const TILES: BasemapSource = {
  kind: "tiles",
  url: "https://example.org/basemap/{z}/{x}/{y}.pbf",
  wide: { bounds: [90, 10, 178, 74], minzoom: 3, maxzoom: 5 },
  detail: { bounds: [118, 34, 146, 57], minzoom: 6, maxzoom: 8 },
};
const FONTS = {
  faces: { "Map Regular": [{ url: "https://example.org/a.woff2", "unicode-range": ["U+0000-02FF"] }] },
  regular: ["Map Regular"],
  strong: ["Map Regular"],
};
const LABEL = {
  id: "china",
  kind: "country",
  rank: 1,
  name: { en: "China", ko: "중국", ru: "Китай", ja: "中国" },
  at: [124.6, 46],
  minzoom: 3,
} as const;

describe(mapStyle, () => {
  const cases = (["light", "dark"] as const).flatMap((theme) =>
    LANGUAGES.map((language) => [theme, language] as const),
  );

  test.each(cases)("is sound by the style specification (%s, %s)", (theme, language) => {
    expect(validateStyleMin(mapStyle(PALETTES[theme], TILES, FONTS, [LABEL], language))).toEqual([]);
  });

  test("has every layer that code asks about, each id once", () => {
    const ids = mapStyle(PALETTES.light, TILES, FONTS, [LABEL], "en").layers.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(Object.values(LAYERS)));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("asks nobody but its own folder", () => {
    const style = JSON.stringify(mapStyle(PALETTES.light, TILES, FONTS, [LABEL], "en"));
    const hosts = [...style.matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set(["example.org"]));
  });
});
