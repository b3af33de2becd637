import { writeFileSync } from "node:fs";
import type { Locator } from "@playwright/test";
import { looksLike } from "./looksLike.ts";
import { type AskedView, expect, type MapPage, test } from "./mapPage.ts";

type NewMap = (options?: {
  readonly viewport: { readonly width: number; readonly height: number };
}) => Promise<MapPage>;

/**
 * Opens an address in the system's fonts: the page's own are answered with nothing. They are optional, and where they
 * come late a page is drawn without them or changes to them later, so that two visits need not look alike.
 */
export async function openInSystemFonts(map: MapPage, asked: AskedView | string): Promise<void> {
  map.forgiven = /^Failed to decode downloaded font/;
  await map.page.route("**/*.woff2", (route) => route.fulfill({ status: 204 }));
  await map.open(asked);
}

/** The picture of a live map freshly opened at another one's address and size. */
async function pictureAsOpened({ page }: MapPage, newMap: NewMap): Promise<Buffer> {
  const viewport = page.viewportSize();
  const fresh = await newMap(viewport === null ? undefined : { viewport });
  await openInSystemFonts(fresh, new URL(page.url()).search);
  await fresh.waitUntilLive();
  const picture = await fresh.restedPicture();
  await fresh.page.context().close();
  return picture;
}

/** Expects a live map that looks like one freshly opened at its address. */
export async function expectAsOpened(map: MapPage, newMap: NewMap): Promise<void> {
  await test.step("it looks as if it were opened at its address", async () => {
    const wanted = await pictureAsOpened(map, newMap);
    await expectPicture(map.canvas, wanted);
    await expect(map.html).toHaveAttribute("data-map", "live");
  });
}

/** Expects a canvas to match a picture; keeps both if it does not. */
export async function expectPicture(canvas: Locator, wanted: Buffer): Promise<void> {
  let shown = wanted;
  const isAsWanted = async () => {
    shown = await canvas.screenshot();
    return looksLike(canvas.page(), shown, wanted);
  };
  try {
    await expect.poll(isAsWanted, { timeout: 20_000 }).toBe(true);
  } catch (error) {
    writeFileSync(test.info().outputPath("wanted.png"), wanted);
    writeFileSync(test.info().outputPath("shown.png"), shown);
    throw error;
  }
}
