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
  "text-transform",
  "display",
] as const;

const NAMESPACE = "http://www.w3.org/2000/svg";
/** Pixels of the PNG per unit of the picture. */
const PNG_SCALE = 2;

/** How long the browser may take to read the saved file (ms). */
const READ_TIMEOUT_MS = 10_000;

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

export type PictureKind = "svg" | "png";

/** Runs `draw` while the page's picture shows the whole trip. */
export type DrawWholeTrip = <Drawn>(draw: () => Drawn) => Drawn;

/** A standalone picture with its size in its own units. */
interface StandalonePicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Has the browser save the page's picture. The file's extension is added to `name`.
 *
 * @throws Error if the browser cannot draw it
 */
export async function savePicture(
  kind: PictureKind,
  name: string,
  lines: () => readonly string[],
  drawWhole: DrawWholeTrip,
): Promise<void> {
  const picture = document.querySelector<SVGSVGElement>("svg.picture");
  if (picture === null) return;
  const saved = drawWhole(() => standalonePicture(picture, lines()));
  const blob = kind === "svg" ? new Blob([saved.svg], { type: "image/svg+xml" }) : await pngOf(saved);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_TIMEOUT_MS);
}

/**
 * The page's picture as a standalone SVG, with its styles inlined and a caption below it.
 *
 * @param picture the page's SVG, drawn for the moment shown
 * @param lines the caption's texts: moment, credit, address
 */
function standalonePicture(picture: SVGSVGElement, lines: readonly string[]): StandalonePicture {
  const { width, height } = picture.viewBox.baseVal;
  const copy = picture.cloneNode(true) as SVGSVGElement;
  inlineStyles(picture, copy);
  inlineUses(copy);
  const caption = wrapLines(lines, width - 2 * CAPTION.margin);
  const captionHeight = CAPTION.top + (caption.length - 1) * CAPTION.lineHeight + CAPTION.bottom;
  const totalHeight = height + captionHeight;
  copy.setAttribute("xmlns", NAMESPACE);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(totalHeight));
  copy.setAttribute("viewBox", `0 0 ${width} ${totalHeight}`);
  copy.removeAttribute("class");
  const water = getComputedStyle(picture.parentElement ?? picture).backgroundColor;
  copy.prepend(createShape("rect", { width, height, fill: water }));
  copy.append(createShape("rect", { y: height, width, height: captionHeight, fill: CAPTION.background }));
  caption.forEach((line, index) => {
    const text = createShape("text", {
      x: CAPTION.margin,
      y: height + CAPTION.top + index * CAPTION.lineHeight,
      fill: CAPTION.fill,
      "font-size": CAPTION.size,
      "font-family": CAPTION.family,
    });
    text.textContent = line;
    copy.append(text);
  });
  return { svg: new XMLSerializer().serializeToString(copy), width, height: totalHeight };
}

/** Breaks the caption's texts into lines at most `maxWidth` wide. */
function wrapLines(lines: readonly string[], maxWidth: number): readonly string[] {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) throw new Error("This browser cannot measure the caption.");
  context.font = `${CAPTION.size}px ${CAPTION.family}`;
  return lines.flatMap((line) => wrapCaption(line, maxWidth * CAPTION_FILL, (text) => context.measureText(text).width));
}

/** Renders a picture as a PNG. */
async function pngOf({ svg, width, height }: StandalonePicture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("This browser cannot encode the picture as a PNG.")) : resolve(blob)),
      "image/png",
    );
  });
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

/** Replaces each `use` by the symbol it refers to, which is elsewhere in the page. */
function inlineUses(copy: SVGSVGElement): void {
  for (const use of copy.querySelectorAll("use")) {
    const symbol = document.querySelector(use.getAttribute("href") ?? "#");
    const path = createShape("path", { d: symbol?.getAttribute("d") ?? "" });
    for (const { name, value } of use.attributes) if (name !== "href") path.setAttribute(name, value);
    use.replaceWith(path);
  }
}

function createShape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
