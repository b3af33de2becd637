import { en } from "../../src/trip/text/locales/en.ts";
import { expect, SANDBOXES, sandboxName, test } from "./drivers/embedParent.ts";
import { expectRead } from "./drivers/mapPage.ts";
import { trip } from "./drivers/record.ts";
import { HOSTILE_COUNT, postHostile } from "./hostile/hostile.ts";

const PLACE = "khasan";
const MOMENT = "2023-09-13T02:43Z";

test.describe("on a host without CORS headers, from a folder", () => {
  for (const sandbox of SANDBOXES) {
    test(`the live map draws with ${sandboxName(sandbox)}`, async ({ article }) => {
      await article.openFrame({ sandbox });
      await article.expectMode("live");
      await article.expectTold("ready", { mode: "live" });
      await expect(article.frame.getByRole("region", { name: "Map" }).locator("canvas")).toBeVisible();
    });
  }
});

test("the first picture is static and appears before any script", async ({ browser, host }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${host.build}/maps/trip/embed.html`);
  await expect(page.getByRole("region", { name: "Map" }).locator("svg.picture")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-map", "static");
  await context.close();
});

test("the live map's script is not requested until the frame is on screen", async ({ article }) => {
  const asked: string[] = [];
  article.page.on("request", (request) => asked.push(request.url()));
  await article.page.clock.install();
  await article.open(
    `<div style="height:5000px"></div><iframe src="${article.folder}embed.html" width="600" height="600"></iframe>`,
  );
  await article.expectMode("static");
  await article.page.clock.runFor(1500);
  expect(asked.filter((url) => url.includes("embed-live"))).toEqual([]);
  await article.page.mouse.wheel(0, 6000);
  await article.expectMode("live");
});

test("a map that stays off screen releases its WebGL context, and is live again on return", async ({ article }) => {
  await article.open(
    `<iframe src="${article.folder}embed.html" width="600" height="600"></iframe><div style="height:5000px"></div>`,
  );
  await article.expectMode("live");
  await article.page.evaluate(() => scrollTo(0, 4000));
  await article.expectMode("static");
  await expect(article.frame.locator("canvas")).toHaveCount(0);
  await article.page.evaluate(() => scrollTo(0, 0));
  await article.expectMode("live");
});

test("reads the parameters of the address", async ({ article }) => {
  await article.openFrame({ query: `?t=${MOMENT}&place=${PLACE}&known=articles&lang=ko&theme=dark&static=1` });
  await expectRead(article.html);
  await expect(article.html).toHaveAttribute("lang", "ko");
  await expect(article.html).toHaveAttribute("data-theme", "dark");
  await expect(article.placePanel.getByRole("heading").first()).toHaveText(trip.places.get(PLACE)?.name.ko ?? "");
  await article.expectTold("view", { t: MOMENT, place: PLACE, known: "articles" });
  await article.expectMode("static");
  await article.expectFocusInArticle();
});

test("stores nothing and requests nothing from third parties", async ({ article, context }) => {
  await article.openFrame();
  await article.expectMode("live");
  const frame = article.page.frames()[1];
  expect(await frame?.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    "",
  ]);
  expect((await context.cookies()).length).toBe(0);
});

test.describe("go", () => {
  test("moves the map without taking the focus or scrolling the article", async ({ article }) => {
    await article.openFrame({ query: "?static=1" });
    await article.expectTold("ready", { mode: "static" });
    await article.page.getByRole("button", { name: "Before" }).focus();
    await article.go({ t: MOMENT, place: PLACE, known: "articles" });
    await article.expectTold("view", { t: MOMENT, place: PLACE, known: "articles" });
    await expect(article.placePanel.getByRole("heading").first()).toHaveText(trip.places.get(PLACE)?.name.en ?? "");
    await expect(article.page.getByRole("button", { name: "Before" })).toBeFocused();
    expect(await article.page.evaluate(() => scrollY)).toBe(0);

    await article.go({ place: null });
    await article.expectTold("view", { t: MOMENT, place: null, known: "articles" });
    await expect(article.placePanel).toHaveCount(0);
    await expect(article.page.getByRole("button", { name: "Before" })).toBeFocused();
  });

  test("with one bad field does nothing", async ({ article }) => {
    await article.openFrame({ query: "?static=1" });
    await article.expectTold("view", { place: null });
    const before = await article.told("view");
    for (const bad of [
      { t: MOMENT, place: "no-such-place" },
      { t: "yesterday", place: PLACE },
      { t: 5, place: PLACE },
      { t: MOMENT, known: "<b>" },
      { t: MOMENT, place: ["khasan"] },
    ]) {
      await article.go(bad);
    }
    await article.tell({ ns: "trip-map", v: 2, type: "go", t: MOMENT });
    await article.tell(`pymxPYMx1xPYMxgoxPYMx${MOMENT}`);
    await article.tell({ ns: "trip-map", v: 1, type: "navigate", url: "https://example.org/" });
    expect(await article.viewsAfterMessages()).toEqual([...before, before.at(-1)]);
    await expect(article.placePanel).toHaveCount(0);
  });

  test("counts from the surrounding page only, not from a sibling frame", async ({ article }) => {
    await article.openFrame({ query: "?static=1" });
    await article.expectTold("view", { place: null });
    await article.page.evaluate((t) => {
      const sibling = document.createElement("iframe");
      sibling.srcdoc = `<script>parent.frames[0].postMessage({ns:"trip-map",v:1,type:"go",t:"${t}"}, "*")</script>`;
      document.body.append(sibling);
      return new Promise<void>((resolve) => sibling.addEventListener("load", () => resolve()));
    }, MOMENT);
    expect((await article.viewsAfterMessages()).filter(({ t }) => t === MOMENT)).toEqual([]);
  });
});

test(`${HOSTILE_COUNT} hostile messages change nothing, open nothing and throw nothing`, async ({ article }) => {
  // In the form in which the map writes its address, so that it stays unchanged.
  await article.openFrame({ query: "?t=2023-09-12T00:00Z&static=1#?secret=a1B2c3D4e5" });
  await article.expectTold("view", { place: null });
  const state = async () => ({
    view: await article.told("view"),
    said: await article.slider.getAttribute("aria-valuetext"),
    panels: await article.placePanel.count(),
    addresses: article.page.frames().map((frame) => frame.url()),
    pages: article.page.context().pages().length,
    html: await article.html.evaluate((html) => [
      html.dataset.map,
      html.getAttribute("lang"),
      html.dataset.theme ?? null,
    ]),
  });
  const before = await state();
  await article.page.evaluate(`(${postHostile})(document.querySelector("iframe").contentWindow, ${HOSTILE_COUNT})`);
  await article.html.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(await state()).toEqual(before);
  expect(await article.html.evaluate(() => Object.keys(Object.prototype))).toEqual([]);

  await article.go({ t: MOMENT, place: PLACE });
  await article.expectTold("view", { t: MOMENT, place: PLACE });
});

test("with Save-Data the picture stays, and the live map's script is not requested", async ({ article }) => {
  const asked: string[] = [];
  article.page.on("request", (request) => asked.push(request.url()));
  await article.page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "connection", { value: { saveData: true }, configurable: true });
  });
  await article.page.clock.install();
  await article.openFrame();
  await article.expectTold("ready", { mode: "static" });
  await article.page.clock.runFor(1500);
  await article.expectMode("static");
  expect(asked.filter((url) => url.includes("embed-live"))).toEqual([]);
});

for (const width of [340, 500, 800]) {
  test(`reports its natural height at ${width} wide, whatever the frame's height, in every dialect`, async ({
    article,
  }) => {
    const heights: unknown[] = [];
    for (const height of [320, 600, 1500]) {
      await article.openFrame({ query: "?static=1&childId=pym-0#?secret=a1B2c3D4e5", width, height });
      const natural = await article.restingHeight();
      heights.push(natural);
      const all = await article.everythingTold();
      expect(all).toContainEqual({ sentinel: "amp", type: "embed-size", height: natural });
      expect(all).toContainEqual(`pymxPYMxpym-0xPYMxheightxPYMx${natural}`);
      expect(all).toContainEqual({ message: "height", value: natural, secret: "a1B2c3D4e5" });
    }
    expect(new Set(heights).size).toBe(1);
    expect(heights[0]).toBeGreaterThan(400);
  });
}

