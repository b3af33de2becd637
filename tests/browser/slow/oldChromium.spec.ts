import { chromium, type Page } from "@playwright/test";
import { drawnTrain } from "../../support/drawnTrain.ts";
import { provideOldChromium } from "../../support/oldChromium.ts";
import { expect, test } from "../drivers/mapPage.ts";

/** Chromium of 2021, older than what is supported, without WebGL 2; and of 2022, with it. */
const OLD = [
  { version: "92.0.0", major: "92", map: "failed" },
  { version: "106.0.2", major: "106", map: "live" },
] as const;

const FLAGS = ["--no-sandbox", "--disable-gpu-sandbox", "--in-process-gpu", "--ignore-gpu-blocklist"];
const SOFTWARE_GL = ["--use-gl=angle", "--use-angle=swiftshader"];

for (const { version, major, map } of OLD) {
  test(`Chromium ${major} runs the page and the embed, with the map ${map}`, async ({ baseURL }) => {
    test.setTimeout(240_000);
    const { program, libraries } = provideOldChromium(version);
    const browser = await chromium.launch({
      executablePath: program,
      args: [...FLAGS, ...SOFTWARE_GL],
      env: { ...process.env, LD_LIBRARY_PATH: libraries },
    });
    try {
      expect(browser.version().split(".")[0]).toBe(major);
      for (const path of ["index.html", "embed.html"]) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        const faults: string[] = [];
        page.on("pageerror", (error) => faults.push(error.message));
        await page.goto(`${baseURL}${path}?t=2023-09-12T11:00Z&lang=ko-KR`);
        await expectWorking(page, map);
        expect(faults).toEqual([]);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });
}

/**
 * Claims that the page works. It asks for values and compares them here: while a claim about an element does not
 * hold yet, Playwright calls `checkVisibility`, which Chromium has had since 105.
 */
async function expectWorking(page: Page, map: string): Promise<void> {
  const html = page.locator("html");
  const poll = (read: () => Promise<unknown>) => expect.poll(read, { timeout: 60_000 });
  await poll(() => html.getAttribute("data-missing")).toBe("none");
  await poll(() => html.getAttribute("data-asked")).toBeNull();
  await poll(() => html.getAttribute("lang")).toBe("ko");
  await poll(() => html.getAttribute("data-map")).toBe(map);
  await expect(page.locator(".part-failed")).toHaveCount(0);
  const slider = page.locator("input.time-slider");
  const before = await page.evaluate(drawnTrain);
  await slider.focus();
  await slider.press("End");
  await poll(() => slider.inputValue()).toBe(await slider.getAttribute("max"));
  expect(await page.evaluate(drawnTrain)).not.toEqual(before);
  const smallerSide = await page.evaluate(() => {
    const { width = 0, height = 0 } = document.querySelector("svg.picture")?.getBoundingClientRect() ?? {};
    return Math.min(width, height);
  });
  expect(smallerSide).toBeGreaterThan(300);
}
