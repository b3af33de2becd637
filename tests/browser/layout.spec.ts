import { outFolder } from "../../src/build/record/readRecord.ts";
import { boxOf, expect, MapPage, test } from "./drivers/mapPage.ts";
import { evidence } from "./drivers/record.ts";
import { faultyHost } from "./faults/faultyHost.ts";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
  { width: 360, height: 740 },
  { width: 320, height: 568 },
];
const PLACE = evidence.events[0]?.feature ?? "";

for (const viewport of SIZES) {
  const { width, height } = viewport;
  test(`at ${width} × ${height} nothing overflows the window, and everything can be reached`, async ({ newMap }) => {
    const map = await newMap({ viewport });
    await map.open({ static: "1" });
    await expectToFit(map, width);
    await expect(map.picture).toBeVisible();
    for (const part of [map.slider, map.button("Play"), map.button("Next event")]) {
      await part.scrollIntoViewIfNeeded();
      const { x, width: wide } = await boxOf(part);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(width);
    }

    await map.open({ static: "1", place: PLACE });
    await expect(map.placePanel).toBeVisible();
    await expectToFit(map, width);
    const panel = await boxOf(map.placePanel);
    expect(panel.x).toBeGreaterThanOrEqual(0);
    expect(panel.x + panel.width).toBeLessThanOrEqual(width);
    const inside = await map.placePanel.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(inside, "the panel scrolls only down").toBeLessThanOrEqual(0);
    const close = map.placePanel.getByRole("button", { name: "Close" });
    await expect(close).toBeInViewport({ ratio: 1 });
    await close.click();
    await expect(map.placePanel).toHaveCount(0);
  });
}

const PHONES = [
  { width: 390, height: 664 },
  { width: 360, height: 640 },
  { width: 412, height: 820 },
];

/** The least height in pixels at which a map or a chart can still be read. */
const READABLE = { map: 110, chart: 90 } as const;

for (const viewport of PHONES)
  test(`at ${viewport.width} × ${viewport.height} map, tag and chart stay in sight while a place is open`, async ({
    newMap,
  }) => {
    const map = await newMap({ viewport, hasTouch: true });
    await map.open({ static: "1", place: PLACE });
    await expect(map.placePanel).toBeVisible();
    const sheet = await boxOf(map.placePanel);
    const tag = map.region.locator(".picture-tag rect");
    const chart = map.page.locator("[data-part='chart']");
    for (const part of [map.region, tag, chart, map.slider, map.placePanel])
      await expect(part).toBeInViewport({ ratio: 1 });
    for (const part of [map.region, tag, chart, map.slider]) {
      const { y, height } = await boxOf(part);
      expect(y + height <= sheet.y + 1 || y >= sheet.y + sheet.height - 1, `${part} is beside the sheet`).toBe(true);
    }
    expect((await boxOf(map.region)).height).toBeGreaterThan(READABLE.map);
    expect((await boxOf(chart)).height).toBeGreaterThan(READABLE.chart);
    expect(sheet.height, "the sheet shows more than its heading").toBeGreaterThan(viewport.height / 3);
  });

const FIRST_SCREENS = {
  "index.html": [
    ...["1920x947", "1536x730", "1440x789", "1366x657", "1280x720", "1280x593", "1024x768", "820x1180", "800x600"],
    ...["768x1024", "740x800", "640x720", "600x600", "412x820", "390x664", "360x640"],
  ],
  "embed.html": ["680x720", "340x600", "320x480", "1100x500", "960x540", "700x520", "560x560", "480x480", "440x400"],
} as const;

/** The least share of the map's height or width that the whole route takes. */
const ROUTE_SHARE = 0.6;

test("in every window and frame map, card, chart and controls are in the first screen", async ({ map }) => {
  const { page } = map;
  const parts = {
    ...{ map: map.region, card: page.locator("[data-part='card']"), chart: page.locator("[data-part='chart']") },
    ...{ slider: map.slider, play: map.button("Play"), next: map.button("Next event") },
    switch: page.locator(".known-options"),
  };
  const below: string[] = [];
  for (const [file, sizes] of Object.entries(FIRST_SCREENS)) {
    await map.open(`${file}?static=1`);
    for (const size of sizes) {
      const [width = 0, height = 0] = size.split("x").map(Number);
      await page.setViewportSize({ width, height });
      for (const [name, part] of Object.entries(parts)) {
        const { x, y, ...box } = await boxOf(part);
        const isWithin = Math.min(x, y) >= 0 && x + box.width <= width + 0.5 && y + box.height <= height + 0.5;
        if (!isWithin) below.push(`${name} at ${size}`);
      }
    }
  }
  expect(below).toEqual([]);
});

