import { wrapCaption } from "./wrapCaption.ts";

/** Properties set by style sheets, which a standalone picture has to carry as attributes. */
const STYLE_PROPERTIES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "letter-spacing",
  "text-anchor",
  "text-transform",
  "display",
] as const;

const NAMESPACE = "http://www.w3.org/2000/svg";

/** Layout of the caption under the picture, in its units. */
const CAPTION = {
  size: 11,
  family: "sans-serif",
  margin: 8,
  lineHeight: 15,
  top: 16,
  bottom: 8,
  fill: "#1f1c17",
  background: "#ffffff",
} as const;

/** Share of the width that a line may fill when measured here: `sans-serif` may be a wider font elsewhere. */
const CAPTION_FILL = 0.85;

/** Clear space around the chart, in the picture's units. */
const CHART_MARGIN = 8;

/** A standalone picture with its size in its own units. */
export interface StandalonePicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The page's map and chart as one standalone SVG, with their styles inlined and a caption at the foot.
 *
 * @param map the page's map, drawn for the moment shown
 * @param chart the page's chart; null where the page shows none
 * @param lines the caption's texts
 */
export function standalonePicture(
  map: SVGSVGElement,
  chart: SVGSVGElement | null,
  lines: readonly string[],
): StandalonePicture {
  const { width, height } = map.viewBox.baseVal;
  const plot = chart === null ? null : placedChart(chart, width, height);
  const captionTop = height + (plot?.height ?? 0);
  const caption = wrapLines(lines, width - 2 * CAPTION.margin);
  const captionHeight = CAPTION.top + (caption.length - 1) * CAPTION.lineHeight + CAPTION.bottom;
  const totalHeight = captionTop + captionHeight;
  const copy = styledCopy(map);
  copy.setAttribute("xmlns", NAMESPACE);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(totalHeight));
  copy.setAttribute("viewBox", `0 0 ${width} ${totalHeight}`);
  copy.removeAttribute("class");
  const water = getComputedStyle(map.parentElement ?? map).backgroundColor;
  copy.prepend(createShape("rect", { width, height, fill: water }));
  if (plot !== null) copy.append(plot.ground, plot.copy);
  copy.append(createShape("rect", { y: captionTop, width, height: captionHeight, fill: CAPTION.background }));
  caption.forEach((line, index) => {
    const text = createShape("text", {
      x: CAPTION.margin,
      y: captionTop + CAPTION.top + index * CAPTION.lineHeight,
      fill: CAPTION.fill,
      "font-size": CAPTION.size,
      "font-family": CAPTION.family,
    });
    text.textContent = line;
    copy.append(text);
  });
  return { svg: new XMLSerializer().serializeToString(copy), width, height: totalHeight };
}

/** The chart as wide as the map, on the page's paper, and the height that it takes. */
function placedChart(chart: SVGSVGElement, width: number, top: number) {
  const box = chart.viewBox.baseVal;
  const chartWidth = width - 2 * CHART_MARGIN;
  const chartHeight = (chartWidth * box.height) / box.width;
  const height = chartHeight + 2 * CHART_MARGIN;
  const copy = styledCopy(chart);
  const place = { x: CHART_MARGIN, y: top + CHART_MARGIN, width: chartWidth, height: chartHeight };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  copy.setAttribute("overflow", "visible");
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  return { copy, height, ground: createShape("rect", { y: top, width, height, fill: paper }) };
}

/** A copy that needs no style sheet, and nothing from elsewhere in the page. */
function styledCopy(picture: SVGSVGElement): SVGSVGElement {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  inlineStyles(picture, copy);
  inlineUses(copy);
  return copy;
}

/** Breaks the caption's texts into lines at most `maxWidth` wide. */
function wrapLines(lines: readonly string[], maxWidth: number): readonly string[] {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("This browser cannot measure the caption.");
  context.font = `${CAPTION.size}px ${CAPTION.family}`;
  return lines.flatMap((line) => wrapCaption(line, maxWidth * CAPTION_FILL, (text) => context.measureText(text).width));
}

/** Sets the computed styles of one tree of elements as attributes of its copy. */
function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of STYLE_PROPERTIES) to.setAttribute(name, style.getPropertyValue(name));
  [...from.children].forEach((child, index) => {
    const copy = to.children[index];
    if (copy !== undefined) inlineStyles(child, copy);
  });
}

/** Replaces each `use` by the path it refers to, which may be elsewhere in the page. */
function inlineUses(copy: SVGSVGElement): void {
  for (const use of copy.querySelectorAll("use")) {
    const path = createShape("path", { d: referredTo(use)?.getAttribute("d") ?? "" });
    for (const { name, value } of use.attributes) if (name !== "href") path.setAttribute(name, value);
    use.replaceWith(path);
  }
}

function referredTo(use: SVGUseElement): Element | null {
  return document.getElementById(use.getAttribute("href")?.slice(1) ?? "");
}

function createShape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
