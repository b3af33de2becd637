import { expect, test } from "./drivers/embedParent.ts";
import { expectRead } from "./drivers/mapPage.ts";
import { HOSTILE_COUNT, postHostile } from "./hostile/hostile.ts";

const MOMENT = "2023-09-13T02:43Z";

test("the script gives a plain iframe its natural height and a go method", async ({ article }) => {
  await article.open(`<iframe src="${article.folder}embed.html?static=1" width="500" height="300"></iframe>
    <script src="${article.folder}embed.v1.js" async></script>`);
  const frame = article.page.locator("iframe");
  await expect.poll(async () => (await frame.boundingBox())?.height).toBeGreaterThan(400);
  await article.page.evaluate((t) => {
    const element = document.querySelector("iframe") as HTMLIFrameElement & { go(change: object): void };
    element.addEventListener("view", (event) => {
      document.title = (event as CustomEvent).detail.t;
    });
    element.go({ t });
  }, MOMENT);
  await expect(article.page).toHaveTitle(MOMENT);
});

test("a script that loads late still learns the height", async ({ article }) => {
  await article.page.clock.install();
  await article.open(`<iframe src="${article.folder}embed.html?static=1" width="500" height="300"></iframe>`);
  await expectRead(article.html);
  await article.page.clock.runFor(500);
  await article.page.addScriptTag({ url: `${article.folder}embed.v1.js` });
  await expect.poll(async () => (await article.page.locator("iframe").boundingBox())?.height).toBeGreaterThan(400);
});

test("attributes control the element, and its events report the view", async ({ article }) => {
  await article.open(`<script src="${article.folder}embed.v1.js"></script>
    <trip-map title="The trip" t="2023-09-12" known="articles" static="1"><a href="#">The map</a></trip-map>`);
  const element = article.page.locator("trip-map");
  const frame = article.page.locator("trip-map iframe");
  await expect(frame).toHaveAttribute("title", "The trip");
  await article.page.evaluate(() => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    document.querySelector("trip-map")?.addEventListener("view", (event) => seen.push((event as CustomEvent).detail));
  });
  await element.evaluate((map, t) => map.setAttribute("t", t), MOMENT);
  await expect
    .poll(() => article.page.evaluate("globalThis.seen"))
    .toContainEqual({ t: MOMENT, place: null, known: "articles" });
  await expect.poll(async () => (await element.boundingBox())?.height).toBeGreaterThan(400);
});

test("a go before the map has loaded is not lost", async ({ article }) => {
  await article.open(`<script src="${article.folder}embed.v1.js"></script><trip-map static="1"></trip-map>
    <script>document.querySelector("trip-map").go({ t: "${MOMENT}", place: "khasan" });</script>`);
  await expect(article.page.frameLocator("trip-map iframe").getByRole("dialog")).toHaveCount(1);
});

test("another frame can resize neither the map nor itself, and no message exceeds the height limits", async ({
  article,
}) => {
  await article.open(`<script src="${article.folder}embed.v1.js"></script>
    <iframe id="other" height="100" srcdoc="<script>parent.postMessage({ns:'trip-map',v:1,type:'height',height:3000},'*')</script>"></iframe>
    <iframe id="map" src="${article.folder}embed.html?static=1" height="300"></iframe>`);
  await expect.poll(async () => (await article.page.locator("#map").boundingBox())?.height).toBeGreaterThan(400);
  expect((await article.page.locator("#other").boundingBox())?.height).toBeLessThan(120);
  for (const [height, wanted] of [
    [1e9, 4000],
    [1, 200],
  ] as const) {
    await article.page.evaluate((value) => {
      const source = (document.querySelector("#map") as HTMLIFrameElement).contentWindow;
      const data = { ns: "trip-map", v: 1, type: "height", height: value };
      dispatchEvent(new MessageEvent("message", { data, source }));
    }, height);
    await expect(article.page.locator("#map")).toHaveCSS("height", `${wanted}px`);
  }
});

test(`${HOSTILE_COUNT} hostile messages from a frame do nothing to the page with the script`, async ({ article }) => {
  await article.open(`<script src="${article.folder}embed.v1.js"></script>
    <trip-map static="1"></trip-map>
    <iframe id="other" height="100" srcdoc="<title>Other</title>"></iframe>`);
  const map = article.page.locator("trip-map");
  await expect.poll(async () => (await map.boundingBox())?.height).not.toBe(720);
  const state = async () => ({
    map: await map.boundingBox(),
    other: await article.page.locator("#other").boundingBox(),
    address: article.page.url(),
    elements: await article.page.locator("body *").count(),
  });
  const before = await state();
  const other = article.page.frames().find((frame) => frame.url() === "about:srcdoc");
  expect(await other?.title()).toBe("Other");
  await other?.evaluate(`(${postHostile})(parent, ${HOSTILE_COUNT})`);
  await article.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await state()).toEqual(before);
});
