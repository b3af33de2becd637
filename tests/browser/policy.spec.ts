import { createHash } from "node:crypto";
import { documentPolicy, POLICIES } from "../../src/build/output/csp.ts";
import { expect, test } from "./drivers/mapPage.ts";
import { heedPolicy, tour, tourEmbed } from "./drivers/tour.ts";

test("every feature of the page works under its policy", async ({ map }) => {
  test.slow();
  await heedPolicy(map);
  await tour(map);
});

test("the embed draws its live map under its policy in a frame without an origin", async ({ map }) => {
  await heedPolicy(map);
  await tourEmbed(map);
});

for (const [path, kind] of [
  ["./?static=1", "page"],
  ["./embed.html?static=1", "embed"],
] as const) {
  test(`the policy of ${path} is in force before anything is loaded`, async ({ map }) => {
    const { page } = map;
    await heedPolicy(map);
    const html = await (await page.goto(path))?.text();
    const sources = (tag: string) =>
      [...(html ?? "").matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs"))].map(
        ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
      );
    const inline = { "script-src": sources("script"), "style-src": sources("style") };
    expect(inline["script-src"]).toHaveLength(1);
    expect(inline["style-src"], "one style for every reader, one without scripts").toHaveLength(2);
    const head = await page.evaluate(() => {
      const meta = document.querySelector("meta[http-equiv]");
      const loading = document.querySelector("link, script, style");
      const isFirst = meta !== null && loading !== null && meta.compareDocumentPosition(loading) & 4;
      return { policy: meta?.getAttribute("content"), isFirst: Boolean(isFirst) };
    });
    expect(head).toEqual({ policy: documentPolicy(kind, inline), isFirst: true });
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

  test(`a host that forbids inline style and script leaves ${path} styled and working`, async ({ map }) => {
    const { page } = map;
    await page.route(/\/(embed\.html)?\?static=1$/, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": POLICIES[kind] };
      await route.fulfill({ response, headers });
    });
    await page.goto(path);
    await expect(page.locator("html")).toHaveAttribute("data-missing", "none");
    const isLaidOut = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--map-land") !== "");
    await expect.poll(isLaidOut).toBe(true);
    await expect(page.getByRole("slider", { name: "Time" })).toBeVisible();
    expect(map.complaints.length).toBeGreaterThan(0);
    expect(map.complaints.filter((text) => !/Content.Security.Policy/i.test(text))).toEqual([]);
    map.complaints.splice(0);
  });
}
