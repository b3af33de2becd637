import { evidence, textOf, trip } from "../browser/drivers/record.ts";
import { drawnTrain } from "../support/drawnTrain.ts";
import { KEY } from "./otherBrowser.ts";
import { expect, test } from "./visitor.ts";

const QUOTES = evidence.claims.filter(({ quote }) => quote !== null).map(textOf);

test("the list can be read once its rows are unfolded, with every quotation to the letter", async ({ visitor }) => {
  await visitor.openPage("?static=1");
  // The program folds the rows once it runs.
  await expect(async () => {
    await visitor.browser.ask("page", () => {
      for (const fold of document.querySelectorAll<HTMLElement>(".event-fold[aria-expanded=false]")) fold.click();
    });
    const readable = await visitor.browser.ask("page", () =>
      [...document.querySelectorAll("blockquote")]
        .filter((quote) => quote.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map(({ textContent }) => textContent ?? ""),
    );
    expect([...readable].sort()).toEqual([...QUOTES].sort());
  }).toPass({ timeout: 10_000 });
  const rows = await visitor.browser.ask("page", () => [...document.querySelectorAll("ol [data-event]")].length);
  expect(rows).toBe(evidence.events.length);
});

test("the slider scrubs the picture", async ({ visitor }) => {
  const { browser } = visitor;
  await visitor.openPage("?static=1");
  const said = () =>
    browser.ask("page", () => document.querySelector("input[type=range]")?.getAttribute("aria-valuetext"));
  const pictures = new Set([await browser.ask("page", drawnTrain)]);
  const moments = new Set([await said()]);
  await browser.ask("page", () => document.querySelector<HTMLElement>("input[type=range]")?.focus());
  for (let step = 0; step < 8; step += 1) {
    await browser.press("page", ...Array.from({ length: 20 }, () => KEY.right));
    pictures.add(await browser.ask("page", drawnTrain));
    // The words follow once the slider rests.
    await expect.poll(async () => moments.has(await said())).toBe(false);
    moments.add(await said());
  }
  expect(moments.size).toBe(9);
  expect(pictures.size).toBeGreaterThanOrEqual(6);
});

test("a panel opens from the list with Enter and closes with Escape, and the focus goes back", async ({ visitor }) => {
  const { browser } = visitor;
  await visitor.openPage("?static=1");
  const event = evidence.events[0];
  const focused = () =>
    browser.ask("page", () => document.activeElement?.closest("[data-event]")?.getAttribute("data-event") ?? null);
  const panel = () =>
    browser.ask("page", () => document.querySelector('[role="dialog"]')?.querySelector("h2")?.textContent ?? null);
  await browser.ask(
    "page",
    (id) => document.querySelector<HTMLElement>(`[data-event="${id}"] button`)?.focus(),
    event?.id,
  );
  expect(await focused()).toBe(event?.id);
  await browser.press("page", KEY.enter);
  await expect.poll(panel).toBe(trip.places.get(event?.feature ?? "")?.name.en);
  await browser.press("page", KEY.escape);
  await expect.poll(panel).toBeNull();
  expect(await focused()).toBe(event?.id);
});
