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
  readonly decode: (blob: Blob) => Promise<CanvasImageSource>;
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
  const reread = contextOf(createCanvas(width, height));
  reread.drawImage(await decode(await encodePng(canvas)), 0, 0);
  return !isProbe(reread.getImageData(0, 0, width, height).data);
}

/** @throws Error where the browser gives none */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser cannot draw the picture.");
  return context;
}

/** @throws Error where the browser gives none */
export function encodePng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("This browser cannot encode the picture as a PNG.")) : resolve(blob)),
      "image/png",
    );
  });
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
