import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, expectRead, type MapPage, test } from "./mapPage.ts";
import { evidence } from "./record.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PLACE = evidence.events[0]?.feature ?? "";

const DOCUMENTS = ["page", "embed"] as const;
const THEMES = ["light", "dark"] as const;
const STATES = ["static", "live", "place open", "playing", "failed"] as const;
const WIDTHS = [1280, 320] as const;

export interface Case {
  readonly document: (typeof DOCUMENTS)[number];
  readonly theme: (typeof THEMES)[number];
  readonly state: (typeof STATES)[number];
  readonly width: (typeof WIDTHS)[number];
}

/** Every state of page and embed, in both themes, wide and narrow. */
const CASES: readonly Case[] = DOCUMENTS.flatMap((document) =>
  THEMES.flatMap((theme) => STATES.flatMap((state) => WIDTHS.map((width) => ({ document, theme, state, width })))),
);

/** Every state once, each document, theme and width among them; the others are for the longer run. */
const DAILY = new Set(["page light static 1280", "page dark place open 320", "page light failed 320"]);
for (const more of ["page dark playing 1280", "embed light live 320", "embed dark place open 1280"]) DAILY.add(more);

const FILES = { page: "", embed: "embed.html" };
const MODES = { static: "static", live: "live", "place open": "static", playing: "static", failed: "failed" } as const;

async function show({ page }: MapPage, { document, theme, state }: Case): Promise<void> {
  if (state === "failed") await page.route(/(liveMapModule|embed-live)-[^/]*\.js$/, (route) => route.abort());
  const isStatic = MODES[state] === "static";
  const query = new URLSearchParams({ theme, ...(isStatic ? { static: "1" } : {}) });
  if (state === "place open") query.set("place", PLACE);
  await page.goto(`./${FILES[document]}?${query}`);
  const html = page.locator("html");
  await expect(html).toHaveAttribute("data-map", MODES[state], { timeout: 40_000 });
  await expectRead(html);
  if (state === "place open") await expect(page.getByRole("dialog")).toBeVisible();
  if (state === "playing") {
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await expect(page.getByRole("button", { name: "Pause", exact: true })).toBeVisible();
  }
}

/** What axe finds on the page, as one line for each element. */
export async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page })
    .withTags(TAGS)
    .options({ rules: { "target-size": { enabled: true } } })
    .analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

/** Makes a test of each case that runs every day, or of each that does not. */
export function testEachState(when: "daily" | "more"): void {
  for (const one of CASES) {
    const { document, theme, state, width } = one;
    if (DAILY.has(`${document} ${theme} ${state} ${width}`) !== (when === "daily")) continue;
    test(`axe finds nothing: ${document}, ${theme}, ${state}, ${width} wide`, async ({ newMap }) => {
      const map = await newMap({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
      await show(map, one);
      expect(await violations(map.page)).toEqual([]);
      if (state === "failed") map.complaints.length = 0;
    });
  }
}