test("in every window and frame the route fills the map", { tag: "@trip" }, async ({ map }) => {
  const small: string[] = [];
  for (const [file, sizes] of Object.entries(FIRST_SCREENS)) {
    await map.open(`${file}?static=1`);
    for (const size of sizes) {
      const [width = 0, height = 0] = size.split("x").map(Number);
      await map.page.setViewportSize({ width, height });
      if ((await routeShare(map)) < ROUTE_SHARE) small.push(size);
    }
  }
  expect(small).toEqual([]);
});

const EVERY_SHAPE = {
  widths: [280, 340, 390, 440, 480, 560, 607, 608, 700, 735, 736, 800, 1023, 1100, 1440, 1920, 2560],
  heights: [320, 360, 400, 440, 500, 520, 560, 600, 720, 900, 1080, 1440],
};

/** Frames at and below the size at which card or chart give way to the map, and those with the least map above it. */
const SMALL_FRAMES = [
  ...["280x320", "340x320", "320x399", "280x400", "300x420", "479x320", "479x400", "280x480"],
  ...["300x521", "280x560", "280x640", "340x600", "480x320", "480x400", "600x320", "608x320", "800x320"],
];

/** The least map that names the destination and the train at every moment, as computed in `pictureLayout.test.tsx`. */
const LEAST_MAP = { width: 270, height: 160 } as const;

test("every frame gives the map the room to name destination and train", { tag: "@trip" }, async ({ map }) => {
  const { page } = map;
  await map.open("embed.html?static=1");
  for (const size of SMALL_FRAMES) {
    const [width = 0, height = 0] = size.split("x").map(Number);
    await page.setViewportSize({ width, height });
    const box = await boxOf(map.region);
    expect(box.width, size).toBeGreaterThanOrEqual(LEAST_MAP.width);
    expect(box.height, size).toBeGreaterThanOrEqual(LEAST_MAP.height);
    await expect(map.region.locator(".picture-tag"), size).toBeVisible();
    await expect(map.region.locator(".picture-label-place", { hasText: "Vostochny" }), size).toBeVisible();
  }
});

for (const file of ["index.html", "embed.html"])
  test(`the basemap of ${file} reaches the edges of the map in windows and frames of every shape`, async ({ map }) => {
    test.slow();
    await map.open(`${file}?static=1`);
    const short: string[] = [];
    for (const width of EVERY_SHAPE.widths) {
      for (const height of EVERY_SHAPE.heights) {
        await map.page.setViewportSize({ width, height });
        if (await hasCornerWithoutData(map)) short.push(`${width}x${height}`);
      }
    }
    expect(short).toEqual([]);
  });

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1920, height: 947 },
]) {
  test(`nothing moves while fonts load and the live map takes over, at ${viewport.width}`, async ({ map }) => {
    await map.page.setViewportSize(viewport);
    const shifts = await map.watchShifts();
    await map.open("");
    await expect(map.slider).toBeVisible();
    const before = await boxOf(map.region);
    await map.waitUntilLive();
    expect(await boxOf(map.region)).toEqual(before);
    await expect(map.region.locator("canvas")).toBeVisible();
    await expect(map.page.locator(".event-evidence[data-folded=true]").first()).toBeAttached();
    expect(await shifts()).toEqual([]);
  });
}

test("nothing moves while the HTML arrives in pieces", async ({ page }) => {
  const host = await faultyHost(outFolder());
  const middle = evidence.events[Math.floor(evidence.events.length / 2)]?.id;
  host.fail(/^\/$/, {
    kind: "pieces",
    cuts: ['class="stage-transport"', 'class="known-slider"', `data-event="${middle}" data-phase`],
    pauseMs: 300,
  });
  const map = new MapPage(page, host.address);
  // A browser that has just started draws nothing before the last piece arrives.
  await page.setContent("<p>Drawn</p>");
  await page.screenshot();
  const shifts = await map.watchShifts();
  await page.goto(host.address);
  await expect(map.slider).toHaveAttribute("aria-valuetext", /./);
  await expect(map.events.getByRole("listitem").last()).toBeAttached();
  expect(await shifts()).toEqual([]);
  expect(map.complaints).toEqual([]);
  host.close();
});

