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
const CAPTION = 54;
const PNG_SCALE = 2;

export interface SavedPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * The static picture as it stands in the page, as an SVG of its own: colours inside, with lines of text under it.
 *
 * @param picture the page's SVG, drawn for the moment shown
 * @param lines what the picture is of: moment, credit, address
 */
export function savedPicture(picture: SVGSVGElement, lines: readonly string[]): SavedPicture {
  const { width, height } = picture.viewBox.baseVal;
  const copy = picture.cloneNode(true) as SVGSVGElement;
  carryStyles(picture, copy);
  fillUses(copy);
  copy.setAttribute("xmlns", NAMESPACE);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height + CAPTION));
  copy.setAttribute("viewBox", `0 0 ${width} ${height + CAPTION}`);
  copy.removeAttribute("class");
  const water = getComputedStyle(picture.parentElement ?? picture).backgroundColor;
  copy.prepend(shape("rect", { width, height, fill: water }));
  copy.append(shape("rect", { y: height, width, height: CAPTION, fill: "#ffffff" }));
  lines.forEach((line, index) => {
    const text = shape("text", {
      x: 8,
      y: height + 16 + index * 15,
      fill: "#1f1c17",
      "font-size": 11,
      "font-family": "sans-serif",
    });
    text.textContent = line;
    copy.append(text);
  });
  return { svg: new XMLSerializer().serializeToString(copy), width, height: height + CAPTION };
}

/** The picture as a PNG, at twice its size. */
export async function pngOf({ svg, width, height }: SavedPicture): Promise<Blob> {
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