test("answers the WordPress handshake with its own secret only", async ({ article }) => {
  await article.openFrame({ query: "?static=1#?secret=a1B2c3D4e5" });
  await article.expectTold("ready", { mode: "static" });
  const count = async () =>
    (await article.everythingTold()).filter((data) => (data as { message?: unknown }).message === "height").length;
  await expect.poll(count).toBeGreaterThan(0);
  const before = await count();
  await article.tell({ message: "ready", secret: "otherother" });
  await article.tell({ message: "ready", secret: "a1B2c3D4e5" });
  // The frame answers in order: an answer to the first message would have come before this one.
  await article.viewsAfterMessages();
  const answers = (await count()) - before;
  await article.viewsAfterMessages();
  const perGo = (await count()) - before - answers;
  expect(answers - perGo).toBe(1);
});

for (const [width, height] of [
  [280, 320],
  [280, 800],
  [320, 480],
  [640, 380],
  [800, 320],
] as const) {
  for (const lang of ["en", "ru"]) {
    test(`in ${width}×${height} nothing overflows and every control can be reached (${lang})`, async ({ article }) => {
      await article.openFrame({ query: `?t=${MOMENT}&lang=${lang}&static=1`, width, height });
      await expectRead(article.html);
      const size = await article.html.evaluate((html) => [html.scrollWidth, html.scrollHeight]);
      expect(size).toEqual([width, height]);
      for (const control of await article.frame
        .locator("button:visible, input:visible, select:visible, a:visible")
        .all()) {
        await control.scrollIntoViewIfNeeded();
        const box = await control.evaluate((node) => {
          const { left, top, right, bottom } = node.getBoundingClientRect();
          return { left, top, right, bottom };
        });
        expect(box.left).toBeGreaterThanOrEqual(-0.5);
        expect(box.top).toBeGreaterThanOrEqual(-0.5);
        expect(box.right).toBeLessThanOrEqual(width + 0.5);
        expect(box.bottom).toBeLessThanOrEqual(height + 0.5);
      }
      await article.page.locator("iframe").screenshot({ path: test.info().outputPath("embed.png") });
    });
  }
}

