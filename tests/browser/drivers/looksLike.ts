import type { Page } from "@playwright/test";

/** Tolerates shades at the edges of lines; every mark, name or line covers more pixels. */
const SAME_PIXELS = 4;

/** Number of differing pixels; all of them if the sizes differ. */
async function differingPixels(page: Page, ...pictures: readonly [Buffer, Buffer]): Promise<number> {
  return page.evaluate(
    async (encoded) => {
      const [a, b] = await Promise.all(
        encoded.map(async (text) => {
          const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (a === undefined || b === undefined || a.width !== b.width || a.height !== b.height) return Infinity;
      const [left, right] = [new Uint32Array(a.data.buffer), new Uint32Array(b.data.buffer)];
      return left.reduce((count, pixel, index) => count + (pixel === right[index] ? 0 : 1), 0);
    },
    pictures.map((picture) => picture.toString("base64")),
  );
}

/** Whether two pictures of a page are the same but for shades at the edges of lines. */
export async function looksLike(page: Page, shown: Buffer, wanted: Buffer): Promise<boolean> {
  return shown.equals(wanted) || (await differingPixels(page, shown, wanted)) <= SAME_PIXELS;
}
