import AxeBuilder from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "@playwright/test";
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

/** Makes a test of each case that runs every day. */
export function testDaily(): void {
  for (const one of CASES.filter(isDaily)) {
    const { document, theme, state, width } = one;
    test(`axe finds nothing: ${document}, ${theme}, ${state}, ${width} wide`, ({ newMap }) =>
      expectNone(newMap, [one]));
  }
}

/** Makes a test of all other cases; the themes of one state share a page. */
export function testOthers(): void {
  const others = CASES.filter((one) => !isDaily(one));
  const nameOf = ({ document, state, width }: Case) => `${document}, ${state}, ${width} wide`;
  for (const name of new Set(others.map(nameOf))) {
    const cases = others.filter((one) => nameOf(one) === name);
    const themes = cases.map(({ theme }) => theme).join(" and ");
    test(`axe finds nothing: ${name}, ${themes}`, async ({ newMap }) => {
      test.setTimeout(120_000);
      await expectNone(newMap, cases);
    });
  }
}

function isDaily({ document, theme, state, width }: Case): boolean {
  return DAILY.has(`${document} ${theme} ${state} ${width}`);
}

/** Expects no violation in a state of one document at one width, in each theme in turn. */
async function expectNone(
  newMap: (options: BrowserContextOptions) => Promise<MapPage>,
  cases: readonly Case[],
): Promise<void> {
  const [first] = cases;
  if (first === undefined) return;
  const map = await newMap({ viewport: { width: first.width, height: 800 }, reducedMotion: "reduce" });
  await show(map, first);
  for (const { theme, state } of cases) {
    await switchTheme(map, theme);
    if (state === "live") await map.waitUntilLive();
    expect(await violations(map.page), theme).toEqual([]);
  }
  if (first.state === "failed") map.complaints.length = 0;
}

/** Asks for another theme by the address, as going back and forward does. */
async function switchTheme({ page, html }: MapPage, theme: Case["theme"]): Promise<void> {
  await page.evaluate((wanted) => {
    const query = new URLSearchParams(location.search);
    if (query.get("theme") === wanted) return;
    query.set("theme", wanted);
    history.replaceState(null, "", `?${query}`);
    dispatchEvent(new PopStateEvent("popstate"));
  }, theme);
  await expect(html).toHaveAttribute("data-theme", theme);
}
