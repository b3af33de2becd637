// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { isCanvasSpoiled } from "../../../src/map/export/spoiledCanvas.ts";

type Change = (value: number, index: number) => number;

interface Faults {
  /** What the browser hands out for a value when pixels are read. */
  readonly read?: Change;
  /** What it writes for a value when it encodes a PNG. */
  readonly encoded?: Change;
}

const same: Change = (value) => value;

/** Canvases that hold their pixels in memory, in a browser with the given faults. */
function tools({ read = same, encoded = same }: Faults) {
  const pixels = new WeakMap<object, number[]>();
  const blobs = new WeakMap<Blob, number[]>();
  const createCanvas = (width: number, height: number) => {
    const data = new Array<number>(width * height * 4).fill(0);
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
      drawImage: (image: object) => data.splice(0, data.length, ...(pixels.get(image) ?? [])),
      getImageData: () => ({ data: Uint8ClampedArray.from(data.map(read)) }),
    };
    const toBlob = (done: (blob: Blob | null) => void) => {
      const blob = new Blob();
      blobs.set(blob, data.map(encoded));
      done(blob);
    };
    return { getContext: () => context, toBlob } as unknown as HTMLCanvasElement;
  };
  const decode = async (blob: Blob) => {
    const image = {};
    pixels.set(image, blobs.get(blob) ?? []);
    return image as CanvasImageSource;
  };
  return { createCanvas, decode };
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
