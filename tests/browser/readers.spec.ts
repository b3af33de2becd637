import { boxOf, expect, type MapPage, test } from "./drivers/mapPage.ts";
import { evidence, trip } from "./drivers/record.ts";

const PLACE = evidence.events[0]?.feature ?? "";
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

/** The smallest touch target, in CSS pixels. */
const FINGER = 44;

async function expectNoSidewaysScroll({ page }: MapPage): Promise<void> {
  const { wide, window } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: innerWidth,
  }));
  expect(wide).toBeLessThanOrEqual(window);
}

/** Touch targets that are too small; links within text are exempt. */
async function tooSmall({ page }: MapPage): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const targets = [...document.querySelectorAll("button, select, label:has(input[type=radio]), input[type=range]")];
    return (
      targets
        .filter((target) => target.checkVisibility() && !target.closest(".visually-hidden, .map-places"))
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        // The key moments' bars have an equal in the buttons and in a swipe, so that the least of all targets will do.
        .filter(({ target, box }) => box.height < (target.closest(".chips") ? 24 : least) - 0.5 || box.width < 24)
        .map(({ target, box }) => `${target.textContent?.slice(0, 30)} ${box.width} × ${box.height}`)
    );
  }, FINGER);
}

test("every target is large enough for a finger", async ({ newMap }) => {
  const map = await newMap(PHONE);
  await map.open({ static: "1" });
  expect(await tooSmall(map)).toEqual([]);
  await map.open({ static: "1", place: PLACE });
  await expect(map.placePanel).toBeVisible();
  expect(await tooSmall(map)).toEqual([]);
});

for (const { width, height, name } of [
  { width: 320, height: 256, name: "at 400 % zoom of 1280 × 1024" },
  { width: 640, height: 400, name: "at 200 % zoom of 1280 × 800" },
]) {
  test(`${name} nothing scrolls sideways, and everything can be reached`, async ({ newMap }) => {
    const map = await newMap({ viewport: { width, height } });
    await map.open({ static: "1" });
    await expectNoSidewaysScroll(map);
    for (const part of [map.slider, map.button("Play"), map.button("Next event")]) {
      await part.scrollIntoViewIfNeeded();
      // Pages scroll by whole pixels, so that an edge may stay out by a part of one.
      await expect(part).toBeInViewport({ ratio: 0.98 });
    }
    await map.openFromList(evidence.events[0]?.id ?? "");
    const close = map.placePanel.getByRole("button", { name: "Close" });
    await expect(close).toBeInViewport({ ratio: 1 });
    await close.click();
    await expect(map.placePanel).toHaveCount(0);
  });
}

for (const width of [1280, 360]) {
  test(`at 200 % text nothing is cut off, ${width} wide`, async ({ newMap }) => {
    const map = await newMap({ viewport: { width, height: 800 } });
    await map.open({ static: "1" });
    await map.page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    await expectNoSidewaysScroll(map);
    const cut = await map.page.evaluate(() =>
      [...document.querySelectorAll("h1, h2, h3, p, button, label, blockquote, li")]
        .filter((element) => element.checkVisibility() && !element.closest(".visually-hidden, .map-skip, .map-places"))
        .filter((element) => {
          const { overflowX, overflowY, clipPath } = getComputedStyle(element);
          // Text that is hidden from sight, and kept for screen readers, is clipped away as a whole.
          const isHiding = clipPath === "none" && (overflowX === "hidden" || overflowY === "hidden");
          return isHiding && element.scrollHeight > element.clientHeight + 2;
        })
        .map((element) => element.textContent?.slice(0, 40)),
    );
    expect(cut).toEqual([]);
    await map.slider.scrollIntoViewIfNeeded();
    await expect(map.slider).toBeInViewport();
  });
}

for (const viewport of [
  { width: 360, height: 740 },
  { width: 320, height: 568 },
  { width: 800, height: 600 },
]) {
  test(`the panel never hides the place it is about, ${viewport.width} × ${viewport.height}`, async ({ newMap }) => {
    const map = await newMap({ viewport });
    const marked = [...trip.places.values()].filter(({ rank, isArea }) => rank < 3 && !isArea);
    for (const { id } of marked.slice(0, 5)) {
      await map.open({ static: "1", place: id });
      if ((await map.placePanel.count()) === 0) continue;
      const [x, y] = await map.pointOf(id);
      const panel = await boxOf(map.placePanel);
      expect(y, `${id} is in the window`).toBeGreaterThan(0);
      const isUnder = x > panel.x && x < panel.x + panel.width && y > panel.y && y < panel.y + panel.height;
      expect(isUnder, `${id} is under its panel`).toBe(false);
    }
  });
}

test("forced colours keep every distinction, in system colours", async ({ newMap }) => {
  const map = await newMap({ forcedColors: "active", colorScheme: "dark" });
  await map.open({ static: "1" });
  const colours = await map.page.evaluate(() => {
    const of = (selector: string, name: string) => {
      const element = document.querySelector(selector);
      return element === null ? "" : getComputedStyle(element).getPropertyValue(name);
    };
    return {
      paper: of("html", "background-color"),
      bar: of(".chart-bar path", "stroke"),
      badge: getComputedStyle(document.querySelector(".certainty") as Element, "::before").borderTopColor,
      map: of(".map", "forced-color-adjust"),
    };
  });
  expect(colours.bar).not.toBe(colours.paper);
  expect(colours.badge).not.toBe(colours.paper);
  expect(colours.map).toBe("none");
});

test("with reduced motion, playback moves in steps", async ({ newMap }) => {
  const map = await newMap({ reducedMotion: "reduce" });
  await map.open({ static: "1" });
  await map.page.getByLabel("Speed").selectOption("3 hours a second");
  await map.button("Play").click();
  const moments = await map.page.evaluate(async () => {
    const slider = document.querySelector("input[type=range]") as HTMLInputElement;
    const seen = new Set<string>();
    const start = performance.now();
    while (performance.now() - start < 2600) {
      seen.add(slider.value);
      await new Promise(requestAnimationFrame);
    }
    return seen.size;
  });
  expect(moments).toBeGreaterThan(1);
  expect(moments).toBeLessThanOrEqual(5);
});

test("play stops when the page is hidden", async ({ map }) => {
  await map.open({ static: "1" });
  await map.button("Play").click();
  await map.page.evaluate(() => {
    Object.defineProperty(document, "hidden", { configurable: true, value: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(map.button("Play")).toBeVisible();
});
