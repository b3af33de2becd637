import { keyMoments } from "../../src/trip/knowledge/keyMoments.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { textIn } from "../../src/trip/record/vocabulary.ts";
import { expect, RANGE, test } from "./drivers/mapPage.ts";
import { claimOf, claimsUnder, evidence, placesOf, textOf, trip } from "./drivers/record.ts";
import { addresses, goThrough, openEach, STATIC_FILES } from "./hostile/hostileAddresses.ts";

test.describe("links into this trip", { tag: "@trip" }, () => {
  test("at the launch, as known from the articles: the sentence, the mark, and a train seen in Ussuriysk at no known minute", async ({
    map,
  }) => {
    await map.open("?t=2023-09-13T02:48Z&place=sunan&known=articles");
    await map.waitUntilLive();
    await map.expectMoment("2023-09-13T02:48Z");
    await map.expectPlacePanel("Sunan");
    const quotes = await map.quotesIn(map.placePanel);
    expect(quotes).toContain(textOf(claimOf("p04")));
    expect(textOf(claimOf("p04"))).toContain("11:43 to 11:53");
    await expect(map.mark("sunan")).toHaveAttribute("data-phase", "now");
    await expect(map.slider).toHaveAttribute(
      "aria-valuetext",
      /^Wednesday 13 September 2023, 12:48, Vladivostok time: .*Missile launch, Sunan/,
    );
    await expect(map.sentences).toContainText(
      /Train seen in Ussuriysk: some time between 12 September, 00:00 and 13 September, 14:50/,
    );
    await expect(map.trainMarks).toHaveCount(0);
    await map.expectAddress("?t=2023-09-13T02:48Z&place=sunan&known=articles");
  });

  test("at Khasan, as known from the articles: a window from 00:00 to 09:00, and no false dot", async ({ map }) => {
    await map.open("?t=2023-09-11T21:00Z&place=khasan&known=articles&static=1");
    await map.expectPlacePanel("Khasan");
    await expect(map.placePanel.locator('[data-claim="b06"]')).toContainText(
      /12 Sept(ember)?,? .*00:00( and |–)09:00, Vladivostok time/,
    );
    await expect(map.sentences).toContainText(
      /12 Sept(ember)?,? .*00:00( and |–)09:00.*Khasan|Khasan.*00:00( and |–)09:00/,
    );
    await expect(map.mark("khasan")).toHaveAttribute("data-phase", "now");
    await expect(map.trainMarks).toHaveCount(0);
  });

  test("with everything known, the train is at Khasan at the minute that was reported", async ({ map }) => {
    await map.open("?t=2023-09-11T20:00Z&static=1");
    await expect(map.trainMarks).toHaveCount(1);
    await expect(map.mark("khasan")).toHaveAttribute("data-train", "here");
  });
});

test("the address carries every setting, and restores it", async ({ newMap }) => {
  const sent = await newMap();
  await sent.open({ static: "1" });
  const before = await sent.page.evaluate(() => history.length);
  await sent.knownAs(evidence.editions[0]?.name.en ?? "").check();
  await sent.button("Next event").click();
  await sent.button("Next event").click();
  await sent.events.getByRole("button").first().click();
  await expect(sent.placePanel).toBeVisible();
  const shown = await sent.moment();
  const place = (await sent.placePanelTitle.textContent()) ?? "";
  await sent.page.getByLabel("Theme").selectOption("dark");
  const t = shown === RANGE.start ? "" : `t=${new Date(shown).toISOString().slice(0, 16)}Z&`;
  await expect
    .poll(() => new URL(sent.page.url()).search)
    .toMatch(new RegExp(`^\\?${t}place=[a-z0-9-]+&known=${evidence.editions[0]?.id}&theme=dark&static=1$`));
  expect(await sent.page.evaluate(() => history.length)).toBe(before);

  const received = await newMap();
  await received.open(new URL(sent.page.url()).search);
  await received.expectMoment(shown);
  await received.expectPlacePanel(place);
  await expect(received.knownAs(evidence.editions[0]?.name.en ?? "")).toBeChecked();
  await expect(received.html).toHaveAttribute("data-theme", "dark");
  await expect(received.html).toHaveAttribute("data-map", "static");
  await expect(received.slider).toHaveAttribute(
    "aria-valuetext",
    (await sent.slider.getAttribute("aria-valuetext")) ?? "",
  );
  expect(await received.main.textContent()).toBe(await sent.main.textContent());
});

