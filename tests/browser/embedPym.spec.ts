import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "./drivers/embedParent.ts";

const PYM = readFileSync(createRequire(import.meta.url).resolve("pym.js/dist/pym.v1.js"), "utf8");

test("pym's own script sets the frame's height, and changes it with the width", async ({ article }) => {
  await article.page.setViewportSize({ width: 900, height: 900 });
  await article.open(`<script>
      var told = [];
      addEventListener("message", ({ data }) => told.push(data));
    </script>
    <div id="map"></div><script>${PYM}</script>
    <script>new pym.Parent("map", "${article.folder}embed.html?static=1", {});</script>`);
  const frame = article.page.locator("#map iframe");
  const height = async () => Math.round((await frame.boundingBox())?.height ?? 0);
  const natural = async () => (await article.told("height")).at(-1)?.["height"];
  await expect.poll(height).toBeGreaterThan(400);
  const wide = await height();
  await expect.poll(natural).toBe(wide);

  await article.page.setViewportSize({ width: 420, height: 900 });
  await expect.poll(natural).not.toBe(wide);
  await expect.poll(async () => (await height()) === (await natural())).toBe(true);
  expect(await frame.getAttribute("src")).toContain("childId=map");
  await article.expectFocusInArticle();
});
