import { readFileSync } from "node:fs";
import { join } from "node:path";
import { outFolder } from "../../src/build/record/readRecord.ts";
import { expect, test } from "./drivers/embedParent.ts";
import { expectRead } from "./drivers/mapPage.ts";

const SCRIPT = readFileSync(join(outFolder(), "embed.v1.js"), "utf8");

/** Counts the `view` events of every element with an id, in `seen`. */
const COUNT_VIEWS = `<script>window.seen = {}; for (const element of document.querySelectorAll("[id]"))
  element.addEventListener("view", () => { seen[element.id] = (seen[element.id] ?? 0) + 1; });</script>`;

for (const [name, second] of [
  ["twice", '<script src="SRC"></script>'],
  ["twice, once joined into the page's own script", `<script>\n${SCRIPT}\n</script>`],
] as const) {
  test(`one change is one event for every frame when the script is loaded ${name}`, async ({ article }) => {
    const src = `${article.folder}embed.v1.js`;
    await article.open(`<iframe id="f" src="${article.folder}embed.html?static=1" title="one" height="720"></iframe>
      <trip-map id="a" title="two" static="1"></trip-map><script src="${src}"></script>
      <trip-map id="b" title="three" static="1"></trip-map>${second.replace("SRC", () => src)}${COUNT_VIEWS}`);
    const seen = () => article.page.evaluate("seen");
    await expect.poll(seen).toEqual({ f: 1, a: 1, b: 1 });
    const goTo = (t: string) =>
      article.page.evaluate((moment) => {
        for (const id of ["f", "a", "b"]) {
          const element = document.getElementById(id) as HTMLElement & { go(change: object): void };
          element.go({ t: moment });
        }
      }, t);
    await goTo("2023-09-14T00:00Z");
    await expect.poll(seen).toEqual({ f: 2, a: 2, b: 2 });
    // A second event of the first change would come before any of the next one.
    await goTo("2023-09-15T00:00Z");
    await expect.poll(async () => Math.min(...Object.values((await seen()) as object))).toBeGreaterThanOrEqual(3);
    expect(await seen()).toEqual({ f: 3, a: 3, b: 3 });
  });
}

test("without its own address the script finds the embed beside the page that the element links to", async ({
  article,
}) => {
  await article.open(`<trip-map title="The trip" static="1"><a href="${article.folder}">The trip</a></trip-map>
    <script>"use strict";var site={};\n${SCRIPT}\n;site.ready=1;</script>`);
  const frame = article.page.frameLocator("trip-map iframe");
  await expect(frame.getByRole("slider", { name: "Time", exact: true })).toBeVisible();
});

test("a copy of the script in another folder finds the embed beside the page that the element links to", async ({
  article,
}) => {
  await article.page.route("**/js/embed.v1.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: SCRIPT }),
  );
  await article.open(`<trip-map title="The trip" static="1"><a href="${article.folder}">The trip</a></trip-map>
    <trip-map title="The trip" static="1" src="${article.folder}embed.html"><a href="#top">Top</a></trip-map>
    <script src="/js/embed.v1.js"></script>`);
  for (const element of await article.page.locator("trip-map").all()) {
    const frame = element.frameLocator("iframe");
    await expect(frame.getByRole("slider", { name: "Time", exact: true })).toBeVisible();
  }
});

test("switching the theme keeps the moment that the reader chose, and adds nothing to the history", async ({
  article,
}) => {
  await article.open(`<trip-map id="m" title="The trip" t="2023-09-12T11:00Z" theme="light" static="1"></trip-map>
    <script src="${article.folder}embed.v1.js"></script>`);
  const frame = article.page.frameLocator("trip-map iframe");
  const slider = frame.getByRole("slider", { name: "Time", exact: true });
  await expect(slider).toHaveAttribute("aria-valuetext", /12 September/);
  for (let day = 0; day < 3; day += 1) await slider.press("PageUp");
  await expect(slider).toHaveAttribute("aria-valuetext", /15 September/);
  const history = await article.page.evaluate(() => window.history.length);
  for (const theme of ["dark", "light", "dark"]) {
    await article.page.locator("#m").evaluate((map, value) => map.setAttribute("theme", value), theme);
    await expect(frame.locator("html")).toHaveAttribute("data-theme", theme);
  }
  await expect(slider).toHaveAttribute("aria-valuetext", /15 September/);
  await article.page.locator("#m").evaluate((map) => map.setAttribute("lang", "ko-KR"));
  await expect(frame.locator("html")).toHaveAttribute("lang", "ko");
  expect(await article.page.evaluate(() => window.history.length)).toBe(history);
});

