import type { Locator } from "@playwright/test";
import { expectAsOpened, expectPicture, openInSystemFonts } from "../drivers/asOpened.ts";
import { expect as expectInArticle, test as testInArticle } from "../drivers/embedParent.ts";
import { expect, type MapPage, restedPictureOf, test } from "../drivers/mapPage.ts";

const MOMENT = "2023-09-13T02:43Z";
/** Window widths in CSS pixels, there and back; Chromium accepts no width of zero. */
const WIDTHS = [1, 120, 280, 320, 640, 1024, 2000, 1024, 640, 320, 280, 120, 1, 1100];
/** From this width nothing may overflow the window. */
const NARROWEST = 320;

test("resized to the narrowest, the widest and back, the page fits its window, and its map is live", async ({
  map,
  newMap,
}) => {
  test.setTimeout(180_000);
  await openInSystemFonts(map, { t: MOMENT });
  await map.waitUntilLive();
  for (const width of WIDTHS) {
    await map.page.setViewportSize({ width, height: Math.min(width, 800) });
    if (width > 1) await expect.poll(() => gapOf(map.canvas)).toBeLessThanOrEqual(1);
    if (width >= NARROWEST)
      expect(await map.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await map.waitUntilLive();
  }
  await placeLabelsAnew(map);
  await expectAsOpened(map, newMap);
});

testInArticle(
  "a frame that is made nothing, wide, and itself again has the live map that it had",
  async ({ article }) => {
    testInArticle.setTimeout(180_000);
    await article.openFrame({ query: `?t=${MOMENT}` });
    await article.expectMode("live");
    const iframe = article.page.locator("iframe");
    const canvas = article.frame.locator(".map-canvas canvas");
    await expectInArticle(canvas).toBeVisible();
    const before = await restedPictureOf(canvas);
    for (const width of [0, 1, 120, 280, 320, 640, 1024, 2000, 0, 640]) {
      await iframe.evaluate((element, wide) => element.setAttribute("width", `${wide}`), width);
      if (width >= NARROWEST) {
        await article.expectMode("live");
        await expectInArticle.poll(() => gapOf(canvas)).toBeLessThanOrEqual(1);
        const wide = () => article.html.evaluate((html) => html.scrollWidth);
        await expectInArticle.poll(wide).toBeLessThanOrEqual(width);
      }
    }
    await article.expectMode("live");
    await expectPicture(canvas, before);
  },
);

/** Difference between the widths of the live canvas and its container, in pixels. */
async function gapOf(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) =>
    Math.abs(element.clientWidth - (element.closest(".map-canvas")?.clientWidth ?? 0)),
  );
}

/** MapLibre keeps a label on its side of the mark where possible; a new style forgets the sides. */
async function placeLabelsAnew(map: MapPage): Promise<void> {
  const theme = map.page.getByLabel("Theme");
  for (const value of ["dark", ""]) {
    await theme.selectOption(value);
    await map.restedPicture();
  }
}
