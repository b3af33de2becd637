import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { wrapText } from "../../scene/labels/wrapText.ts";
import { VIEW_BOX } from "../../scene/projection.ts";
import { PALETTES } from "../../theme/palette.ts";
import { paletteProperties } from "../../theme/paletteCss.ts";
import { ROOT } from "../record/readRecord.ts";
import { PICTURE_SIZE } from "./pictureSize.ts";

/** Writes the whole trip as `picture.svg` and, 1200 × 630, as `picture.png`: for link previews, print and embeds. */
export function writePictures(
  dist: string,
  symbols: string,
  picture: { svg: string; title: string; credit: string },
): void {
  const svg = standalonePicture(symbols, picture);
  writeFileSync(join(dist, "picture.svg"), svg);
  const fonts = [400, 600].map((weight) => join(ROOT, `src/build/fonts/inter-${weight}.ttf`));
  const resvg = new Resvg(svg, { font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: "Inter" } });
  writeFileSync(join(dist, "picture.png"), resvg.render().asPng());
}

/** The picture with its basemap and its colours inside, title and credit drawn over it. */
function standalonePicture(
  symbols: string,
  { svg, title, credit }: { svg: string; title: string; credit: string },
): string {
  const scale = PICTURE_SIZE.height / VIEW_BOX.height;
  const left = (PICTURE_SIZE.width - VIEW_BOX.width * scale) / 2;
  const inside = svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, "");
  const defs = /<defs>.*<\/defs>/s.exec(symbols)?.[0] ?? "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE_SIZE.width} ${PICTURE_SIZE.height}" width="${PICTURE_SIZE.width}" height="${PICTURE_SIZE.height}">`,
    `<title>${escaped(title)}</title><style>${standaloneCss()}</style>${defs}`,
    `<rect width="100%" height="100%" fill="${PALETTES.light.water}"/>`,
    `<g transform="translate(${left} 0) scale(${scale})">${inside}</g>`,
    `<text y="46" class="standalone-title">${wrapText(title, 24)
      .map((line, index) => `<tspan x="24" dy="${index === 0 ? 0 : 38}">${escaped(line)}</tspan>`)
      .join("")}</text>`,
    `<text x="${PICTURE_SIZE.width - 12}" y="${PICTURE_SIZE.height - 10}" class="standalone-credit">${escaped(credit)}</text>`,
    "</svg>",
  ].join("");
}

/** The picture's style sheet with the light theme's values in place of custom properties. */
function standaloneCss(): string {
  const sheets = ["basemap", "picture", "labels", "tag"].map((name) => join(ROOT, `src/map/svg/${name}.css`));
  const css = sheets.map((sheet) => readFileSync(sheet, "utf8")).join("\n");
  const properties = paletteProperties("light");
  const resolved = css.replace(/var\((--[a-z-]+)\)/g, (_, name: string) => {
    const value = properties.get(name);
    if (value === undefined) throw new Error(`The picture's style sheet uses an unknown custom property: ${name}.`);
    return value;
  });
  const { placeLabel, halo, countryLabel } = PALETTES.light;
  return `${resolved}
    text { font-family: Inter, sans-serif; }
    .picture-label-place text, .picture-tag text:first-of-type, .standalone-title { font-family: "Inter SemiBold", Inter, sans-serif; }
    .standalone-title { font-size: 34px; font-weight: 600; fill: ${placeLabel}; stroke: ${halo}; stroke-width: 6px; paint-order: stroke; }
    .standalone-credit { font-size: 13px; fill: ${countryLabel}; stroke: ${halo}; stroke-width: 3px; paint-order: stroke; text-anchor: end; }`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
