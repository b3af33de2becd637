import { keyMoments } from "../../src/trip/knowledge/keyMoments.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { expect, type MapPage, test } from "./drivers/mapPage.ts";
import { trip } from "./drivers/record.ts";

const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 664 } } as const;
const MOMENTS = keyMoments(asKnown(trip, EVERYTHING)).map(({ start }) => start);

test.skip(MOMENTS.length < 3, "the record has too few key moments");

/** Draws a finger over the card, by this much from its middle. */
async function swipe(map: MapPage, x: number, y: number): Promise<void> {
  const card = await map.page.locator(".stage-card").boundingBox();
  if (card === null) throw new Error("There is no card.");
  const from = { x: card.x + card.width / 2 - x / 2, y: card.y + card.height / 2 - y / 2 };
  const session = await map.page.context().newCDPSession(map.page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", share: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x: from.x + share * x, y: from.y + share * y }],
    });
  await send("touchStart", 0);
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) await send("touchMove", share);
  await send("touchEnd", 1);
}

test("on a phone a swipe over the card goes from key moment to key moment, and a chip does", async ({ newMap }) => {
  const map = await newMap(PHONE);
  await map.open({ static: "1" });
  await map.expectMoment(MOMENTS[0] ?? 0);
  await swipe(map, -160, 6);
  await map.expectMoment(MOMENTS[1] ?? 0);
  await swipe(map, -160, -6);
  await map.expectMoment(MOMENTS[2] ?? 0);
  await swipe(map, 160, 6);
  await map.expectMoment(MOMENTS[1] ?? 0);
  const chips = map.page.getByRole("list", { name: "Key moments" }).getByRole("button");
  await expect(chips).toHaveCount(MOMENTS.length);
  await expect(chips.nth(1)).toHaveAttribute("aria-current", "step");
  for (const chip of await chips.all()) {
    const { width = 0, height = 0 } = (await chip.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }
  // For half a second after a swipe Chromium takes a tap for the end of the fling, and fires no click.
  await expect(async () => {
    await chips.last().tap();
    await expect(chips.last()).toHaveAttribute("aria-current", "step", { timeout: 1000 });
  }).toPass();
  await map.expectMoment(MOMENTS.at(-1) ?? 0);
  await swipe(map, -160, 0);
  await map.expectMoment(MOMENTS.at(-1) ?? 0);
});

test("a finger that moves down or a little across goes nowhere", async ({ newMap }) => {
  const map = await newMap(PHONE);
  await map.open({ static: "1", t: new Date(MOMENTS[1] ?? 0).toISOString() });
  await swipe(map, -20, 2);
  await swipe(map, -60, 90);
  await swipe(map, 0, -90);
  await map.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await map.expectMoment(MOMENTS[1] ?? 0);
});

test("what comes in with a swipe moves, unless the reader prefers reduced motion", async ({ newMap }) => {
  for (const reducedMotion of ["no-preference", "reduce"] as const) {
    const map = await newMap({ ...PHONE, reducedMotion });
    await map.page.addInitScript(() => {
      const { animate } = Element.prototype;
      Element.prototype.animate = function (...args) {
        document.documentElement.dataset["moved"] = this.className.toString();
        return animate.apply(this, args);
      };
    });
    await map.open({ static: "1" });
    await swipe(map, -160, 0);
    await map.expectMoment(MOMENTS[1] ?? 0);
    expect(await map.html.getAttribute("data-moved")).toBe(reducedMotion === "reduce" ? null : "card");
  }
});
