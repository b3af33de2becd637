import type { MapPage } from "./mapPage.ts";

/** Makes the page believe that it is hidden or shown; the runner keeps every tab in front. */
export async function setHidden({ page }: MapPage, isHidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, value: hidden });
    Object.defineProperty(document, "visibilityState", { configurable: true, value: hidden ? "hidden" : "visible" });
    document.dispatchEvent(new Event("visibilitychange"));
  }, isHidden);
}
