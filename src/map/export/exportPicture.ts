import { type CanvasTools, contextOf, encodePng, isCanvasSpoiled, isPngSpoiled } from "./spoiledCanvas.ts";
import { type StandalonePicture, standalonePicture } from "./standalonePicture.ts";

/** Pixels of the PNG per unit of the picture. */
const PNG_SCALE = 2;

/** How long the browser may take to read the saved file (ms). */
const READ_TIMEOUT_MS = 10_000;

export type PictureKind = "svg" | "png";

/** Why nothing was saved: the browser alters or blanks the drawing, or makes no PNG of so large a canvas. */
type Refusal = "spoiled" | "impossible";

/** How saving ended. */
export type SaveOutcome = "saved" | Refusal;

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
  if (typeof blob === "string") return blob;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_TIMEOUT_MS);
  return "saved";
}

const CANVAS_TOOLS: CanvasTools = {
  createCanvas: (width, height) => Object.assign(document.createElement("canvas"), { width, height }),
  decode: (blob) => createImageBitmap(blob),
};

/** Renders a picture as a PNG, or says why the browser cannot be used for it. */
async function pngOf(picture: StandalonePicture): Promise<Blob | Refusal> {
  if (await isCanvasSpoiled(CANVAS_TOOLS)) return "spoiled";
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`;
  await image.decode();
  const canvas = CANVAS_TOOLS.createCanvas(picture.width * PNG_SCALE, picture.height * PNG_SCALE);
  const { width, height } = canvas;
  const drawAt = (context: CanvasRenderingContext2D, left: number, top: number) =>
    context.drawImage(image, left, top, width, height);
  drawAt(contextOf(canvas), 0, 0);
  const png = await encodePng(canvas);
  if (png === null) return "impossible";
  return (await isPngSpoiled(png, { width, height, drawAt }, CANVAS_TOOLS)) ? "spoiled" : png;
}
