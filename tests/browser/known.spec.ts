import { expect, RANGE, type Shown, test } from "./drivers/mapPage.ts";
import { type ClaimRecord, claimsAt, claimsUnder, evidence, placesOf, textOf, trip } from "./drivers/record.ts";

const EDITION = evidence.editions[0];

/** Twelve instants across the publication of the sources; at each, at least one has just appeared. */
const INSTANTS = (() => {
  const stamps = [...new Set(evidence.sources.map(({ published }) => Date.parse(published.latest)))].sort(
    (a, b) => a - b,
  );
  const chosen = Array.from({ length: 12 }, (_, index) => stamps[Math.round((index * (stamps.length - 1)) / 11)] ?? 0);
  return [...new Set(chosen)].map((t) => new Date(Math.ceil(t / 1000) * 1000).toISOString().replace(".000", ""));
})();

const MOMENTS = Array.from({ length: 9 }, (_, index) => {
  const t = RANGE.start + (index * (RANGE.end - RANGE.start)) / 8;
  return new Date(Math.round(t / 60_000) * 60_000).toISOString().replace(":00.000", "");
});

test("in the edition and at twelve instants nothing shown depends on a later source", async ({ map }) => {
  test.slow();
  await map.open({ static: "1", known: EDITION?.id ?? "" });
  for (const known of [EDITION?.id ?? "", ...INSTANTS]) {
    await test.step(known, async () => {
      const claims = claimsUnder(known);
      const told = whatIsTold(claims);
      const moments = await map.shownAt(MOMENTS.map((t) => ({ static: "1", known, t })));
      for (const shown of moments) expectAsKnown(shown, told);
      expect((moments.at(-1)?.ranges ?? 0) > 0, "ranges are drawn once the missiles are launched").toBe(told.hasRanges);
      const panels = await map.shownAt(told.places.map((place) => ({ static: "1", known, place })));
      told.places.forEach((place, index) => {
        expectPlacePanelAsKnown(panels[index]?.placePanel ?? null, place, claims, told);
      });
    });
  }
});

type Told = ReturnType<typeof whatIsTold>;

const zoneNames = Object.values(trip.zoneNames).map(({ en }) => en);

/** What may and may not be shown if only some claims exist. */
function whatIsTold(claims: readonly ClaimRecord[]) {
  const ids = new Set(claims.map(({ id }) => id));
  const events = new Set(claims.map(({ event }) => event));
  const places = new Set(claims.flatMap(placesOf));
  const isTold = ({ id }: { id: string }) => events.has(id);
  const isSettled = ({ outcome }: ClaimRecord) => outcome?.claims.every((id) => ids.has(id)) ?? false;
  const outcomes = (settled: boolean) =>
    evidence.claims
      .filter((claim) => ids.has(claim.id) && isSettled(claim) === settled)
      .flatMap(({ outcome }) => outcome?.note.en ?? []);
  const titles = (told: boolean) =>
    evidence.events.filter((event) => isTold(event) === told).map(({ title }) => title.en);
  const placesThat = (told: boolean) => [...trip.places.values()].filter(({ id }) => places.has(id) === told);
  const names = (told: boolean) => placesThat(told).map(({ name }) => name.en);
  const phrases = placesThat(true).flatMap(({ within }) => within?.en ?? []);
  const headlines = (evidence.highlights ?? []).flatMap(({ event, headline, label }) =>
    events.has(event) ? [headline.en, label.en] : [],
  );
  return {
    ids,
    isSettled,
    events: sorted([...events].filter((id) => id !== null)),
    texts: sorted(claims.map(textOf)),
    places: sorted([...places]),
    hasRanges: claims.some(({ distance }) => distance?.measure === "range"),
    hidden: [...evidence.claims.filter(({ id }) => !ids.has(id)).map(textOf), ...outcomes(false), ...titles(false)],
    hiddenPlaces: names(false),
    shown: [
      ...[...headlines, ...claims.map(textOf), ...outcomes(true), ...titles(true)],
      ...[...names(true), ...phrases, ...zoneNames],
    ],
  };
}