test("elements far out of sight leave their frames alone", async ({ article }) => {
  await article.page.addInitScript(() => {
    const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, "contentWindow") ?? {};
    Object.assign(window, { asked: 0 });
    Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", {
      get() {
        Object.assign(window, { asked: (window as unknown as { asked: number }).asked + 1 });
        return get?.call(this);
      },
    });
  });
  await article.open(`<div style="height:20000px"></div>${'<trip-map title="The trip"></trip-map>'.repeat(3)}
    <script src="${article.folder}embed.v1.js"></script>`);
  await expect(article.page.locator("trip-map >> div")).toHaveCount(3);
  await article.page.waitForTimeout(1000);
  await expect(article.page.locator("trip-map iframe")).toHaveCount(0);
  expect(await article.page.evaluate("asked")).toBe(0);
});

test("an element far out of sight keeps its height, and its frame opens at what attributes and script have asked for", async ({
  article,
}) => {
  const { page } = article;
  await article.open(`<div id="far" style="height:20000px"></div>
    <trip-map id="m" t="2023-09-12T11:00Z" height="500" width="50%" static="1"></trip-map><p>After</p>
    <script src="${article.folder}embed.v1.js"></script>`);
  const map = page.locator("#m");
  const box = () => map.evaluate((element) => element.shadowRoot?.firstElementChild?.getBoundingClientRect());
  const empty = await box();
  expect(empty?.height).toBe(500);
  await map.evaluate((element) => {
    element.setAttribute("t", "2023-09-14T11:00Z");
    element.setAttribute("theme", "dark");
    (element as HTMLElement & { go(change: object): void }).go({ t: "2023-09-15T11:00Z" });
  });
  await expect(map.locator("iframe")).toHaveCount(0);
  expect((await box())?.width).toBe(empty?.width);
  await map.scrollIntoViewIfNeeded();
  await expect(map.locator("iframe")).toHaveAttribute("src", /t=2023-09-14T11%3A00Z.*theme=dark/);
  const frame = page.frameLocator("trip-map iframe");
  await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(frame.getByRole("slider", { name: "Time", exact: true })).toHaveAttribute("aria-valuetext", /15 Sept/);
});

test("every element has its frame before the article is printed, and in browsers that do not tell what is near", async ({
  article,
}) => {
  const { page } = article;
  const body = `<div style="height:20000px"></div>${'<trip-map static="1"></trip-map>'.repeat(3)}
    <script src="${article.folder}embed.v1.js"></script>`;
  await article.open(body);
  await expect(page.locator("trip-map >> div")).toHaveCount(3);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator("trip-map iframe")).toHaveCount(3);

  await page.addInitScript(() => Reflect.deleteProperty(window, "IntersectionObserver"));
  await article.open(body);
  await expect(page.locator("trip-map iframe")).toHaveCount(3);
});

test("sizes are read as people write them", async ({ article }) => {
  const sizes = ['width="50%" height="600px"', 'width="300px" height="600"', 'width="300"', 'width="wide"'];
  await article.open(`<div style="width:800px">${sizes.map((size) => `<trip-map static="1" ${size}></trip-map>`).join("")}</div>
    <script src="${article.folder}embed.v1.js"></script>`);
  const frames = article.page.locator("trip-map iframe");
  await expect(frames).toHaveCount(sizes.length);
  const widths = await frames.evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().width));
  expect(widths).toEqual([400, 300, 300, 800]);
});

test("an element that is changed outside the page comes back at what it was changed to", async ({ article }) => {
  await article.open(`<trip-map id="m" t="2023-09-12T11:00Z" static="1"></trip-map>
    <script src="${article.folder}embed.v1.js"></script>`);
  const slider = article.page.frameLocator("trip-map iframe").getByRole("slider", { name: "Time", exact: true });
  await expect(slider).toHaveAttribute("aria-valuetext", /12 September/);
  await article.page.locator("#m").evaluate((map) => {
    const place = map.parentElement;
    map.remove();
    map.setAttribute("t", "2023-09-15T01:00Z");
    place?.append(map);
  });
  await expect(slider).toHaveAttribute("aria-valuetext", /15 September/);
});

