import { VIEW_BOX } from "../../src/scene/projection.ts";
import { PALETTES } from "../../src/theme/palette.ts";
import { en } from "../../src/trip/text/locales/en.ts";
import { momentLabel } from "../../src/trip/text/sentences.ts";
import { MINUTE } from "../../src/trip/time/instant.ts";
import { type AskedView, boxOf, expect, type MapPage, RANGE, test } from "./drivers/mapPage.ts";
import { claimsUnder, evidence, textOf, trip } from "./drivers/record.ts";

const EDITION = evidence.editions[0]?.id ?? "";
const MOMENT = RANGE.start + Math.round((RANGE.end - RANGE.start) / 2 / MINUTE) * MINUTE;
const ASKED: AskedView = { t: `${new Date(MOMENT).toISOString().slice(0, 16)}Z`, known: EDITION, theme: "dark" };

/** 10 cm, in CSS pixels. */
const MAP_HEIGHT = 377;

/** The most pages of paper that the whole record may take. */
const MOST_PAGES = 7;

test.describe("on paper", () => {
  test("the map prints as the light picture of the whole trip, and is live again afterwards", async ({ map }) => {
    await map.open(ASKED);
    await map.waitUntilLive();
    await map.page.getByRole("button", { name: en.ui.zoomIn, exact: true }).click();
    await expect.poll(() => enlargement(map)).toBeGreaterThan(1.2);
    await toPaper(map);

    await expect(map.overlay).toHaveCount(0);
    await expect(map.canvas).toBeHidden();
    const { land, isShown, strays } = await map.picture.evaluate((picture, frame) => {
      const ground = picture.querySelector(".picture-land");
      if (ground === null) throw new Error("The picture has no land.");
      const { left, top, width, height } = picture.getBoundingClientRect();
      const scale = Math.min(width / frame.width, height / frame.height);
      const centre = { x: left + width / 2, y: top + height / 2 };
      const marks = [...picture.querySelectorAll<SVGGElement>("[data-place]")];
      return {
        land: getComputedStyle(ground).fill,
        isShown: ground.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        strays: marks.flatMap((mark) => {
          const { e, f } = mark.getScreenCTM() ?? new DOMMatrix();
          const isIn =
            Math.abs(e - centre.x) < (scale * frame.width) / 2 && Math.abs(f - centre.y) < (scale * frame.height) / 2;
          return isIn ? [] : [mark.dataset.place];
        }),
      };
    }, VIEW_BOX);
    expect(isShown, "it has a basemap of its own").toBe(true);
    expect(strays, "places that are not in it").toEqual([]);
    expect(await enlargement(map)).toBe(1);
    expect(hexOf(land)).toBe(PALETTES.light.land);
    expect((await boxOf(map.region)).height).toBeGreaterThanOrEqual(MAP_HEIGHT);

    await fromPaper(map);
    await expect(map.overlay).toHaveCount(1);
    await expect(map.canvas).toBeVisible();
    await expect.poll(() => enlargement(map)).toBeGreaterThan(1.2);
  });

  test("moment with zone, address, every event and every quotation can be read; no control is printed", async ({
    map,
  }) => {
    await map.open(ASKED);
    await map.expectAddress(`?${decodeURIComponent(new URLSearchParams({ ...ASKED }).toString())}`);
    const label = momentLabel(MOMENT, { trip, language: "en", messages: en });
    const address = map.page.getByText(`${label} · ${map.page.url()}`, { exact: true });
    await expect(address).toBeHidden();
    await expect(address).toHaveCount(1);
    await toPaper(map);

    await expect(address).toBeVisible();
    await expect(map.main.locator("time").first()).toBeVisible();
    const claims = claimsUnder(EDITION);
    expect(await readable(map, ".events blockquote")).toEqual(
      claims
        .filter(({ quote }) => quote !== null)
        .map(textOf)
        .sort(),
    );
    const events = new Set(claims.flatMap(({ event }) => event ?? []));
    expect(await readable(map, ".event .event-title")).toEqual(
      evidence.events
        .filter(({ id }) => events.has(id))
        .map(({ title }) => title.en)
        .sort(),
    );
    const cut = await map.sentences.evaluate((part) => part.scrollHeight - part.clientHeight);
    expect(cut, "no sentence beside the map is cut off").toBeLessThanOrEqual(1);
    await expect(map.slider).toBeHidden();
    await expect(map.page.locator("svg.strip"), "its bars are told apart by colour").toBeHidden();
    const controls = await map.page.locator("button, select, input, textarea").evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => element.getBoundingClientRect().width > 1 && !element.matches(".event-title"))
        .map((element) => element.outerHTML),
    );
    expect(controls).toEqual([]);
  });

  test("print is dark on white in the dark theme too, and shapes need no background graphics", async ({ map }) => {
    await map.open({ ...ASKED, static: "1" });
    const before = await inks(map);
    expect(before.paper).not.toBe("#ffffff");
    await toPaper(map);
    const { paper, texts } = await inks(map);
    expect(paper).toBe("#ffffff");
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(luminance(text), text).toBeLessThan(0.18);

    const certainties = await map.page.locator(".certainty").evaluateAll((badges) =>
      badges.map((badge) => {
        const style = getComputedStyle(badge, "::before");
        const looks = [style.backgroundColor, style.backgroundImage, style.borderStyle]
          .join()
          .replaceAll(style.color, "ink");
        return { certainty: (badge as HTMLElement).dataset.certainty, looks, kept: style.printColorAdjust };
      }),
    );
    expect(new Set(certainties.map(({ kept }) => kept))).toEqual(new Set(["exact"]));
    const looks = new Set(certainties.map(({ certainty, looks }) => `${certainty} ${looks}`));
    const told = new Set(certainties.map(({ certainty }) => certainty));
    expect(told.size).toBeGreaterThan(1);
    expect(looks.size, "each certainty has a look of its own").toBe(told.size);
    expect(new Set(certainties.map(({ looks }) => looks)).size).toBe(told.size);
    expect(await map.region.locator(".map").evaluate((part) => getComputedStyle(part).printColorAdjust)).toBe("exact");
  });

  test("the small maps of the key moments are fetched only for paper, once", async ({ map }) => {
    const asked: string[] = [];
    map.page.on("request", (request) => asked.push(request.url()));
    const small = () => asked.filter((url) => /\/moments-\w+\.svg/.test(url));
    await map.open({ static: "1" });
    await expect(map.page.locator(".key-maps img")).toHaveCount(6);
    await map.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await map.expectAddress("?static=1");
    expect(small()).toEqual([]);
    await map.page.pdf({ format: "A4" });
    expect(small().length).toBe(1);
  });

  test("each claim's number stands for its source's address, given once", async ({ map }) => {
    await map.open({ static: "1" });
    await toPaper(map);
    const numbered = await map.page
      .locator(".events .claim-source a")
      .evaluateAll((links) =>
        links.map((link) => ({ number: link.getAttribute("data-number"), address: link.getAttribute("href") })),
      );
    const sources = await map.page
      .locator(".numbered-sources li")
      .evaluateAll((items) => items.map((item) => [item.getAttribute("value"), item.textContent] as const));
    expect(new Set(sources.map(([number]) => number)).size).toBe(sources.length);
    const byNumber = new Map(sources);
    expect(numbered.length).toBeGreaterThan(10);
    for (const { number, address } of numbered) expect(byNumber.get(number)).toContain(address);
  });

  test("a PDF of everything has at most seven pages, and leaves the live map unchanged", async ({ map }) => {
    await map.open({});
    await map.waitUntilLive();
    const pdf = (await map.page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(50_000);
    const pages = pdf.match(/\/Type \/Page\b/g)?.length;
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThanOrEqual(MOST_PAGES);
    await expect(map.overlay).toHaveCount(1);
    await expect(map.canvas).toBeVisible();
  });
});

