import { describe, expect, test } from "vitest";
import { type Colour, OPACITIES, PAGE_PALETTES, PALETTES } from "../../src/theme/palette.ts";

const THEMES = ["light", "dark"] as const;
const TEXT = 4.5;
const MARK = 3;

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** A translucent colour over its ground. */
function over(colour: Colour, ground: Colour, opacity: number): Colour {
  const below = channels(ground);
  const mixed = channels(colour).map((channel, index) =>
    Math.round(opacity * channel + (1 - opacity) * (below[index] ?? 0)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

describe.each(THEMES)("in the %s palette", (theme) => {
  const map = PALETTES[theme];
  const page = PAGE_PALETTES[theme];
  const grounds = [map.land, map.water, map.noData] as const;

  test.each(["countryLabel", "waterLabel", "townLabel", "placeLabel"] as const)("%s is legible on its halo", (name) => {
    expect(contrast(map[name], map.halo)).toBeGreaterThanOrEqual(TEXT);
  });

  test("names of countries are legible on land, names of seas and ranges on water", () => {
    expect(contrast(map.countryLabel, map.land)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(map.waterLabel, map.water)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(map.launch, map.water)).toBeGreaterThanOrEqual(TEXT);
  });

  test.each([
    "train",
    "ahead",
    "launch",
    "markLine",
    "selection",
  ] as const)("%s stands out on land and on water", (name) => {
    for (const ground of grounds) expect(contrast(map[name], ground)).toBeGreaterThanOrEqual(MARK);
  });

  test("translucent lines and marks stand out too", () => {
    for (const ground of grounds) {
      expect(contrast(over(map.markLine, ground, OPACITIES.toCome), ground)).toBeGreaterThanOrEqual(MARK);
      expect(contrast(over(map.launch, ground, OPACITIES.range), ground)).toBeGreaterThanOrEqual(MARK);
    }
  });

  test("the train's tag is legible, and stands out on the map", () => {
    for (const ground of [map.tag, map.tagQuiet]) expect(contrast(map.tagText, ground)).toBeGreaterThanOrEqual(TEXT);
  });

  test("the chart's launches, area edge and train stand out on paper", () => {
    expect(contrast(over(map.train, page.paper, OPACITIES.chartEdge), page.paper)).toBeGreaterThanOrEqual(MARK);
    expect(contrast(map.launch, page.paper)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(map.train, page.paper)).toBeGreaterThanOrEqual(TEXT);
  });

  test("a mark's line stands out on its fill", () => {
    expect(contrast(map.markLine, map.markFill)).toBeGreaterThanOrEqual(MARK);
    expect(contrast(map.train, map.markFill)).toBeGreaterThanOrEqual(MARK);
  });

  test.each(["ink", "muted", "accent", "link"] as const)("%s is legible on paper and panel", (name) => {
    expect(contrast(page[name], page.paper)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(page[name], page.panel)).toBeGreaterThanOrEqual(TEXT);
  });

  test("the focus ring stands out", () => {
    expect(contrast(page.focus, page.paper)).toBeGreaterThanOrEqual(MARK);
    expect(contrast(page.focus, page.panel)).toBeGreaterThanOrEqual(MARK);
  });
});

test("black on white has the highest contrast", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
});