test("the same address in another spelling does not load the frame anew", async ({ article }) => {
  const src = `${article.folder}embed.html?static=1`;
  await article.open(`<trip-map id="m" src="${src}"></trip-map><script src="${article.folder}embed.v1.js"></script>`);
  const slider = article.page.frameLocator("trip-map iframe").getByRole("slider", { name: "Time", exact: true });
  await slider.press("End");
  const moment = await slider.getAttribute("aria-valuetext");
  await article.page
    .locator("#m")
    .evaluate((map, same) => map.setAttribute("src", same), src.replace("embed.html", "./x/../embed.html"));
  await article.page.waitForTimeout(500);
  await expect(slider).toHaveAttribute("aria-valuetext", moment ?? "");
});

test("an element that the article hides stays hidden, and works once it is shown", async ({ article }) => {
  await article.open(`<style>.closed { display: none }</style>
    <trip-map id="a" class="closed" title="one" static="1"></trip-map>
    <trip-map id="b" hidden title="two" static="1"></trip-map>
    <trip-map id="c" title="three" static="1"></trip-map>
    <script src="${article.folder}embed.v1.js"></script>`);
  await expect(article.page.locator("#c")).toHaveCSS("display", "block");
  await expect(article.page.locator("#a")).toBeHidden();
  await expect(article.page.locator("#b")).toBeHidden();
  await article.page.evaluate(() => {
    document.getElementById("a")?.classList.remove("closed");
    document.getElementById("b")?.removeAttribute("hidden");
  });
  for (const id of ["#a", "#b"]) {
    await article.page.locator(id).scrollIntoViewIfNeeded();
    const frame = article.page.frameLocator(`${id} iframe`);
    await expect(frame.getByRole("slider", { name: "Time", exact: true })).toBeVisible();
  }
});

test("what cannot be read of an attribute or a go is told in the frame, and the rest is taken", async ({ article }) => {
  await article.open(`<script src="${article.folder}embed.v1.js"></script><trip-map static="1"></trip-map>`);
  const element = article.page.locator("trip-map");
  const frame = article.page.frameLocator("trip-map iframe");
  const html = frame.locator("html");
  const slider = frame.getByRole("slider", { name: "Time", exact: true });
  const told = frame.getByText("Part of what the article asked of this map could not be read");
  await expectRead(html);
  for (const [name, value] of [
    ["lang", "zh-CN"],
    ["theme", "sepia"],
    ["t", "yesteryear"],
    ["place", "atlantis"],
    ["known", "everybody"],
    ["highlight", "zz"],
  ] as const) {
    await element.evaluate((map, [name, value]) => map.setAttribute(name, value), [name, value] as const);
    await expect(told).toBeVisible();
    expect(await html.evaluate((html) => html.outerHTML)).not.toMatch(/zh-CN|sepia|yesteryear|atlantis|everybody|"zz/);
    await slider.press("ArrowRight");
    await expect(told).toHaveCount(0);
  }
  await element.evaluate((map) => Reflect.get(map, "go")({ t: "2023-09-15T02:43Z", lang: "zh-CN" }));
  await expect(slider).toHaveAttribute("aria-valuetext", /15 September/);
  await expect(told).toBeVisible();
});

test("a src that is empty, blank or no address stands for the map beside the script", async ({ article }) => {
  await article.open(`${["", " ", "https://", "http://[map"].map((src) => `<trip-map src="${src}" title="The trip" static></trip-map>`).join("")}
    <script src="${article.folder}embed.v1.js"></script>`);
  await expect(article.page.locator("trip-map iframe")).toHaveCount(4);
  const addresses = await article.page.evaluate(() =>
    [...document.querySelectorAll("trip-map")].map((map) => map.shadowRoot?.querySelector("iframe")?.src),
  );
  expect(addresses).toEqual(new Array(4).fill(`${article.folder}embed.html?static=`));
});

test("an attribute that becomes empty asks for the default, not for something that cannot be read", async ({
  article,
}) => {
  await article.open(`<trip-map title="The trip" lang="ko" theme="dark" place="khasan" t="" static></trip-map>
    <script src="${article.folder}embed.v1.js"></script>`);
  const frame = article.page.frameLocator("trip-map iframe");
  await expect(frame.locator("html")).toHaveAttribute("lang", "ko");
  await article.page.locator("trip-map").evaluate((map) => {
    for (const name of ["lang", "theme", "place", "known", "t", "highlight"]) map.setAttribute(name, "");
  });
  await expect(frame.locator("html")).toHaveAttribute("lang", "en");
  await expect(frame.locator("html")).not.toHaveAttribute("data-theme");
  await expect(frame.getByText("Part of what the article asked of this map could not be read")).toHaveCount(0);
});
