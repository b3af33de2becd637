import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { wrapText } from "../../scene/labels/wrapText.ts";
import { PAGE_PALETTES } from "../../theme/palette.ts";
import type { PreviewParts } from "../prerender/pictures.tsx";
import { ROOT } from "../record/readRecord.ts";
import { PICTURE_SIZE } from "./pictureSize.ts";
import { basemapDefs, CHART_SHEETS, insideSvg, MAP_SHEETS, standaloneCss } from "./standaloneCss.ts";

/** How much of the picture's width the map may take. */
const MOST_MAP_WIDTH = 584;
const MARGIN = 28;

/** The texts over the chart: size, line height and characters a line. */
const TITLE = { size: 36, leading: 43, length: 28 } as const;
const DECK = { size: 19, leading: 27, length: 56 } as const;

/** Writes map, chart and figures as `picture.svg` and, 1200 × 630, as `picture.png`: for link previews and embeds. */
export function writePictures(dist: string, symbols: string, parts: PreviewParts): void {
  const svg = previewPicture(symbols, parts);
  writeFileSync(join(dist, "picture.svg"), svg);
  const fonts = [400, 600].map((weight) => join(ROOT, `src/build/fonts/inter-${weight}.ttf`));
  const resvg = new Resvg(svg, { font: { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: "Inter" } });
  writeFileSync(join(dist, "picture.png"), resvg.render().asPng());
}

/** The map at the left over the whole height; at the right title and deck, and under them the chart. */
function previewPicture(symbols: string, { map, chart, title, deck, credit }: PreviewParts): string {
  const scale = Math.min(PICTURE_SIZE.height / map.height, MOST_MAP_WIDTH / map.width);
  const mapWidth = Math.round(map.width * scale);
  const mapTop = (PICTURE_SIZE.height - map.height * scale) / 2;
  const left = mapWidth + MARGIN;
  const titleLines = wrapText(title, TITLE.length);
  const deckLines = wrapText(deck, DECK.length);
  const deckTop = MARGIN + TITLE.size + (titleLines.length - 1) * TITLE.leading + DECK.leading + 12;
  const textBottom = deckTop + (deckLines.length - 1) * DECK.leading + 16;
  const footTop = PICTURE_SIZE.height - MARGIN - 14;
  const chartScale = Math.min(
    (PICTURE_SIZE.width - left - MARGIN) / chart.width,
    (footTop - textBottom) / chart.height,
  );
  const chartTop = footTop - chart.height * chartScale;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE_SIZE.width} ${PICTURE_SIZE.height}" width="${PICTURE_SIZE.width}" height="${PICTURE_SIZE.height}">`,
    `<title>${escaped(title)}</title><style>${standaloneCss([...MAP_SHEETS, ...CHART_SHEETS])}${textCss()}</style>`,
    `${basemapDefs(symbols)}<rect width="100%" height="100%" class="picture-ground"/>`,
    `<g transform="translate(0 ${mapTop}) scale(${scale})">${insideSvg(map.svg)}</g>`,
    `<rect x="${mapWidth}" width="${PICTURE_SIZE.width - mapWidth}" height="100%" fill="${PAGE_PALETTES.light.paper}"/>`,
    textLines(titleLines, "standalone-title", left, MARGIN + TITLE.size, TITLE.leading),
    textLines(deckLines, "standalone-deck", left, deckTop, DECK.leading),
    `<g class="chart" font-size="11" transform="translate(${left} ${chartTop}) scale(${chartScale})">${insideSvg(chart.svg)}</g>`,
    `<text x="${PICTURE_SIZE.width - MARGIN}" y="${PICTURE_SIZE.height - MARGIN + 8}" class="standalone-credit">${escaped(credit)}</text>`,
    "</svg>",
  ].join("");
}

function textLines(lines: readonly string[], name: string, x: number, y: number, leading: number): string {
  const spans = lines.map((line, row) => `<tspan x="${x}" dy="${row === 0 ? 0 : leading}">${escaped(line)}</tspan>`);
  return `<text y="${y}" class="${name}">${spans.join("")}</text>`;
}

function textCss(): string {
  const { ink, muted } = PAGE_PALETTES.light;
  return `
    .standalone-title { font-family: "Inter SemiBold", Inter, system-ui, sans-serif; font-size: ${TITLE.size}px; font-weight: 600; letter-spacing: -0.02em; fill: ${ink}; }
    .standalone-deck { font-size: ${DECK.size}px; fill: ${ink}; }
    .standalone-credit { font-size: 13px; fill: ${muted}; text-anchor: end; }`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
