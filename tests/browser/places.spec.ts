import { MINOR } from "../../src/scene/markShapes.ts";
import { boxOf, expect, RANGE, test } from "./drivers/mapPage.ts";
import { claimOf, claimsAt, claimsUnder, firstSpeaker, textOf, trip } from "./drivers/record.ts";

/** A place, its name, the event that opens it from the list, the expected claim, and how that claim begins. */
const PLACES = [
  ["khasan", "Khasan", "khasan-arrival", "b06", "Kim's personal train stopped in Khasan, a station on the"],
  [
    "ussuriysk",
    "Ussuriysk",
    "ussuriysk-sighting",
    "b13",
    "The South Korean news agency Yonhap later published a photo",
  ],
  [
    "vostochny",
    "Vostochny spaceport",
    "vostochny-arrival",
    "b14",
    "Some Russian news media speculate he is headed for the",
  ],
  [
    "komsomolsk-on-amur",
    "Komsomolsk-on-Amur",
    "komsomolsk-visit",
    "b16",
    "Workers on Wednesday were constructing a temporary",
  ],
  ["sunan", "Sunan", "sunan-launch", "p04", "The South Korean military said on Wednesday its radars had detected"],
  [
    "east-sea",
    "East Sea / Sea of Japan",
    "missile-fall",
    "b05",
    "Japan's Coast Guard, citing Tokyo's Defence Ministry, said the",
  ],
] as const;

/** The launch place is on the map from the launch on. */
const AFTER_LAUNCH = "2023-09-13T02:55Z";

test.describe("the places of the two articles", { tag: "@trip" }, () => {
  test("a click on the live map opens each place at its sentence, and Escape returns to the map", async ({ map }) => {
    await map.open({ known: "articles", t: AFTER_LAUNCH });
    await map.waitUntilLive();
    for (const [place, name, , claim, words] of PLACES) {
      await test.step(name, async () => {
        await map.clickOnMap(place);
        await map.expectPlacePanel(name);
        await map.expectFocusIn(map.placePanel);
        await expect(map.placePanel.locator(`[data-claim="${claim}"] blockquote`)).toContainText(words);
        await map.page.keyboard.press("Escape");
        await expect(map.placePanel).toHaveCount(0);
        await map.expectFocusIn(map.region);
      });
    }
    await expect(map.region).toHaveCount(1);
    await expect(map.page.getByRole("application")).toHaveCount(0);
  });

  test("Enter in the list opens each place with verbatim quotations, and Escape returns to the row", async ({
    map,
  }) => {
    await map.open({ static: "1", known: "articles" });
    for (const [place, name, event, claim, words] of PLACES) {
      await test.step(name, async () => {
        await map.openFromList(event);
        await map.expectPlacePanel(name);
        await map.expectFocusIn(map.placePanel);
        const card = map.placePanel.locator(`[data-claim="${claim}"]`);
        expect(textOf(claimOf(claim))).toMatch(new RegExp(`^${words}`));
        expect(await map.quotesIn(card)).toEqual([textOf(claimOf(claim))]);
        const told = claimsAt(place, claimsUnder("articles")).map(textOf);
        expect([...(await map.quotesIn(map.placePanel))].sort()).toEqual([...told].sort());
        await expect(card.locator("[data-certainty]")).toHaveAttribute("data-certainty", claimOf(claim).certainty);
        await expect(card.locator("cite")).toContainText(firstSpeaker(claimOf(claim)));
        await expect(card.getByRole("link")).toHaveAttribute("href", /^https:\/\/[^#]+#:~:text=/);
        await map.page.keyboard.press("Escape");
        await expect(map.placePanel).toHaveCount(0);
        await expect(map.row(event).getByRole("button").first()).toBeFocused();
      });
    }
  });

  test("with everything known, a click still opens the intended place", async ({ map }) => {
    await map.open({ t: "2023-09-13T02:48Z" });
    await map.waitUntilLive();
    for (const [place, name] of PLACES) {
      await map.clickOnMap(place);
      await map.expectPlacePanel(name);
      await map.page.keyboard.press("Escape");
      await expect(map.placePanel).toHaveCount(0);
    }
  });
});

test("on a small phone the live map shows the whole trip, also beside an open place", { tag: "@trip" }, async ({
  newMap,
}) => {
  const map = await newMap({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });
  await map.open();
  await map.waitUntilLive();
  const ends = [...trip.places.values()].filter(({ kind }) => kind === "spaceport" || kind === "launch-area");
  const expectAllInView = async () => {
    for (const { id } of ends) await expect(map.mark(id)).toBeInViewport({ ratio: 0.6 });
  };
  await map.scrubTo(RANGE.end);
  await expectAllInView();
  await map.goWithin({ place: ends[0]?.id ?? "", t: new Date(RANGE.end).toISOString() });
  await expect(map.placePanel).toBeVisible();
  await expectAllInView();
});

test("on a phone the map returns to the whole trip when a place closes, unless the reader has moved it", {
  tag: "@trip",
}, async ({ newMap }) => {
  const minor = [...trip.events.values()].find(({ place }) => place.rank >= MINOR.rank && place.kind !== "region");
  if (minor === undefined) throw new Error("The record has no event at a minor place.");
  const map = await newMap({ viewport: { width: 390, height: 664 }, hasTouch: true });
  await map.open();
  await map.waitUntilLive();
  const start = map.mark(trip.path.legs[0]?.from ?? "");
  const whole = await boxOf(start);
  const openAndClose = async () => {
    await map.openFromList(minor.id);
    await expect(map.placePanel).toBeVisible();
    await expect(map.mark(minor.place.id)).toBeInViewport();
    await map.page.keyboard.press("Escape");
    await expect(map.placePanel).toHaveCount(0);
    await map.page.evaluate(() => scrollTo(0, 0));
  };
  await openAndClose();
  await expect.poll(() => boxOf(start)).toEqual(whole);

  await map.page.getByRole("button", { name: "Zoom in" }).click();
  await expect.poll(() => boxOf(start)).not.toEqual(whole);
  await openAndClose();
  expect(await boxOf(start)).not.toEqual(whole);
});

test("a panel opened by a link does not take the focus", async ({ map }) => {
  const [claim] = claimsUnder();
  await map.open({ static: "1", claim: claim?.id ?? "" });
  await expect(map.placePanel).toBeVisible();
  expect(await map.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await map.page.keyboard.press("Escape");
  await expect(map.placePanel).toHaveCount(0);
});
