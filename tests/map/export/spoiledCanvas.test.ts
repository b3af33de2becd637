// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { contextOf, encodePng, isCanvasSpoiled, isPngSpoiled } from "../../../src/map/export/spoiledCanvas.ts";

type Change = (value: number, index: number) => number;

interface Faults {
  /** What the browser hands out for a value when pixels are read. */
  readonly read?: Change;
  /** What it writes for a value when it encodes a PNG. */
  readonly encoded?: Change;
  /** From how many pixels on the browser has these faults. */
  readonly from?: number;
}

interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: readonly number[];
}

const same: Change = (value) => value;

/** Canvases that hold their pixels in memory, in a browser with the given faults. */
function tools({ read = same, encoded = same, from = 0 }: Faults) {
  const blobs = new WeakMap<Blob, Bitmap>();
  const open = new Set<object>();
  const createCanvas = (width: number, height: number) => {
    const data = new Array<number>(width * height * 4).fill(0);
    const isFaulty = width * height >= from;
    const context = {
      fillStyle: "",
      fillRect: (left: number, top: number, w: number, h: number) => {
        const colour = [...(context.fillStyle.match(/\d+/g) ?? []).map(Number), 255];
        for (let y = top; y < top + h; y++)
          for (let x = left; x < left + w; x++)
            colour.forEach((value, channel) => {
              data[(y * width + x) * 4 + channel] = value;
            });
      },
      drawImage: (image: Bitmap, left: number, top: number) => {
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++)
            for (let channel = 0; channel < 4; channel++)
              data[(y * width + x) * 4 + channel] = image.data[((y - top) * image.width + x - left) * 4 + channel] ?? 0;
      },
      getImageData: () => ({ data: Uint8ClampedArray.from(isFaulty ? data.map(read) : data) }),
    };
    const toBlob = (done: (blob: Blob | null) => void) => {
      const blob = new Blob();
      blobs.set(blob, { width, height, data: isFaulty ? data.map(encoded) : data });
      done(blob);
    };
    return { getContext: () => context, toBlob } as unknown as HTMLCanvasElement;
  };
  const decode = async (blob: Blob) => {
    const bitmap = { ...blobs.get(blob), close: () => open.delete(bitmap) };
    open.add(bitmap);
    return bitmap as unknown as ImageBitmap;
  };
  return { createCanvas, decode, open };
}

describe(isCanvasSpoiled, () => {
  test("trusts a browser that gives back what was drawn", async () => {
    expect(await isCanvasSpoiled(tools({}))).toBe(false);
  });

  test("trusts one that changes the last bits, which no eye sees", async () => {
    const noise: Change = (value, index) => value + ((index * 7) % 5) - 2;
    expect(await isCanvasSpoiled(tools({ read: noise, encoded: noise }))).toBe(false);
  });

  test.each<[string, Change]>([
    ["white", () => 255],
    ["nothing", () => 0],
    ["noise", (value, index) => (index % 97 === 0 ? value ^ 0x60 : value)],
    ["one channel in place of another", (value, index) => (index % 4 === 0 ? 255 - value : value)],
  ])("does not trust pixels that come back as %s", async (_, change) => {
    expect(await isCanvasSpoiled(tools({ read: change }))).toBe(true);
  });

  test("does not trust a PNG that differs, though the pixels do not", async () => {
    expect(await isCanvasSpoiled(tools({ encoded: (value, index) => (index % 3 === 0 ? 128 : value) }))).toBe(true);
  });
});

describe(isPngSpoiled, () => {
  const [width, height] = [300, 200];
  const bitmap: Bitmap = {
    width,
    height,
    data: Array.from({ length: width * height * 4 }, (_, index) =>
      index % 4 === 3 ? 255 : (Math.floor(index / 4) % width) * ((index % 4) + 1) * 0.25,
    ),
  };
  const drawAt = (context: CanvasRenderingContext2D, left: number, top: number) =>
    context.drawImage(bitmap as unknown as ImageBitmap, left, top);

  /** What a browser with faults from a size on makes of the picture. */
  async function isSpoiled(encoded: Change): Promise<boolean> {
    const browser = tools({ encoded, from: 10_000 });
    expect(await isCanvasSpoiled(browser), "small canvases are honest").toBe(false);
    const canvas = browser.createCanvas(width, height);
    drawAt(contextOf(canvas), 0, 0);
    const png = await encodePng(canvas);
    if (png === null) throw new Error("There is no PNG.");
    const isPictureSpoiled = await isPngSpoiled(png, { width, height, drawAt }, browser);
    expect(browser.open.size, "decoded pictures that were not closed").toBe(0);
    return isPictureSpoiled;
  }

  test("trusts a PNG that shows what was drawn, but for bits that no eye sees", async () => {
    expect(await isSpoiled(same)).toBe(false);
    expect(await isSpoiled((value, index) => value ^ (index % 2))).toBe(false);
  });

  test.each<[string, Change]>([
    ["blank", () => 0],
    ["white", () => 255],
    ["noise", (value, index) => (index % 11 === 0 ? 255 - value : value)],
    ["blank from its middle on", (value, index) => (index > (width * height * 4) / 2 ? 0 : value)],
  ])("does not trust a large PNG that is %s, though small ones are honest", async (_, change) => {
    expect(await isSpoiled(change)).toBe(true);
  });

  test("does not trust a PNG of another size", async () => {
    const browser = tools({});
    const png = await encodePng(browser.createCanvas(width, height));
    if (png === null) throw new Error("There is no PNG.");
    expect(await isPngSpoiled(png, { width: width * 2, height: height * 2, drawAt }, browser)).toBe(true);
  });
});