/** Does what a browser does before it prints. */
async function toPaper({ page }: MapPage): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
}

async function fromPaper({ page }: MapPage): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
}

/** Scale of the picture relative to the view of the whole trip. */
async function enlargement({ page }: MapPage): Promise<number> {
  const transform = await page.locator(".picture-shapes").getAttribute("transform");
  return Number(/scale\(([\d.]+)\)/.exec(transform ?? "")?.[1] ?? 1);
}

/** The sorted texts of the visible elements. */
async function readable({ page }: MapPage, selector: string): Promise<readonly string[]> {
  const texts = await page
    .locator(selector)
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map(({ textContent }) => textContent ?? ""),
    );
  return texts.sort();
}

/** The colours of the page and of its texts outside the map, as `#rrggbb`. */
async function inks({ page }: MapPage): Promise<{ paper: string; texts: readonly string[] }> {
  const { paper, texts } = await page.evaluate(() => {
    const written = [...document.querySelectorAll<HTMLElement>("#app :not(svg *, .map-places *)")].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        [...element.childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim()),
    );
    return {
      paper: getComputedStyle(document.documentElement).backgroundColor,
      texts: [...new Set(written.map((element) => getComputedStyle(element).color))],
    };
  });
  return { paper: hexOf(paper), texts: texts.map(hexOf) };
}

/** "rgb(255, 255, 255)" as "#ffffff". */
function hexOf(colour: string): string {
  const channels = colour.match(/[\d.]+/g)?.slice(0, 3) ?? [];
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** A colour's relative luminance, from 0 for black to 1 for white. */
function luminance(hex: string): number {
  const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
