import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { outFolder } from "../../src/build/record/readRecord.ts";
import { expect, test } from "./drivers/mapPage.ts";

const MOMENT = "2023-09-12T11:00Z";

let folder = "";
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "copy-"));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a copy of the live page in one file shows land, and the slider where its label says", async ({
  map,
  browser,
}) => {
  await map.open({ t: MOMENT, place: "khasan" });
  await map.waitUntilLive();
  const slider = map.page.getByRole("slider", { name: "Time", exact: true });
  const value = await slider.inputValue();
  await expect(slider).toHaveAttribute("value", value);
  const session = await map.page.context().newCDPSession(map.page);
  const { data } = await session.send("Page.captureSnapshot", { format: "mhtml" });
  const file = join(folder, "copy.mhtml");
  writeFileSync(file, data);

  const copy = await browser.newPage();
  await copy.goto(pathToFileURL(file).href);
  await expect(copy.locator(".picture .picture-land")).toHaveCSS("visibility", "visible");
  await expect(copy.locator(".picture .picture-land")).not.toHaveCSS("fill", "rgb(0, 0, 0)");
  await expect(copy.locator("input.time-slider")).toHaveJSProperty("value", value);
  await endAnimations(copy);
  await expect(copy.locator(".preferences")).toBeHidden();
  await expect(copy.locator(".events blockquote").first()).toBeVisible();
  await copy.close();
});

test("a copy without its program offers no menu that leads nowhere, and folds nothing away; the page itself does", async ({
  map,
  browser,
}) => {
  await map.open();
  const fields = map.page.locator(".preferences");
  await endAnimations(map.page);
  await expect(fields).toBeVisible();
  await map.page.emulateMedia({ media: "print" });
  await map.page.emulateMedia({ media: null });
  await endAnimations(map.page);
  await expect(fields, "after the page was printed").toBeVisible();
  await expect(map.page.locator(".events blockquote").first()).toBeHidden();
  const file = join(folder, "copy.html");
  writeFileSync(file, await inOneFile(map.page));

  const copy = await browser.newPage();
  await copy.goto(pathToFileURL(file).href);
  await endAnimations(copy);
  await expect(copy.locator(".preferences")).toBeHidden();
  for (const quotation of await copy.locator(".events blockquote").all()) await expect(quotation).toBeVisible();
  await copy.close();
});

test("the page opened from disk can be read, and says within the window what is missing", async ({ browser }) => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(outFolder(), "index.html")).href);
  await expect(page.locator(".page-missing")).toBeInViewport();
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await expect(page.locator("blockquote").first()).toBeVisible();
  await expect(page.locator(".preferences")).toBeHidden();
  await page.close();
});

test("without its style sheet the page is text in order, not a black shape", async ({ map }) => {
  await map.open();
  await map.page.evaluate(() => {
    for (const sheet of document.querySelectorAll("style, link[rel=stylesheet]")) sheet.remove();
  });
  const land = map.page.locator("use.picture-land").first();
  await expect(land).not.toHaveCSS("fill", "rgb(0, 0, 0)");
  await expect(map.page.locator(".picture-coast").first()).toHaveCSS("fill", "none");
  const box = await map.page.locator("svg.picture").boundingBox();
  expect(box?.width).toBeLessThanOrEqual(500);
  expect(await map.page.evaluate(filledLines)).toEqual([]);
  const tag = map.page.locator(".picture-tag");
  await expect(tag.locator("text").first()).toHaveCSS("fill", "rgb(255, 255, 255)");
  await expect(tag.locator("rect")).not.toHaveCSS("fill", "rgb(255, 255, 255)");
  expect(await map.page.evaluate(joinedWords)).toEqual([]);
});

/** Lines of the trip that are filled, or not drawn as lines. */
function filledLines(): string[] {
  const lines = document.querySelectorAll("[class^=picture-leg], .picture-passed, .picture-stretch");
  return [...lines].flatMap((line) => {
    const { fill, stroke } = getComputedStyle(line);
    return fill === "none" && stroke !== "none" ? [] : [`${line.outerHTML}: ${fill}, ${stroke}`];
  });
}

/** Words of elements of one line that nothing sets apart: a reader sees them as one. Controls have their own boxes. */
function joinedWords(): string[] {
  const isInline = (element: Element) =>
    getComputedStyle(element).display === "inline" && element.querySelector("input, select") === null;
  return [...document.querySelectorAll("body *:not(svg *)")].flatMap((element) => {
    const next = element.nextSibling;
    if (!(next instanceof HTMLElement) || !isInline(element) || !isInline(next)) return [];
    const [before, after] = [element.textContent ?? "", next.textContent ?? ""];
    return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after) ? [`${before}|${after}`] : [];
  });
}

/** Ends what runs on the page's clock, as if its time had passed. */
async function endAnimations(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
}

/** The page as programs save it in one file: as it stands, with its styles inside and without its scripts. */
async function inOneFile(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll("script, style, link, meta[http-equiv]")) element.remove();
    const style = document.createElement("style");
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
    style.textContent = rules.map(({ cssText }) => cssText).join("\n");
    copy.querySelector("head")?.append(style);
    return `<!doctype html>${copy.outerHTML}`;
  });
}