test("the address leaves out defaults", async ({ map }) => {
  await map.open({ static: "1", t: new Date(RANGE.start).toISOString().slice(0, 16).concat("Z"), theme: "light" });
  await map.page.getByLabel("Theme").selectOption("");
  await map.expectAddress("?static=1");
});

test("a link to a claim opens it at its place", async ({ map }) => {
  const claim = claimsUnder().find(({ about }) => about.length > 0);
  if (claim === undefined) throw new Error("No claim is about a place.");
  await map.open({ static: "1", claim: claim.id });
  await expect(map.placePanel.locator(`[data-claim="${claim.id}"]`)).toBeVisible();
  const first = evidence.claims.find(({ id }) => id === claim.id);
  expect(placesOf(claim)[0]).toBe(first?.about[0]);
  await map.expectAddress(`?claim=${claim.id}&static=1`);
});

const REFUSED = [
  "t=2023-13-45&place=atlantis&claim=b999&known=everybody&lang=tlh&theme=mauve",
  "t=2023-09-13T02:48&place=__proto__&claim=constructor&known=toString&theme=LAMP",
  "t=1e13&place=&claim=&known=2023-02-30&lang=&theme=",
  't="><img src=x onerror=alert(1)>&place=<script>alert(1)</script>&claim=javascript:alert(1)&known=\'"><b id=injected>',
  "t=2023-09-12%00&place=%E0%A4%A&known[]=articles&theme=dark%0a",
];

test("unknown values in the address are ignored and never echoed", async ({ map }) => {
  map.page.on("dialog", (dialog) => map.complaints.push(`alert: ${dialog.message()}`));
  for (const refused of REFUSED) {
    await test.step(refused, async () => {
      await map.open(`?static=1&${encodeURI(refused).replace(/%25/g, "%")}`);
      await map.expectMoment(RANGE.start);
      await expect(map.placePanel).toHaveCount(0);
      await expect(map.knownAs("Everything since")).toBeChecked();
      await expect(map.html).not.toHaveAttribute("data-theme");
      await expect(map.page.getByText("Part of this link could not be read").first()).toBeVisible();
      const echoed = await map.html.evaluate(
        (html) => html.outerHTML.match(/atlantis|b999|alert\(1\)|mauve|injected/)?.[0],
      );
      expect(echoed).toBeUndefined();
      await map.expectAddress("?static=1");
    });
  }
});

test("what could not be read is reported until the reader changes the view", async ({ map }) => {
  const told = map.main.getByText("Part of this link could not be read");
  await map.open("?static=1&theme=mauve");
  await expect(told).toBeVisible();
  await map.pressOnSlider("ArrowRight");
  await expect(told).toHaveCount(0);
  await map.open("?static=1&theme=dark");
  await expect(told).toHaveCount(0);
});

test("a key moment in the address is its time, unless it was not known", async ({ map }) => {
  const moments = keyMoments(asKnown(trip, EVERYTHING));
  for (const { event, start } of moments) {
    await map.open({ static: "1", highlight: event.id });
    await map.expectMoment(start);
  }
  const known = evidence.editions[0]?.id ?? "";
  const then = keyMoments(asKnown(trip, { kind: "edition", id: known }));
  const later = moments.find(({ event }) => !then.some((moment) => moment.event.id === event.id));
  if (later === undefined) return;
  await map.open({ static: "1", known, highlight: later.event.id });
  await map.expectMoment(RANGE.start);
  await expect(map.main).not.toContainText(textIn(later.event.title, "en"));
});

test("an instant outside the trip moves to its nearest end", async ({ map }) => {
  await map.open({ static: "1", t: "1999-12-31" });
  await map.expectMoment(RANGE.start);
  await map.open({ static: "1", t: "2199-12-31T23:59:59Z" });
  await map.expectMoment(RANGE.end);
});

test("hostile addresses show their valid parts and leave no trace in the page", async ({ map }) => {
  await map.open({ static: "1" });
  await goThrough(map, addresses(60, 5));
  await openEach(map, addresses(6, 6), STATIC_FILES);
});
