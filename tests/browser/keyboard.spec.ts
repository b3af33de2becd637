import { LANGUAGES } from "../../src/trip/record/vocabulary.ts";
import { messagesOf } from "../support/messages.ts";
import { expect, type MapPage, test } from "./drivers/mapPage.ts";
import { claimsAt, evidence, trip } from "./drivers/record.ts";

/** The event the tour looks for: a launch if the record has one, else its first event. */
const EVENT = evidence.events.find(({ kind }) => kind === "launch") ?? evidence.events[0];
const EDITION = evidence.editions[0];
const MOST_TABS = 150;

/** Presses a key until the wanted element has the focus, which must be visible there only. */
async function walkTo({ page }: MapPage, key: "Tab" | "Shift+Tab", selector: string): Promise<void> {
  for (let press = 0; press < MOST_TABS; press += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${MOST_TABS} times ${key} did not lead to ${selector}.`);
}

for (const language of LANGUAGES) {
  test(`the keyboard alone reaches event, source, link, and what was known (${language})`, async ({ newMap }) => {
    if (EVENT === undefined || EDITION === undefined) throw new Error("The record has no event or no edition.");
    const { ui } = messagesOf(language);
    const map = await newMap({ permissions: ["clipboard-read", "clipboard-write"] });
    const { page } = map;
    const { keyboard } = page;
    await map.open({ lang: language, static: "1" });

    await walkTo(map, "Tab", `[data-event="${EVENT.id}"] button`);
    await keyboard.press("Enter");
    await expect(map.placePanelTitle).toHaveText(trip.places.get(EVENT.feature)?.name[language] ?? "");
    await map.expectFocusIn(map.placePanel);
    const quotes = claimsAt(EVENT.feature, evidence.claims).flatMap(({ quote }) => quote?.exact ?? []);
    expect([...(await map.quotesIn(map.placePanel))].sort()).toEqual(quotes.sort());

    await expect(map.placePanel).not.toHaveAttribute("aria-busy");
    await walkTo(map, "Tab", "[role=dialog] [data-claim] cite a");
    const [source] = claimsAt(EVENT.feature, evidence.claims).map((claim) => claim.source);
    expect(source).toBeDefined();
    const address = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    expect(evidence.sources.map(({ URL: url }) => new URL(url).host)).toContain(new URL(address).host);
    const publishers = [...trip.sources.values()].map(({ publisher }) => publisher);
    expect(publishers).toContain(await page.locator(":focus").textContent());

    await walkTo(map, "Tab", ".claim-actions button:last-of-type");
    await expect(page.locator(":focus")).toHaveText(ui.copyLink);
    await keyboard.press("Enter");
    await expect(map.placePanel.getByRole("status")).toContainText(ui.copied);
    const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(evidence.claims.map(({ id }) => id)).toContain(copied.searchParams.get("claim"));

    await keyboard.press("Escape");
    await expect(map.placePanel).toHaveCount(0);
    await map.expectFocusIn(page.locator(`ol [data-event="${EVENT.id}"]`));

    await walkTo(map, "Shift+Tab", ".known-option input");
    await keyboard.press("ArrowUp");
    await expect(page.locator(".known-option input").first()).toBeChecked();
    await expect.poll(() => new URL(page.url()).searchParams.get("known")).toBe(EDITION.id);
  });
}

test("the first tab stop skips the map", async ({ map }) => {
  await map.open({ static: "1" });
  await walkTo(map, "Tab", "a, button");
  await expect(map.page.locator(":focus")).toHaveText("Skip the map");
  await map.page.keyboard.press("Enter");
  await map.expectFocusIn(map.page.locator("#events"));
  await map.expectAddress("?static=1");
});

for (const mode of ["static", "live"] as const) {
  test(`the places are one tab stop: arrows follow the route, Enter opens, Escape returns (${mode})`, async ({
    map,
  }) => {
    await map.open(mode === "static" ? { static: "1" } : "");
    if (mode === "live") await map.waitUntilLive();
    const { page } = map;
    await walkTo(map, "Tab", ".map-places button");
    const first = (await page.locator(":focus").textContent()) ?? "";
    await page.keyboard.press("ArrowRight");
    const second = (await page.locator(":focus").textContent()) ?? "";
    expect(second).not.toBe(first);
    await expect(page.locator(":focus")).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await map.expectPlacePanel(second);
    await page.keyboard.press("Escape");
    await expect(page.locator(":focus")).toHaveText(second);
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await expect(page.locator(":focus")).toHaveText(first);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".map-places"))).toBeNull();
  });
}

test("the focus ring of a place is at the place", async ({ map }) => {
  await map.open({ static: "1" });
  await walkTo(map, "Tab", ".map-places button");
  const name = await map.page.locator(":focus").textContent();
  const place = [...trip.places.values()].find((candidate) => candidate.name.en === name);
  const [x, y] = await map.pointOf(place?.id ?? "");
  const box = await map.page.locator(":focus").boundingBox();
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - x)).toBeLessThan(3);
  expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - y)).toBeLessThan(3);
});

test("the live region announces a change once it rests, and is silent while the slider speaks", async ({ map }) => {
  await map.page.clock.install();
  await map.open({ static: "1" });
  const status = map.page.locator("#app > [role=status]");
  await expect(status).toHaveCount(1);
  await map.pressOnSlider("ArrowRight", "ArrowRight");
  await map.page.clock.runFor(1500);
  await expect(status).toHaveText("");
  await map.button("Next event").click();
  await expect(status).toContainText((await map.page.locator(".time-moment").textContent()) ?? "-");
});

test("keys do nothing outside a control", async ({ map }) => {
  await map.open({ static: "1" });
  const before = await map.moment();
  for (const key of ["k", "j", "n", "p", " ", "/", "ArrowRight", "Home"]) await map.page.keyboard.press(key);
  await map.expectMoment(before);
  await expect(map.button("Play")).toBeVisible();
});