test("a button opens the list, and its rows open places", async ({ article }) => {
  await article.openFrame({ query: "?static=1", width: 320, height: 480 });
  await expectRead(article.html);
  const events = article.frame.getByRole("list", { name: "Events", exact: true });
  await expect(events).toHaveCount(0);
  const button = article.frame.getByRole("button", { name: "Events", exact: true });
  await button.click();
  await expect(events.getByRole("listitem").first()).toBeVisible();
  await article.page.keyboard.press("Escape");
  await expect(events).toHaveCount(0);
  await expect(button).toBeFocused();
  await button.click();
  await events.getByRole("button").first().click();
  await expect(article.placePanel).toHaveCount(1);
  await article.page.keyboard.press("Escape");
  await expect(article.placePanel).toHaveCount(0);
  await expect(button).toBeFocused();
});

test("links open outside the frame; where that is blocked, the address can be copied", async ({ article }) => {
  await article.openFrame({ query: `?static=1&place=${PLACE}`, sandbox: "allow-scripts" });
  await expect(article.placePanel).toHaveCount(1);
  for (const link of await article.frame.locator('a:not([href^="#"])').all()) {
    await expect(link).toHaveAttribute("target", "_blank");
    await expect(link).toHaveAttribute("rel", /noopener/);
  }
  await article.placePanel.getByRole("button", { name: "Close" }).click();
  const full = article.frame.getByRole("link", { name: "Open the full map" });
  await full.click();
  await expect(article.frame.getByRole("textbox", { name: en.embed.nothingOpened })).toHaveValue(
    new RegExp(`${article.folder}index.html\\?lang=en$`),
  );
  article.complaints.splice(0); // The browser says itself that it opened nothing.
});

test("the wheel and one finger scroll the article over the live map", async ({ browser, host }) => {
  const context = await browser.newContext({ viewport: { width: 400, height: 700 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  host.body = `<p style="height:100px">Above</p><iframe src="${host.build}/maps/trip/embed.html" width="360" height="560"></iframe><p style="height:3000px">Below</p>`;
  await page.goto(host.article);
  await expect(page.frameLocator("iframe").locator("html")).toHaveAttribute("data-map", "live", { timeout: 30_000 });
  const session = await context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", y: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x: 180, y }] });
  await touch("touchStart", 330);
  for (let y = 320; y >= 130; y -= 10) await touch("touchMove", y);
  await touch("touchEnd", 130);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(80);
  // Wait until it rests: a wheel turned earlier would only stop the momentum of the finger.
  let scrolled = Number.NaN;
  const hasRested = async () => {
    const previous = scrolled;
    scrolled = await page.evaluate(() => scrollY);
    return scrolled === previous;
  };
  await expect.poll(hasRested, { intervals: [300] }).toBe(true);
  await page.mouse.move(180, 100);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 80);
  await context.close();
});
