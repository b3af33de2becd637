import type { Frame } from "@playwright/test";
import { expect, test } from "../drivers/embedParent.ts";

test.use({ trace: "off" });

const COUNT = 20;

/** Browsers allow a page this many WebGL contexts and then drop the oldest. */
const MOST_CONTEXTS = 16;

test(`${COUNT} maps in one article: only those on screen start, and none lacks a WebGL context`, async ({
  article,
}) => {
  test.setTimeout(240_000);
  const { page } = article;
  await page.clock.install();
  const frame = `<p>Words</p><iframe src="${article.folder}embed.html" width="320" height="420" style="border:0"></iframe>`;
  await article.open(frame.repeat(COUNT));
  const frames = page.frames().slice(1);
  expect(frames.length).toBe(COUNT);
  await expectMode(frames[0], "live");

  await page.clock.runFor(1000);
  const started = await Promise.all(frames.map(isStarted));
  expect(started.slice(3)).toEqual(Array.from({ length: COUNT - 3 }, () => false));

  const iframes = await page.locator("iframe").all();
  let most = 0;
  for (const iframe of iframes) {
    await iframe.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await page.waitForTimeout(500);
    most = Math.max(most, await mapsIn(frames));
  }
  await expectMode(frames.at(-1), "live");
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThan(MOST_CONTEXTS);
  await expect.poll(() => mapsIn(frames)).toBeLessThanOrEqual(3);
  await expectMode(frames[0], "static");

  await page.evaluate(() => scrollTo(0, 0));
  await expectMode(frames[0], "live");
  await expectMode(frames.at(-1), "static");
  expect(article.complaints.filter((text) => /WebGL/.test(text))).toEqual([]);
});

async function expectMode(frame: Frame | undefined, mode: string): Promise<void> {
  await expect.poll(() => frame?.evaluate(() => document.documentElement.dataset.map), { timeout: 30_000 }).toBe(mode);
}

/** Whether an embed has requested the live map. */
function isStarted(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => document.querySelector('script[src*="embed-live"]') !== null);
}

/** Number of embeds with a live map, and so with a WebGL context. */
async function mapsIn(frames: readonly Frame[]): Promise<number> {
  const counts = await Promise.all(
    frames.map((frame) => frame.evaluate(() => document.querySelectorAll("canvas").length)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
