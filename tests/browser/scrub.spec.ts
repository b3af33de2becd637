import { rowStart } from "../../src/trip/knowledge/eventIndex.ts";
import { keyMoments } from "../../src/trip/knowledge/keyMoments.ts";
import { asKnown, type Knowledge } from "../../src/trip/knowledge/knownTrip.ts";
import { DAY, HOUR, MINUTE } from "../../src/trip/time/instant.ts";
import { expect, RANGE, test } from "./drivers/mapPage.ts";
import { trip } from "./drivers/record.ts";

const EDITION = [...trip.editions.keys()][0] ?? "";

test("the keyboard scrubs: arrows an hour, Page keys a day, Home and End to the ends", async ({ map }) => {
  await map.open({ static: "1" });
  await map.expectMoment(RANGE.start);

  await map.pressOnSlider("ArrowRight");
  await map.expectMoment(RANGE.start + HOUR);
  await map.pressOnSlider("PageUp", "ArrowUp");
  await map.expectMoment(RANGE.start + DAY + 2 * HOUR);
  await map.pressOnSlider("ArrowLeft", "ArrowDown");
  await map.expectMoment(RANGE.start + DAY);
  await map.pressOnSlider("PageDown");
  await map.expectMoment(RANGE.start);
  await map.pressOnSlider("End");
  await map.expectMoment(RANGE.end);
  await map.pressOnSlider("ArrowRight", "PageUp");
  await map.expectMoment(RANGE.end);
  await map.pressOnSlider("Home");
  await map.expectMoment(RANGE.start);
});

test("the mouse scrubs: a click jumps, a drag follows", async ({ map }) => {
  await map.open({ static: "1" });
  const { mouse } = map.page;

  await mouse.click(...(await map.pointOnSlider(0.5)));
  const middle = await map.moment();
  expect(Math.abs(middle - (RANGE.start + RANGE.end) / 2)).toBeLessThan(2 * HOUR);

  await mouse.down();
  const seen = [middle];
  for (const share of [0.6, 0.7, 0.8]) {
    await mouse.move(...(await map.pointOnSlider(share)));
    await expect.poll(() => map.moment()).toBeGreaterThan(seen.at(-1) ?? Infinity);
    seen.push(await map.moment());
  }
  await mouse.up();
  await mouse.move(...(await map.pointOnSlider(0.2)));
  expect(await map.moment()).toBe(seen.at(-1));
});

test("a finger scrubs", async ({ newMap }) => {
  const map = await newMap({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
  await map.open({ static: "1" });

  await map.page.touchscreen.tap(...(await map.pointOnSlider(0.5)));
  await expect.poll(() => map.moment()).toBeGreaterThan(RANGE.start);
  const middle = await map.moment();
  expect(Math.abs(middle - (RANGE.start + RANGE.end) / 2)).toBeLessThan(8 * HOUR);

  const session = await map.page.context().newCDPSession(map.page);
  const touch = async (type: "touchStart" | "touchMove", share: number) => {
    const [x, y] = await map.pointOnSlider(share);
    await session.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y }] });
  };
  await touch("touchStart", 0.5);
  for (const share of [0.55, 0.65, 0.75]) await touch("touchMove", share);
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect.poll(() => map.moment()).toBeGreaterThan(middle + 0.15 * (RANGE.end - RANGE.start));
});

test("the slider speaks a sentence: date, clock, zone, and what happens", async ({ map }) => {
  await map.open({ static: "1" });
  const zone = trip.zoneNames[trip.zone]?.en ?? "";
  const sentence = new RegExp(
    `^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \\d{1,2} [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d, ${zone}: \\S.*$`,
  );
  for (const key of ["Home", "PageUp", "PageUp", "ArrowRight", "End"]) {
    await map.pressOnSlider(key);
    await expect(map.slider).toHaveAttribute("aria-valuetext", sentence);
  }
});