for (const [name, size] of [
  ["phone", { width: 390, height: 844 }],
  ["computer", { width: 1280, height: 800 }],
] as const) {
  test(`a ${name} fetches no fonts of other languages`, async ({ map }) => {
    const fonts: string[] = [];
    map.page.on("request", (request) => {
      const [, font] = /([^/]+)-[\w-]{8}\.woff2$/.exec(request.url()) ?? [];
      if (font !== undefined) fonts.push(font);
    });
    await map.page.setViewportSize(size);
    await map.open({ static: "1" });
    await map.page.evaluate(() => document.fonts.ready);
    expect(fonts.sort()).toEqual(["inter-400", "inter-600"]);
  });
}

test("nothing on the page moves when its fonts come late", async ({ map }) => {
  const { page } = map;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const fonts: string[] = [];
  await page.route(/\.woff2$/, async (route) => {
    fonts.push(route.request().url());
    await released;
    await route.continue();
  });
  const shifts = await map.watchShifts();
  await map.open({ static: "1" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  release();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  expect(fonts.length).toBeGreaterThan(1);
  expect(await shifts()).toEqual([]);
});

/** How much of the map's height or width, whichever is more, lies between the route's ends. */
async function routeShare({ page }: MapPage): Promise<number> {
  return page.evaluate(() => {
    const map = document.querySelector(".map")?.getBoundingClientRect() ?? new DOMRect();
    const legs = [...document.querySelectorAll(".map [data-leg]")].map((leg) => leg.getBoundingClientRect());
    const span = (start: "left" | "top", end: "right" | "bottom") =>
      Math.max(...legs.map((leg) => leg[end])) - Math.min(...legs.map((leg) => leg[start]));
    return Math.max(span("left", "right") / map.width, span("top", "bottom") / map.height);
  });
}

/** Nothing makes the page scroll sideways, not even clipped content. */
async function expectToFit({ page }: MapPage, width: number): Promise<void> {
  const wide = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    texts: [...document.querySelectorAll("h1, h2, h3, h4, p, blockquote, button, select, input, li, dd")]
      .filter((element) => !element.closest(".visually-hidden"))
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 0.5)
      .map((element) => element.textContent?.slice(0, 40)),
  }));
  expect(wide).toEqual({ page: width, texts: [] });
}

/** Whether a corner of the map shows where the static picture has no data. */
function hasCornerWithoutData({ page }: MapPage): Promise<boolean> {
  return page.evaluate(() => {
    const outside = new Path2D(document.querySelector("#basemap-outside")?.getAttribute("d") ?? "");
    const canvas = document.createElement("canvas").getContext("2d");
    const picture = document.querySelector<SVGSVGElement>(".map .picture");
    const toPicture = picture?.getScreenCTM()?.inverse();
    const { left, top, right, bottom } = picture?.getBoundingClientRect() ?? new DOMRect();
    return [left + 1, right - 1].some((x) =>
      [top + 1, bottom - 1].some((y) => {
        const corner = new DOMPoint(x, y).matrixTransform(toPicture);
        return canvas?.isPointInPath(outside, corner.x, corner.y, "evenodd") ?? true;
      }),
    );
  });
}

for (const width of [390, 1280, 1700]) {
  const isBeside = width >= 1600;
  test(`at ${width} px the list is laid out ${isBeside ? "with" : "after"} the first paint`, async ({ newMap }) => {
    const map = await newMap({ viewport: { width, height: 800 } });
    await map.holdScript();
    await map.page.addInitScript(() => {
      addEventListener("DOMContentLoaded", () => {
        const list = document.querySelector(".events");
        document.body.dataset.list = list === null ? "none" : getComputedStyle(list).contentVisibility;
      });
    });
    await map.visit("");
    await expect(map.page.locator("body")).toHaveAttribute("data-list", isBeside ? "auto" : "hidden");
    await expect(map.page.locator(".events"), "and shown without the program").toHaveCSS("content-visibility", "auto");
  });
}
