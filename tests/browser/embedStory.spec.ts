import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./drivers/embedParent.ts";

const STORY = readFileSync(join(import.meta.dirname, "../../docs/examples/scrollytelling.html"), "utf8");

/** The views that the steps of the example ask for. */
const STEPS = [
  ...STORY.matchAll(/<section data-t="(?<t>[^"]+)"( data-place="(?<place>[^"]+)")?( data-known="(?<known>[^"]+)")?>/g),
].map(({ groups }) => ({ t: groups?.["t"], place: groups?.["place"] ?? null, known: groups?.["known"] ?? null }));

test("in the example story the map follows the reader both ways, and leaves focus and scroll alone", async ({
  article,
}) => {
  expect(STEPS.length).toBeGreaterThan(4);
  const { page } = article;
  await page.clock.install();
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    document.addEventListener("view", ({ detail }: CustomEventInit) => seen.push(detail), true);
  });
  await article.openPage(STORY.replaceAll("https://example.org/map/", article.folder));
  const shown = () => page.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen.at(-1));
  const sections = page.locator(".steps section");
  for (const index of [...STEPS.keys(), 3, 0]) {
    const at = await sections.nth(index).evaluate((section) => {
      scrollTo(0, section.getBoundingClientRect().top + scrollY - innerHeight / 2);
      return scrollY;
    });
    await expect(sections.nth(index)).toHaveAttribute("aria-current", "");
    await expect.poll(shown).toEqual(STEPS[index]);
    await page.clock.runFor(200);
    expect(await page.evaluate(() => scrollY)).toBe(at);
    await article.expectFocusInArticle();
    await expect(page.locator("trip-map")).toBeInViewport({ ratio: 0.7 });
  }
});

for (const [width, height] of [
  [1100, 700],
  [390, 780],
] as const) {
  test(`in ${width}×${height} the story's map never exceeds its place nor covers the text`, async ({ article }) => {
    const { page } = article;
    await page.setViewportSize({ width, height });
    await article.openPage(STORY.replaceAll("https://example.org/map/", article.folder));
    const step = page.locator(".steps section").nth(2);
    await step.evaluate((section) => scrollTo(0, section.getBoundingClientRect().top + scrollY - innerHeight / 2));
    await expect(page.frameLocator("trip-map iframe").getByRole("dialog")).toHaveCount(1);
    const map = await page.locator("trip-map").boundingBox();
    const words = await step.locator("p").boundingBox();
    if (map === null || words === null) throw new Error("Nothing is shown.");
    expect(map.height).toBeLessThanOrEqual(height);
    expect(map.height).toBeGreaterThan(320);
    const isBeside = words.x + words.width <= map.x;
    expect(isBeside || words.y >= map.y + map.height).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.screenshot({ path: test.info().outputPath("story.png") });
  });
}
