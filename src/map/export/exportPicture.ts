import { contextOf, encodePng, isCanvasSpoiled } from "./spoiledCanvas.ts";
import { type StandalonePicture, standalonePicture } from "./standalonePicture.ts";

/** Pixels of the PNG per unit of the picture. */
const PNG_SCALE = 2;

/** How long the browser may take to read the saved file (ms). */
const READ_TIMEOUT_MS = 10_000;

export type PictureKind = "svg" | "png";

/** How saving ended: `spoiled` means that the browser alters what is drawn, so that no file was saved. */
export type SaveOutcome = "saved" | "spoiled";

/** Runs `draw` while the page's picture shows the whole trip. */
export type DrawWholeTrip = <Drawn>(draw: () => Drawn) => Drawn;

/**
 * Has the browser save the page's map and chart. The file's extension is added to `name`.
 *
 * @throws Error if there is no picture, or the browser cannot draw it
 */
export async function savePicture(
  kind: PictureKind,
  name: string,
  lines: readonly string[],
  drawWhole: DrawWholeTrip,
): Promise<SaveOutcome> {
  const map = document.querySelector<SVGSVGElement>("svg.picture");
  const chart = document.querySelector<SVGSVGElement>('svg[data-part="chart"]');
  if (map === null) throw new Error("There is no picture to save.");
  const isChartShown = chart !== null && chart.getClientRects().length > 0;
  const picture = drawWhole(() => standalonePicture(map, isChartShown ? chart : null, lines));
  const blob = kind === "svg" ? new Blob([picture.svg], { type: "image/svg+xml" }) : await pngOf(picture);
  if (blob === null) return "spoiled";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_TIMEOUT_MS);
  return "saved";
}

/** Renders a picture as a PNG; null if the browser would alter it. */
async function pngOf({ svg, width, height }: StandalonePicture): Promise<Blob | null> {
  if (await isCanvasSpoiled({ createCanvas, decode: (blob) => decodedBlob(blob) })) return null;
  const canvas = createCanvas(width * PNG_SCALE, height * PNG_SCALE);
  const image = await decoded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  contextOf(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
  return encodePng(canvas);
}

function createCanvas(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement("canvas"), { width, height });
}

/** Through a `data:` address, which the page's policy allows, as it does not a `blob:` one. */
async function decodedBlob(blob: Blob): Promise<HTMLImageElement> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return decoded(`data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`);
}

async function decoded(src: string): Promise<HTMLImageElement> {
  const image = Object.assign(new Image(), { src });
  await image.decode();
  return image;
}