function expectAsKnown({ events, listed, bars, marks, ranges, page, said }: Shown, told: Told): void {
  expect(events).toEqual(told.events);
  expect(listed).toEqual(told.texts);
  expect(bars.filter((id) => !told.events.includes(id))).toEqual([]);
  expect(marks.filter((id) => !told.places.includes(id))).toEqual([]);
  if (!told.hasRanges) expect(ranges).toBe(0);
  expectNoneOf(told.hidden, page, told.shown);
  expectNoneOf([...told.hidden, ...told.hiddenPlaces], said, told.shown);
}

function expectPlacePanelAsKnown(
  placePanel: Shown["placePanel"],
  place: string,
  claims: readonly ClaimRecord[],
  told: Told,
): void {
  const here = claimsAt(place, claims);
  expect(placePanel?.title).toBe(trip.places.get(place)?.name.en);
  expect(placePanel?.claims).toEqual(sorted(here.map(({ id }) => id)));
  expect(placePanel?.told).toEqual(sorted(here.map(textOf)));
  expect(placePanel?.settled).toEqual(sorted(here.filter(told.isSettled).map(({ id }) => id)));
  expectNoneOf(told.hidden, placePanel?.text ?? "", told.shown);
}

/** Expects a text to contain none of the forbidden ones, except inside allowed ones. */
function expectNoneOf(others: readonly string[], text: string, allowed: readonly string[]): void {
  const rest = [...allowed]
    .sort((a, b) => b.length - a.length)
    .reduce((left, part) => left.replaceAll(part, "¶"), text);
  expect(others.filter((other) => rest.includes(other))).toEqual([]);
}

function sorted(texts: readonly string[]): string[] {
  return [...texts].sort();
}

test("the switch adds later reports everywhere, and removes them again", async ({ map }) => {
  await map.open({ static: "1", known: EDITION?.id ?? "" });
  const asked = map.knownAs(EDITION?.name.en ?? "");
  const everything = map.knownAs("Everything since");
  await expect(asked).toBeChecked();
  const before = await map.main.textContent();
  const extent = await map.slider.getAttribute("max");

  await everything.check();
  await expect(map.events.locator("[data-event]")).toHaveCount(whatIsTold(evidence.claims).events.length);
  expect(await map.slider.getAttribute("max"), "the axis keeps its length").toBe(extent);
  await map.expectAddress("?static=1");

  await asked.check();
  await expect.poll(() => map.main.textContent()).toBe(before);
  await map.expectAddress(`?known=${EDITION?.id}&static=1`);
  await expect(map.page.getByRole("radiogroup", { name: "As known on" }).getByRole("radio")).toHaveCount(2);
});

test("an instant in the address is a third choice, and remains one", async ({ map }) => {
  await map.open({ static: "1", known: INSTANTS[5] ?? "" });
  const radios = map.page.getByRole("radiogroup", { name: "As known on" }).getByRole("radio");
  await expect(radios).toHaveCount(3);
  await expect(radios.nth(2)).toBeChecked();
  await map.knownAs("Everything since").check();
  await radios.nth(2).check();
  await expect(map.events.locator("[data-event]")).toHaveCount(whatIsTold(claimsUnder(INSTANTS[5])).events.length);
});

test("Known until steps through the publications, says what was known, and is written to the address", async ({
  map,
}) => {
  await map.open({ static: "1" });
  const radios = map.page.getByRole("radiogroup", { name: "As known on" }).getByRole("radio");
  await expect(map.knownUntil).toHaveAttribute("aria-valuetext", /: Everything since$/);
  await map.knownUntil.press("ArrowLeft");
  const claims = claimsUnder(INSTANTS.at(-2)).length;
  await expect(map.knownUntil).toHaveAttribute(
    "aria-valuetext",
    new RegExp(`\\d+ of ${evidence.claims.length} claims`),
  );
  expect(claims).toBeLessThan(evidence.claims.length);
  await expect(radios).toHaveCount(3);
  await expect(radios.nth(2)).toBeChecked();

  await map.knownUntil.press("Home");
  const first = INSTANTS[0] ?? "";
  await expect(map.knownUntil).toHaveAttribute(
    "aria-valuetext",
    new RegExp(
      `: \\d+ of \\d+ events, ${claimsUnder(first).length} of ${evidence.claims.length} claims were known then$`,
    ),
  );
  await map.expectAddress(`?known=${first.replace(":00Z", "Z")}&static=1`);
  await map.page.reload();
  await expect(radios.nth(2)).toBeChecked();

  await map.knownUntil.press("End");
  await map.expectAddress("?static=1");
  await expect(map.knownAs("Everything since")).toBeChecked();
});

