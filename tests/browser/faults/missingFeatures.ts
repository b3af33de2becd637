import { test as base, type Page } from "@playwright/test";
import { en } from "../../../src/trip/text/locales/en.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { expect, expectRead, MapPage, RANGE } from "../drivers/mapPage.ts";
import { evidence } from "../drivers/record.ts";

/** Features that a browser may lack or refuse, as owner and name. */
export const FEATURES: readonly (readonly [owner: string, name: string])[] = [
  ["window", "localStorage"],
  ["window", "sessionStorage"],
  ["window", "indexedDB"],
  ["window", "matchMedia"],
  ["window", "ResizeObserver"],
  ["window", "IntersectionObserver"],
  ["window", "PerformanceObserver"],
  ["Navigator.prototype", "clipboard"],
  ["Navigator.prototype", "connection"],
  ["Navigator.prototype", "languages"],
  ["History.prototype", "replaceState"],
];

/** Removes features before any script runs, or makes them throw when read. */
async function takeAway(page: Page, features: typeof FEATURES, how: "missing" | "throwing"): Promise<void> {
  await page.addInitScript(
    ([taken, isThrowing]) => {
      const owners: Record<string, object> = {
        window,
        "Navigator.prototype": Navigator.prototype,
        "History.prototype": History.prototype,
      };
      for (const [owner, name] of taken) {
        const from = owners[owner] ?? {};
        if (!Reflect.deleteProperty(from, name) || name in from) throw new Error(`${name} cannot be taken away.`);
        if (!isThrowing) continue;
        Object.defineProperty(from, name, {
          configurable: true,
          get: () => {
            throw new DOMException("The operation is insecure.", "SecurityError");
          },
        });
      }
    },
    [features, how === "throwing"] as const,
  );
}

export const test = base.extend<{ readonly map: MapPage }>({
  map: async ({ page, baseURL }, use) => {
    const map = new MapPage(page, baseURL ?? "");
    await use(map);
    expect(map.complaints).toEqual([]);
  },
});

/** Expects list, slider, panel and picture of page and embed to work without some features. */
export async function expectWorking(
  map: MapPage,
  features: typeof FEATURES,
  how: "missing" | "throwing",
): Promise<void> {
  const { page } = map;
  await takeAway(page, features, how);
  await map.open({ static: "1" });
  await expect(map.picture).toBeVisible();
  await map.pressOnSlider("ArrowRight");
  await map.expectMoment(RANGE.start + HOUR);
  await map.openFromList(evidence.events[0]?.id ?? "");
  await expect(map.placePanel).toHaveCount(1);
  await map.placePanel.getByRole("button", { name: en.ui.copyLink }).first().click();
  await expect(map.placePanel.getByText(RegExp(`^${en.ui.copied}|${en.ui.copyByHand}`)).first()).toBeVisible();
  await map.button("Play").click();
  await map.button("Pause").click();

  await page.goto("embed.html?static=1");
  await expectRead(map.html);
  await expect(map.picture).toBeVisible();
  await map.pressOnSlider("ArrowRight");
  await map.expectMoment(RANGE.start + HOUR);
  await page.getByRole("button", { name: en.ui.events, exact: true }).click();
  await map.openFromList(evidence.events[0]?.id ?? "");
  await expect(map.placePanel).toHaveCount(1);
}

/** Expects the live map to work without some features, or the picture to replace it if MapLibre needs them. */
export async function expectLiveWorking(
  map: MapPage,
  features: typeof FEATURES,
  how: "missing" | "throwing",
): Promise<void> {
  const { page } = map;
  const isDrawn = !features.some(([, name]) => name === "ResizeObserver");
  await takeAway(page, features, how);
  await map.open({ t: "2023-09-13T02:43Z" });
  await expect(map.html).toHaveAttribute("data-map", isDrawn ? "live" : "failed", { timeout: 30_000 });
  await expect(map.canvas).toHaveCount(isDrawn ? 1 : 0);
  if (isDrawn) {
    for (const name of [en.ui.zoomIn, en.ui.followTrain, en.ui.followTrain, en.ui.fitTrip, en.ui.zoomIn])
      await page.getByRole("button", { name, exact: true }).click();
  }
  for (const event of evidence.events.slice(0, 6)) {
    await map.openFromList(event.id);
    await expect(map.placePanel).toHaveCount(1);
  }
  await expect(map.picture).toBeVisible();
  await expect(map.html).toHaveAttribute("data-map", isDrawn ? "live" : "failed");
}
