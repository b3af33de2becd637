import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import { LANGUAGES } from "../../../src/trip/record/vocabulary.ts";
import { buildApart } from "../../support/builds.ts";
import { type AskedView, expect, expectRead, MapPage, test } from "../drivers/mapPage.ts";
import { claimOf, claimsAt, evidence, placesOf, trip } from "../drivers/record.ts";
import { heedPolicy } from "../drivers/tour.ts";
import { type FaultyHost, faultyHost } from "../faults/faultyHost.ts";
import { type HostileText, hostileRecord, OVERRIDE } from "../hostile/hostileTexts.ts";

/** Texts that the page does not show: they are in the downloads, and titles in copied citations. */
const NOT_SHOWN = [
  "evidence.sources.*.author.*.literal",
  "evidence.sources.*.published.basis",
  "evidence.sources.*.title",
];

/** Texts that only the head of the page has, in English. */
const NOT_SHOWN_IN_OTHER_LANGUAGES = "trip.description";

/** Texts that the chart cuts to the room it has: their beginnings are looked for. */
const SHORTENED = "evidence.subjects.*.name";

/** Phrases that occur in a sentence only while the train can be at their place: reading one of them is enough. */
const SAID_WHERE_NEEDED = "trip.features.*.properties.within";

/** What a text that became markup would leave in the document. */
const FROM_TEXTS = '[onerror], img[src="x"]';

/** The beginning of a hostile text, which tells it from all others. */
const beginningOf = ({ text }: HostileText) => text.slice(0, text.indexOf('"'));

/** Where text on the page runs from right to left. */
interface Direction {
  readonly text: string;
  readonly isTurned: boolean;
}

/**
 * For each run of text in claim cards, quotations and the rest apart, whether any of it runs from right to left. It
 * runs in the page, and refers to nothing outside itself.
 */
function readDirections(override: string): Record<"quotations" | "others", readonly Direction[]> {
  const quotations: Direction[] = [];
  const others: Direction[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.textContent ?? "";
    const card = node.parentElement?.closest(".claim, .event-claim");
    if (card === null || card === undefined || !card.checkVisibility()) continue;
    const range = document.createRange();
    const rects = [...text].flatMap((_, index) => {
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const rect = range.getClientRects()[0];
      return rect === undefined || rect.width === 0 ? [] : [rect];
    });
    const isTurned = rects.some((rect, index) => {
      const next = rects[index + 1];
      return next !== undefined && Math.abs(next.top - rect.top) < 1 && next.left < rect.left;
    });
    (text.includes(override) ? quotations : others).push({ text, isTurned });
  }
  return { quotations, others };
}

