import { POLICIES } from "../../src/build/output/csp.ts";
import { expect, test } from "./drivers/mapPage.ts";
import { heedPolicy, tour, tourEmbed } from "./drivers/tour.ts";

test("every feature of the page works under its policy", async ({ map }) => {
  await heedPolicy(map);
  await tour(map);
});

test("the embed draws its live map under its policy in a frame without an origin", async ({ map }) => {
  await heedPolicy(map);
  await tourEmbed(map);
});

for (const [path, policy] of [
  ["./?static=1", POLICIES.page],
  ["./embed.html?static=1", POLICIES.embed],
] as const) {
  test(`the policy of ${path} is in force before anything is loaded`, async ({ map }) => {
    const { page } = map;
    await heedPolicy(map);
    await page.goto(path);
    const head = await page.evaluate(() => {
      const meta = document.querySelector("meta[http-equiv]");
      const loading = document.querySelector("link, script, style");
      const isFirst = meta !== null && loading !== null && meta.compareDocumentPosition(loading) & 4;
      return { policy: meta?.getAttribute("content"), isFirst: Boolean(isFirst) };
    });
    expect(head).toEqual({ policy, isFirst: true });
    expect(map.complaints).toEqual([]);

    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'ran'";
      document.body.append(script);
      document.body.setAttribute("style", "color: red");
      new Image().src = "https://example.org/x";
    });
    await expect
      .poll(() => map.complaints.filter((text) => text.includes("policy: ")).map((text) => text.split(" ")[2]))
      .toEqual(expect.arrayContaining(["script-src-elem", "style-src-attr", "img-src"]));
    expect(await page.title()).not.toBe("ran");
    map.complaints.splice(0);
  });
}