test("Next and Previous step through the earliest instant of each event, in order, and stop at the ends", async ({
  map,
}) => {
  const known: Knowledge = { kind: "edition", id: EDITION };
  const starts = asKnown(trip, known).events.map(rowStart);
  const stops = [...new Set(starts.filter((t) => t !== null && t >= RANGE.start && t <= RANGE.end))] as number[];
  stops.sort((a, b) => a - b);
  await map.open({ static: "1", known: EDITION });

  for (const stop of stops) {
    if ((await map.moment()) >= stop) continue;
    await map.button("Next event").click();
    await map.expectMoment(stop);
  }
  await expect(map.button("Next event")).toBeDisabled();
  for (const stop of stops.slice(0, -1).reverse()) {
    await map.button("Previous event").click();
    await map.expectMoment(stop);
  }
  await expect(map.button("Previous event")).toBeDisabled();
});

test("time moves only between Play and Pause", async ({ map }) => {
  await map.page.clock.install();
  await map.open({ static: "1" });
  await map.page.clock.runFor(3000);
  await map.expectMoment(RANGE.start);

  await map.button("Play").click();
  await map.page.clock.runFor(2000);
  const moved = await map.moment();
  expect(moved).toBeGreaterThan(RANGE.start + HOUR);
  expect(new URL(map.page.url()).searchParams.has("t"), "the address is written at rest, never per frame").toBe(false);

  await map.button("Pause").click();
  const paused = await map.moment();
  await map.page.clock.runFor(3000);
  expect(await map.moment()).toBe(paused);
  await expect(map.button("Play")).toBeVisible();
  await expect.poll(() => new URL(map.page.url()).searchParams.has("t")).toBe(true);

  await map.button("Play").click();
  await map.pressOnSlider("Home");
  await map.page.clock.runFor(1000);
  await map.expectMoment(RANGE.start);
});

test("the tour holds key moments, reaches the end within a minute, and can be played again", async ({ map }) => {
  await map.page.clock.install();
  await map.open({ static: "1", known: EDITION });
  await expect(map.page.getByLabel("Speed")).toHaveValue("tour");
  // Otherwise the time that the test itself takes passes too.
  await map.page.clock.pauseAt(Date.now() + MINUTE);
  await map.button("Play").click();
  const held = keyMoments(asKnown(trip, { kind: "edition", id: EDITION }))
    .map(({ start }) => start)
    .filter((start) => start > RANGE.start);
  const seen = new Map<number, number>();
  for (let second = 0; second < 120 && (await map.moment()) < RANGE.end; second += 1) {
    await map.page.clock.runFor(500);
    const t = await map.moment();
    seen.set(t, (seen.get(t) ?? 0) + 0.5);
  }
  for (const start of held) expect(seen.get(Math.round(start / 60_000) * 60_000)).toBeGreaterThanOrEqual(2.5);
  await map.expectMoment(RANGE.end);
  await map.button("Play").click();
  await map.page.clock.runFor(500);
  expect(await map.moment()).toBeLessThan(RANGE.end);
});

test("the viewer's time zone shifts nothing on the page", async ({ newMap }) => {
  const day = new Date(RANGE.start + 2 * DAY).toISOString().slice(0, 10);
  const openIn = async (timezoneId: string) => {
    const map = await newMap({ timezoneId });
    await map.open({ static: "1", t: day });
    await expect(map.slider).toHaveAttribute("aria-valuetext", new RegExp(`^\\S+ ${Number(day.slice(8))} .*, 12:00, `));
    const [first] = trip.events.values();
    await map.openFromList(first?.id ?? "");
    await expect(map.placePanel).toBeVisible();
    return async () => [await map.page.locator("#app").textContent(), await map.slider.getAttribute("aria-valuetext")];
  };
  const inNewfoundland = await openIn("America/St_Johns");
  const inJapan = await openIn("Asia/Tokyo");
  // The printed moment and the announcement follow once the view rests.
  await expect(async () => expect(await inJapan()).toEqual(await inNewfoundland())).toPass({ timeout: 10_000 });
});
