import { en } from "../../src/trip/text/locales/en.ts";
import { drawnTrain } from "../support/drawnTrain.ts";
import { expect, expectRead, RANGE, test } from "./drivers/mapPage.ts";
import { evidence, textOf, trip } from "./drivers/record.ts";

const QUOTES = evidence.claims.filter(({ quote }) => quote !== null).map(textOf);
const EDITION = evidence.editions[0]?.id ?? "";

/** Instants spread over the trip. */
const MOMENTS = Array.from({ length: 10 }, (_, index) => RANGE.start + (index * (RANGE.end - RANGE.start)) / 9);

test("without JavaScript every quotation can be read, and the picture is there", async ({ newMap }) => {
  const map = await newMap({ javaScriptEnabled: false });
  await map.visit("");
  await expect(map.picture).toBeVisible();
  await expect(map.picture.locator("[data-mark]").first()).toBeVisible();
  await expect(map.html).toHaveAttribute("data-map", "static");
  const quotes = map.page.locator(".events blockquote");
  // The list is laid out after the first screen.
  const readable = () =>
    quotes.evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map(({ textContent }) => textContent ?? "")
        .sort(),
    );
  await expect.poll(readable).toEqual([...QUOTES].sort());
  await expect(map.page.getByRole("heading", { level: 1 })).toHaveText(trip.title.en);
});

test("without JavaScript every claim in the list links to its source", async ({ newMap }) => {
  const map = await newMap({ javaScriptEnabled: false });
  await map.visit("");
  await map.page.waitForLoadState();
  const led = await map.events
    .page()
    .locator(".events .claim-source a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const wanted = evidence.claims.map(
    ({ source }) => evidence.sources.find(({ id }) => id === source)?.URL ?? `no source "${source}"`,
  );
  expect([...new Set(led)].sort()).toEqual([...new Set(wanted)].sort());
  expect(led.length).toBe(evidence.claims.length);
});

test("the theme of the address applies before the program loads", async ({ map }) => {
  const release = await map.holdScript();
  await map.visit({ static: "1", theme: "dark" });
  const paper = () =>
    map.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g)?.map(Number));
  await expect(map.page.getByRole("heading", { level: 1 })).toBeVisible();
  const before = await paper();
  expect(Math.max(...(before ?? [255]))).toBeLessThan(80);
  release();
  await expectRead(map.html);
  expect(await paper()).toEqual(before);
});

test("a list that the browser translates before the program runs changes no quotation that the program shows", async ({
  map,
}) => {
  test.skip(QUOTES.length === 0, "the record quotes nothing");
  // React replaces the translated list, and reports that.
  map.forgiven = /#418/;
  const quoted = evidence.claims.find(({ quote, about }) => quote !== null && about[0] !== undefined);
  const release = await map.holdScript();
  await map.visit({ static: "1", place: quoted?.about[0] ?? "" });
  const quotes = map.page.locator(".events blockquote");
  await expect(quotes).toHaveCount(QUOTES.length);
  await quotes.evaluateAll((elements) => {
    for (const element of elements) element.innerHTML = "<font><font>번역</font></font>";
  });
  release();
  await expect(map.placePanel.locator("blockquote").first()).toBeVisible();
  const shown = await map.placePanel.locator("blockquote").allTextContents();
  expect(shown.filter((text) => !QUOTES.includes(text))).toEqual([]);
});

test("with Save-Data the picture stays, and no file of the live map is requested", async ({ map }) => {
  const asked: string[] = [];
  map.page.on("request", (request) => asked.push(request.url()));
  await map.page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "connection", { value: { saveData: true }, configurable: true });
  });
  await map.page.clock.install();
  await map.open({});
  await map.page.clock.runFor(1500);
  await expect(map.html).toHaveAttribute("data-map", "static");
  expect(asked.filter((url) => /maplibre|liveMapModule|basemap-/.test(url))).toEqual([]);
});

test("with static=1 no WebGL is loaded and the slider drives the picture", async ({ map }) => {
  const loaded: string[] = [];
  map.page.on("request", (request) => loaded.push(request.url()));
  await map.open({ static: "1" });
  const pictures = new Set<string>();
  for (const t of MOMENTS) {
    await map.scrubTo(t);
    pictures.add(await map.page.evaluate(drawnTrain));
  }
  expect(pictures.size).toBeGreaterThanOrEqual(6);
  expect(loaded.filter((url) => /maplibre|liveMapModule|basemap-/.test(url))).toEqual([]);
  await expect(map.region.locator("canvas")).toHaveCount(0);
  await expect(map.html).toHaveAttribute("data-map", "static");
});

/** If marks look like one, the highest-ranked opens; and a browser takes clicks in whole pixels. */
const AS_ONE_PX = 4;

test("a click on a mark of the picture opens its place", async ({ map }) => {
  await map.open({ static: "1" });
  const marked = await map.picture
    .locator("[data-place]")
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-place") ?? ""));
  expect(marked.length).toBeGreaterThan(3);
  const points = new Map(await Promise.all(marked.map(async (id) => [id, await map.pointOf(id)] as const)));
  for (const id of marked) {
    await map.clickOnMap(id);
    const [x, y] = points.get(id) ?? [0, 0];
    const asNear = marked.filter((other) => {
      const [otherX, otherY] = points.get(other) ?? [0, 0];
      return Math.hypot(otherX - x, otherY - y) <= AS_ONE_PX;
    });
    const names = asNear.map((other) => trip.places.get(other)?.name.en ?? "");
    await expect(map.placePanel).toHaveCount(1);
    expect(names).toContain(await map.placePanelTitle.textContent());
    await map.expectFocusIn(map.placePanel);
    await map.page.keyboard.press("Escape");
    await expect(map.placePanel).toHaveCount(0);
  }
});

test("without WebGL the page says so, and the slider moves the train on the picture", async ({ map }) => {
  await map.forbidWebgl();
  await map.open("");
  await expect(map.html).toHaveAttribute("data-map", "failed");
  await expect(map.sentences).toContainText(en.ui.mapFailed);
  await expect(map.picture).toBeVisible();
  const pictures = new Set<string>();
  for (const t of MOMENTS) {
    await map.scrubTo(t);
    pictures.add(await map.page.evaluate(drawnTrain));
  }
  expect(pictures.size).toBeGreaterThanOrEqual(6);
});

test("the default view never flashes up when the address asks for another", async ({ map }) => {
  const release = await map.holdScript();
  await map.visit({ static: "1", known: EDITION });
  await expect(map.page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(map.html).toHaveAttribute("data-asked", "");
  await expect(map.picture).toBeHidden();
  await expect(map.page.locator("blockquote").first()).toBeHidden();
  const shown = map.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const row = document.querySelector(".event-list [data-event]");
          if (row?.checkVisibility({ visibilityProperty: true }))
            resolve(document.querySelectorAll(".event-list [data-event]").length);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  release();
  const first = await shown;
  await expect(map.picture).toBeVisible();
  expect(first, "the first frame that shows a row shows the asked state").toBe(
    await map.events.locator("[data-event]").count(),
  );
});

test("at the plain address the page appears before its script", async ({ map }) => {
  const release = await map.holdScript();
  await map.visit("");
  await expect(map.picture).toBeVisible();
  await expect(map.events.getByRole("listitem").first()).toBeVisible();
  release();
  await expect(map.html).toHaveAttribute("data-map", "live", { timeout: 30_000 });
});
