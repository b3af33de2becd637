import { writeFileSync } from "node:fs";
import type { Locator } from "@playwright/test";
import { expect, type MapPage, test } from "./mapPage.ts";

type NewMap = (options?: {
  readonly viewport: { readonly width: number; readonly height: number };
}) => Promise<MapPage>;

/** The picture of a live map that is opened at the address, and in a window of the size, of another. */
export async function pictureAsOpened({ page }: MapPage, newMap: NewMap): Promise<Buffer> {
  const viewport = page.viewportSize();
  const fresh = await newMap(viewport === null ? undefined : { viewport });
  await fresh.open(new URL(page.url()).search);
  await fresh.waitUntilLive();
  const picture = await fresh.restedPicture();
  await fresh.page.context().close();
  return picture;
}

/** Claims that a map is live, and that it looks as one does that is opened at its address. */
export async function expectAsOpened(map: MapPage, newMap: NewMap): Promise<void> {
  await test.step("it looks as if it were opened at its address", async () => {
    const wanted = await pictureAsOpened(map, newMap);
    await expectPicture(map.canvas, wanted);
    await expect(map.html).toHaveAttribute("data-map", "live");
  });
}

/** Claims that a canvas comes to look as wanted; where it does not, both pictures are kept. */
export async function expectPicture(canvas: Locator, wanted: Buffer): Promise<void> {
  let shown = wanted;
  const isAsWanted = async () => {
    shown = await canvas.screenshot();
    return shown.equals(wanted);
  };
  try {
    await expect.poll(isAsWanted, { timeout: 20_000 }).toBe(true);
  } catch (error) {
    writeFileSync(test.info().outputPath("wanted.png"), wanted);
    writeFileSync(test.info().outputPath("shown.png"), shown);
    throw error;
  }
}
