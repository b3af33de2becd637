/** The colours that are drawn and read back, as red, green and blue: every channel both high and low. */
const PROBE = [
  [200, 40, 50],
  [40, 160, 60],
  [30, 70, 210],
  [240, 236, 228],
  [24, 26, 30],
] as const;

/** The side of each colour's square, in pixels. */
const SQUARE = 8;

/** How far off a channel may be, of 255: some browsers change the last bits on purpose, invisibly. */
const TOLERANCE = 8;

/** The browser features that the check needs. */
export interface CanvasTools {
  readonly createCanvas: (width: number, height: number) => HTMLCanvasElement;
  readonly decode: (blob: Blob) => Promise<ImageBitmap>;
}

/** A picture that can be drawn on any canvas, moved by whole pixels. */
export interface DrawnPicture {
  readonly width: number;
  readonly height: number;
  readonly drawAt: (context: CanvasRenderingContext2D, left: number, top: number) => void;
}

/**
 * Whether the browser or an extension alters what is read back from a canvas, as protection against fingerprinting
 * does. Both ways out of a canvas are tried: its pixels, and its PNG.
 *
 * @throws Error where there is no canvas to draw on
 */
export async function isCanvasSpoiled({ createCanvas, decode }: CanvasTools): Promise<boolean> {
  const [width, height] = [PROBE.length * SQUARE, SQUARE];
  const canvas = createCanvas(width, height);
  const context = contextOf(canvas);
  PROBE.forEach(([red, green, blue], index) => {
    context.fillStyle = `rgb(${red}, ${green}, ${blue})`;
    context.fillRect(index * SQUARE, 0, SQUARE, SQUARE);
  });
  if (!isProbe(context.getImageData(0, 0, width, height).data)) return true;
  const png = await encodePng(canvas);
  if (png === null) return true;
  const reread = contextOf(createCanvas(width, height));
  const decoded = await decode(png);
  reread.drawImage(decoded, 0, 0);
  decoded.close();
  return !isProbe(reread.getImageData(0, 0, width, height).data);
}

/** How many tiles of a picture are compared, across and down. */
const TILES = 6;

/** How many channel values per pixel may differ: browsers may smooth edges differently on a canvas of another size. */
const UNLIKE_PER_PIXEL = 0.02;

/** A channel value differs if it is further off than this, of 255. */
const UNLIKE = 32;

/**
 * Whether the PNG of a picture differs from the picture: some browsers alter or blank only large canvases. Tiles as
 * large as the canvas of {@link isCanvasSpoiled} are compared with the same parts drawn anew.
 */
export async function isPngSpoiled(png: Blob, picture: DrawnPicture, tools: CanvasTools): Promise<boolean> {
  const decoded = await tools.decode(png);
  const isSpoiled = isUnlike(decoded, picture, tools);
  decoded.close();
  return isSpoiled;
}

function isUnlike(decoded: ImageBitmap, picture: DrawnPicture, tools: CanvasTools): boolean {
  if (decoded.width !== picture.width || decoded.height !== picture.height) return true;
  const [width, height] = [PROBE.length * SQUARE, SQUARE];
  const places = Array.from({ length: TILES ** 2 }, (_, index) => [
    tileStart(index % TILES, picture.width - width),
    tileStart(Math.floor(index / TILES), picture.height - height),
  ]);
  const pixelsAt = (draw: (context: CanvasRenderingContext2D) => void) => {
    const context = contextOf(tools.createCanvas(width, height));
    draw(context);
    return context.getImageData(0, 0, width, height).data;
  };
  const unlike = places.reduce((sum, [left = 0, top = 0]) => {
    const drawn = pixelsAt((context) => picture.drawAt(context, -left, -top));
    const encoded = pixelsAt((context) => context.drawImage(decoded, -left, -top));
    return sum + drawn.filter((value, index) => Math.abs(value - (encoded[index] ?? 0)) > UNLIKE).length;
  }, 0);
  return unlike > places.length * width * height * UNLIKE_PER_PIXEL;
}

function tileStart(index: number, room: number): number {
  return Math.max(0, Math.round((index * room) / (TILES - 1)));
}

/** @throws Error where the browser gives none */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser cannot draw the picture.");
  return context;
}

/** A canvas as a PNG; null where the browser gives none, as for a canvas that is too large for it. */
export function encodePng(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/** Whether pixels are the probe's, row by row. */
function isProbe(pixels: Uint8ClampedArray): boolean {
  return pixels.every((value, index) => {
    const channel = index % 4;
    const column = Math.floor(index / 4) % (PROBE.length * SQUARE);
    const drawn = channel === 3 ? 255 : (PROBE[Math.floor(column / SQUARE)]?.[channel] ?? 0);
    return Math.abs(value - drawn) <= TOLERANCE;
  });
}
