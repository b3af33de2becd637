import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PALETTES } from "../../theme/palette.ts";
import { paletteProperties } from "../../theme/paletteCss.ts";
import { ROOT } from "../record/readRecord.ts";

/** The style sheets of the map and of the chart, as paths within the project. */
export const MAP_SHEETS = ["basemap", "picture", "labels", "tag"].map((name) => `src/map/svg/${name}.css`);
export const CHART_SHEETS = ["src/ui/time/chart.css", "src/ui/time/chartLoupe.css"] as const;

/** Style sheets for a picture on its own, with the light theme's values in place of custom properties. */
export function standaloneCss(sheets: readonly string[]): string {
  const css = sheets.map((sheet) => readFileSync(join(ROOT, sheet), "utf8")).join("\n");
  const properties = paletteProperties("light");
  const resolved = css.replace(/var\((--[a-z-]+)\)/g, (_, name: string) => {
    const value = properties.get(name);
    if (value === undefined) throw new Error(`A picture's style sheet uses an unknown custom property: ${name}.`);
    return value;
  });
  return `text { font-family: Inter, system-ui, sans-serif; }
${resolved.replace(/\/\*.*?\*\//gs, "").replace(/\s+/g, " ")}
.picture-label-place text, .picture-tag text:first-of-type { font-family: "Inter SemiBold", Inter, system-ui, sans-serif; }
.picture-ground { fill: ${PALETTES.light.water}; }`;
}

/** The contents of an `svg` element. */
export function insideSvg(svg: string): string {
  return svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "");
}

/** The basemap's definitions, from the document's element with its symbols. */
export function basemapDefs(symbols: string): string {
  return /<defs>.*<\/defs>/s.exec(symbols)?.[0] ?? "";
}
