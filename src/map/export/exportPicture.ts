import { wrapCaption } from "./wrapCaption.ts";

/** The properties of a drawn shape that a style sheet gives it, and that a picture by itself must carry. */
const DRAWN = [
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
const PNG_SCALE = 2;

/** So long is what is saved kept, in milliseconds, for the browser to read. */
const READ_MS = 10_000;

/** How the lines under the picture are set, in its units. */
const CAPTION = { size: 11, family: "sans-serif", margin: 8, line: 15, top: 16, bottom: 8 } as const;

/** What share of the room a caption's line may take here: elsewhere `sans-serif` may be a wider font. */
const CAPTION_FILL = 0.85;

export type PictureKind = "svg" | "png";

/** Draws while the picture shows the whole trip. */
export type DrawWholeTrip = <Drawn>(draw: () => Drawn) => Drawn;

interface SavedPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Has the browser save the page's picture under a name, which gets its ending here.
 *
 * @throws Error where the browser cannot draw it
 */
export async function savePicture(
  kind: PictureKind,
  name: string,
  lines: () => readonly string[],
  drawWhole: DrawWholeTrip,
): Promise<void> {
  const picture = document.querySelector<SVGSVGElement>("svg.picture");
  if (picture === null) return;
  const saved = drawWhole(() => savedPicture(picture, lines()));
  const blob = kind === "svg" ? new Blob([saved.svg], { type: "image/svg+xml" }) : await pngOf(saved);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_MS);
}

/**
 * The static picture as it stands in the page, as an SVG of its own: colours inside, with lines of text under it, which make it
 * as high as they need.
 *
 * @param picture the page's SVG, drawn for the moment shown
 * @param lines what the picture is of: moment, credit, address
 */
function savedPicture(picture: SVGSVGElement, lines: readonly string[]): SavedPicture {
  const { width, height } = picture.viewBox.baseVal;
  const copy = picture.cloneNode(true) as SVGSVGElement;
  carryStyles(picture, copy);
  fillUses(copy);
  const caption = wrapped(lines, width - 2 * CAPTION.margin);
  const captionHeight = CAPTION.top + (caption.length - 1) * CAPTION.line + CAPTION.bottom;
  const whole = height + captionHeight;
  copy.setAttribute("xmlns", NAMESPACE);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(whole));
  copy.setAttribute("viewBox", `0 0 ${width} ${whole}`);
  copy.removeAttribute("class");
  const water = getComputedStyle(picture.parentElement ?? picture).backgroundColor;
  copy.prepend(shape("rect", { width, height, fill: water }));
  copy.append(shape("rect", { y: height, width, height: captionHeight, fill: "#ffffff" }));
  caption.forEach((line, index) => {
    const text = shape("text", {
      x: CAPTION.margin,
      y: height + CAPTION.top + index * CAPTION.line,
      fill: "#1f1c17",
      "font-size": CAPTION.size,
      "font-family": CAPTION.family,
    });
    text.textContent = line;
    copy.append(text);
  });
  return { svg: new XMLSerializer().serializeToString(copy), width, height: whole };
}

/** The caption's texts, each in as many lines as it needs to be no wider than there is room. */
function wrapped(lines: readonly string[], room: number): readonly string[] {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null) throw new Error("The caption could not be measured.");
  pen.font = `${CAPTION.size}px ${CAPTION.family}`;
  return lines.flatMap((line) => wrapCaption(line, room * CAPTION_FILL, (text) => pen.measureText(text).width));
}

/** The picture as a PNG, at twice its size. */
async function pngOf({ svg, width, height }: SavedPicture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * PNG_SCALE;
  canvas.height = height * PNG_SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("The picture could not be drawn.")) : resolve(blob)),
      "image/png",
    );
  });
}

function carryStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of DRAWN) to.setAttribute(name, style.getPropertyValue(name));
  [...from.children].forEach((child, index) => {
    const twin = to.children[index];
    if (twin !== undefined) carryStyles(child, twin);
  });
}

/** Puts what each `use` refers to in its place: the symbols stand in the page, not in the picture. */
function fillUses(copy: SVGSVGElement): void {
  for (const use of copy.querySelectorAll("use")) {
    const symbol = document.querySelector(use.getAttribute("href") ?? "#");
    const path = shape("path", { d: symbol?.getAttribute("d") ?? "" });
    for (const { name, value } of use.attributes) if (name !== "href") path.setAttribute(name, value);
    use.replaceWith(path);
  }
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