test.describe("a record with markup in every text", () => {
  const { texts, ...files } = hostileRecord();
  let host: FaultyHost;
  let folder = "";

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    const data = mkdtempSync(join(tmpdir(), "hostile-"));
    writeFileSync(join(data, "trip.geojson"), JSON.stringify(files.trip));
    writeFileSync(join(data, "evidence.json"), JSON.stringify(files.evidence));
    folder = buildApart({ TRIP_DATA: data });
    rmSync(data, { recursive: true });
    host = await faultyHost(folder);
  });
  test.afterAll(() => {
    host?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const english = texts.filter(({ kind }) => !/\.(ko|ru|ja)$/.test(kind));
  const known = asKnown(trip, EVERYTHING);
  const places = known.places.map(({ id }) => id);
  /** Addresses that together show every text there is to see: every place, key moment and report. */
  const addresses: readonly AskedView[] = [
    {},
    ...places.map((place) => ({ place })),
    ...(evidence.highlights ?? []).map(({ event }) => ({ highlight: event })),
    ...known.events.flatMap(({ window }) =>
      [window?.earliest ?? null, window?.latest ?? null].flatMap((t) =>
        t === null ? [] : [{ t: new Date(t).toISOString() }],
      ),
    ),
  ];
  const isReached = ({ kind, owner }: HostileText) => {
    if (kind.startsWith("trip.features")) return places.includes(owner ?? "");
    if (kind.includes(NOT_SHOWN_IN_OTHER_LANGUAGES)) return kind.endsWith(".en");
    const isOfClaim = kind.startsWith("evidence.claims") && !/\.(exact|summary|via)\b/.test(kind);
    return !isOfClaim || placesOf(claimOf(owner ?? "")).length > 0;
  };
  const isSaid = (kind: string, read: string) => texts.some((own) => own.kind === kind && read.includes(own.text));
  /** Kinds of reachable texts that are missing from what was read. */
  const missingKinds = (wanted: readonly HostileText[], read: string) => {
    const asShown = (own: HostileText) => (own.kind.startsWith(SHORTENED) ? beginningOf(own) : own.text);
    const missing = wanted.filter(isReached).filter((own) => !read.includes(asShown(own)));
    const kinds = new Set(missing.map(({ kind }) => kind));
    return [...kinds].filter((kind) => !kind.startsWith(SAID_WHERE_NEEDED) || !isSaid(kind, read)).sort();
  };

  for (const file of ["index.html", "embed.html", "picture.svg"]) {
    test(`is prerendered as plain text in ${file}`, async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${host.address}${file}`);
      expect(await page.locator(FROM_TEXTS).count()).toBe(0);
      const scripts = (await page.locator("script").allTextContents()).join("\n");
      expect(texts.filter((own) => scripts.includes(beginningOf(own)))).toEqual([]);
      const title = texts.find(({ kind }) => kind === "trip.title.en")?.text ?? "";
      expect(await page.locator("title").first().textContent()).toBe(title);
      await context.close();
    });
  }

  test("is downloaded unchanged", () => {
    const given = `${readFileSync(join(folder, "data/trip.geojson"))}${readFileSync(join(folder, "data/evidence.json"))}`;
    expect(texts.filter(({ text }) => !given.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
  });

  test("is shown as plain text on the page, all of it, and nothing runs", async ({ page }) => {
    const { map, alerts } = await watched(page);
    await page.goto(`${host.address}?static=1`);
    await expectRead(map.html);
    const shown = await map.shownAt(addresses.map((asked) => ({ ...asked, static: "1" })));
    expect(shown.filter(({ placePanel }) => placePanel !== null)).toHaveLength(places.length);
    const read = shown.map(({ page }) => page);
    await page.goto(host.address);
    await map.waitUntilLive();
    read.push((await page.locator('meta[name="description"]').getAttribute("content")) ?? "");
    expect(missingKinds(english, read.join("\n"))).toEqual(NOT_SHOWN);
    await expectNothingRan(page, map, alerts);
  });

  test("is shown as plain text in the embed, in its panel and its list", async ({ page }) => {
    const { map, alerts } = await watched(page);
    await page.goto(`${host.address}embed.html?place=${[...trip.places.keys()][0]}`);
    await map.waitUntilLive();
    await expect(map.placePanel).toContainText("<img src=x onerror=alert(");
    await map.placePanel.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Events", exact: true }).click();
    await expect(map.events).toContainText("<script>alert(");
    await expectNothingRan(page, map, alerts);
  });

  for (const language of LANGUAGES.filter((language) => language !== "en")) {
    test(`is shown as plain text in ${language}, all of it, and nothing runs`, async ({ page }) => {
      const { map, alerts } = await watched(page);
      const asked = { static: "1", lang: language } as const;
      await page.goto(`${host.address}?${new URLSearchParams(asked)}`);
      await expectRead(map.html);
      await expect(map.html).toHaveAttribute("lang", language);
      const shown = await map.shownAt(addresses.map((address) => ({ ...address, ...asked })));
      expect(shown.filter(({ placePanel }) => placePanel !== null)).toHaveLength(places.length);
      const own = texts.filter(({ kind }) => kind.endsWith(`.${language}`));
      expect(own.length).toBeGreaterThan(100);
      expect(missingKinds(own, shown.map(({ page }) => page).join("\n"))).toEqual([]);
      await expectNothingRan(page, map, alerts);
    });
  }

  test("has quotations whose bidirectional characters affect nothing around them", async ({ page }) => {
    const { map } = await watched(page);
    const place = places.find((place) => claimsAt(place, evidence.claims).some(({ quote }) => quote !== null));
    await page.goto(`${host.address}?static=1&place=${place}`);
    await expect(map.placePanel.locator(".claim-quote", { hasText: OVERRIDE }).first()).toBeVisible();
    await map.unfoldAll();
    const { quotations, others } = await page.evaluate(readDirections, OVERRIDE);
    expect(quotations.length).toBeGreaterThan(evidence.claims.filter(({ quote }) => quote !== null).length);
    expect(quotations.filter(({ isTurned }) => !isTurned)).toEqual([]);
    expect(others.length).toBeGreaterThan(quotations.length);
    expect(others.filter(({ isTurned }) => isTurned)).toEqual([]);
  });

  async function expectNothingRan(page: Page, map: MapPage, alerts: readonly string[]) {
    expect(await page.locator(FROM_TEXTS).count()).toBe(0);
    expect(alerts).toEqual([]);
    expect(map.complaints).toEqual([]);
    expect(host.asked.filter((path) => /\/x$|img|alert/.test(path))).toEqual([]);
  }

  async function watched(page: Page) {
    const alerts: string[] = [];
    page.on("dialog", (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    const map = new MapPage(page, host.address);
    await heedPolicy(map);
    return { map, alerts };
  }
});
