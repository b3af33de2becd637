import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asKnown, EVERYTHING } from "../../src/trip/known.ts";
import { buildApart } from "../support/builds.ts";
import { type FaultyHost, faultyHost } from "./faultyHost.ts";
import { type HostileText, hostileRecord } from "./hostileTexts.ts";
import { expect, MapPage, test } from "./mapPage.ts";
import { claimOf, placesOf, trip } from "./record.ts";
import { heedPolicy } from "./tour.ts";

/** What the page does not show: it stands in the files for download, and titles in the citations that it copies. */
const NOT_SHOWN = [
  "evidence.sources.*.author.*.literal",
  "evidence.sources.*.published.basis",
  "evidence.sources.*.title",
];

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

  for (const file of ["index.html", "embed.html", "picture.svg"]) {
    test(`is prerendered as plain text in ${file}`, async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${host.address}${file}`);
      expect(await page.locator("img, [onerror]").count()).toBe(0);
      for (const script of await page.locator("script").all()) expect(await script.textContent()).toBe("");
      const title = texts.find(({ kind }) => kind === "trip.title.en")?.text ?? "";
      expect(await page.locator("title").first().textContent()).toBe(title);
      await context.close();
    });
  }

  test("is downloaded as it was given", () => {
    const given = `${readFileSync(join(folder, "data/trip.geojson"))}${readFileSync(join(folder, "data/evidence.json"))}`;
    expect(texts.filter(({ text }) => !given.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
  });

  test("is shown as plain text on the page, all of it, and nothing runs", async ({ page }) => {
    const { map, alerts } = await watched(page);
    await page.goto(`${host.address}?static=1`);
    await expect(map.html).not.toHaveAttribute("data-asked");
    const places = asKnown(trip, EVERYTHING).places.map(({ id }) => id);
    const shown = await map.shownAt(["", ...places].map((place) => ({ static: "1", place })));
    expect(shown.filter(({ popup }) => popup !== null)).toHaveLength(places.length);
    const read = shown.map(({ page }) => page);
    await page.goto(host.address);
    await map.waitUntilLive();
    read.push((await page.locator('meta[name="description"]').getAttribute("content")) ?? "");
    const all = read.join("\n");
    const isReached = ({ kind, owner }: HostileText) => {
      if (kind.startsWith("trip.features")) return places.includes(owner ?? "");
      const isOfClaim = kind.startsWith("evidence.claims") && !/\.(exact|summary|via)\b/.test(kind);
      return !isOfClaim || placesOf(claimOf(owner ?? "")).length > 0;
    };
    const missing = english.filter(isReached).filter(({ text }) => !all.includes(text));
    expect([...new Set(missing.map(({ kind }) => kind))].sort()).toEqual(NOT_SHOWN);
    expect(await page.locator("img, [onerror]").count()).toBe(0);
    expect(alerts).toEqual([]);
    expect(map.complaints).toEqual([]);
    expect(host.asked.filter((path) => /\/x$|img|alert/.test(path))).toEqual([]);
  });

  test("is shown as plain text in the embed, in its popup and its list", async ({ page }) => {
    const { map, alerts } = await watched(page);
    await page.goto(`${host.address}embed.html?place=${[...trip.places.keys()][0]}`);
    await map.waitUntilLive();
    await expect(map.popup).toContainText("<img src=x onerror=alert(");
    await map.popup.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Events", exact: true }).click();
    await expect(map.events).toContainText("<script>alert(");
    expect(await page.locator("img, [onerror]").count()).toBe(0);
    expect(alerts).toEqual([]);
    expect(map.complaints).toEqual([]);
    expect(host.asked.filter((path) => /\/x$|img|alert/.test(path))).toEqual([]);
  });

  async function watched(page: ConstructorParameters<typeof MapPage>[0]) {
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