test("Known until follows Time in the document, and has the same axis", async ({ map }) => {
  await map.open({ static: "1", known: INSTANTS[5] ?? "" });
  const isAfter = await map.slider.evaluate((time) => {
    const sliders = [...document.querySelectorAll("input[type=range]")];
    return sliders.indexOf(time as HTMLInputElement) === 0 && sliders.length === 2;
  });
  expect(isAfter).toBe(true);
  const until = Number(await map.knownUntil.inputValue()) * 60_000 + RANGE.start;
  const asked = Date.parse(INSTANTS[5] ?? "");
  expect(Math.abs(until - Math.min(RANGE.end, Math.max(RANGE.start, asked)))).toBeLessThanOrEqual(60_000);
});

test.describe("this trip, as known from the articles and with everything known", { tag: "@trip" }, () => {
  test("from the articles, Vostochny is speculated, Komsomolsk expected, and nothing beyond Ussuriysk travelled", async ({
    map,
  }) => {
    await map.open({ static: "1", known: "articles", t: "2023-09-13T04:00Z" });
    await expect(map.mark("vostochny")).toHaveAttribute("data-mark", "speculated");
    await expect(map.row("vostochny-arrival").locator("[data-certainty]")).toHaveText("Speculated");
    await expect(map.mark("komsomolsk-on-amur")).toHaveAttribute("data-mark", "expected");
    await expect(map.row("komsomolsk-visit").locator("[data-certainty]")).toHaveText("Expected");
    const legs = map.picture.locator("[data-leg]");
    const states = await legs.evaluateAll((paths) =>
      paths.map(
        (path) => `${path.getAttribute("data-leg")} ${path.getAttribute("class")?.replace("picture-leg-", "")}`,
      ),
    );
    expect(sorted(states.filter((state) => !state.endsWith("ahead")))).toEqual([
      "baranovsky-ussuriysk reported",
      "khasan-baranovsky reported",
    ]);
    expect(states).toContain("ussuriysk-khabarovsk ahead");
    await expect(map.main).toContainText("Nothing later than Wednesday 13 September 2023, 14:50");
  });

  test("with everything known, Vostochny is confirmed, and its panel says that events had overtaken the article", async ({
    map,
  }) => {
    await map.open({ static: "1", t: "2023-09-13T04:09Z", place: "vostochny" });
    await map.expectPlacePanel("Vostochny spaceport");
    await expect(map.mark("vostochny")).toHaveAttribute("data-mark", "confirmed");
    await expect(map.mark("vostochny")).toHaveAttribute("data-train", "here");
    await expect(map.row("vostochny-handshake")).toContainText("14:09");
    const handshake = map.placePanel.locator('[data-claim="f-handshake-tass"]');
    await expect(handshake).toContainText("13 September, 13:09");
    await expect(handshake).toContainText("13 September, 04:09, UTC");
    const speculation = map.placePanel.locator('[data-claim="b14"] [data-outcome="borne-out"]');
    await expect(speculation).toContainText(/stamped \(04:50 UTC\), it was already overtaken|already overtaken/);
  });
});

test("before the first report the page is empty and says so", async ({ map }) => {
  await map.open({ static: "1", known: "1990-01-01" });
  await expect(map.events.getByRole("listitem")).toHaveCount(0);
  await expect(map.main).toContainText("No reports of the train yet.");
  await expect(map.slider).toBeVisible();
});
