import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { LARGE_CLAIMS } from "../../../src/build/record/dividedRecord.ts";
import { ROOT } from "../../../src/build/record/readRecord.ts";
import { writeSyntheticRecord } from "../../bench/synthetic.ts";
import { buildApart } from "../../support/builds.ts";
import { articleWithFrame } from "../drivers/embedParent.ts";
import { expect, expectRead, test } from "../drivers/mapPage.ts";
import { type FaultyHost, faultyHost } from "../faults/faultyHost.ts";

const SIZE = { claims: LARGE_CLAIMS + 1000, places: 100 };
/** A place far along the way: none of its claims is on the list's first page. */
const PLACE = "synthetic-60";
const SAID = /What report \d+ says of synthetic-60,/;
const IS_PART = /claims-[0-9a-f]+\/\d+\.js$/;

test.describe("a large record", () => {
  let host: FaultyHost;
  let folder = "";

  test.beforeAll(async () => {
    test.setTimeout(240_000);
    const data = mkdtempSync(join(tmpdir(), "large-"));
    writeSyntheticRecord(join(ROOT, "data"), data, SIZE);
    folder = buildApart({ TRIP_DATA: data });
    rmSync(data, { recursive: true });
    host = await faultyHost(folder);
  });
  test.afterEach(() => host.mend());
  test.afterAll(() => {
    host?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const partsAsked = () => host.asked.filter((path) => IS_PART.test(path));

  /** Opens the page at an address, and says what it complained of. */
  async function opened(page: Page, query: string): Promise<readonly string[]> {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.goto(`${host.address}${query}`);
    await expectRead(page.locator("html"));
    return complaints;
  }

  test("has most of its words neither in the document nor in the program", () => {
    const words = (path: string) => readFileSync(join(folder, path), "utf8").match(/What report \d+ says/g) ?? [];
    const sent = ["index.html", ...readdirSync(join(folder, "assets")).map((name) => `assets/${name}`)];
    const scripts = sent.filter((path) => /(index\.html|\/page-.*\.js|\/embed-.*\.js)$/.test(path)).flatMap(words);
    expect(scripts.length).toBeGreaterThan(0);
    expect(new Set(scripts).size).toBeLessThan(SIZE.claims / 4);
  });

  test("is hydrated as it was sent, and asks for no part until its claims are wanted", async ({ page }) => {
    const before = partsAsked().length;
    const complaints = await opened(page, "?static=1");
    await expect(page.locator(".event-fold").first()).toHaveAttribute("aria-expanded", "false");
    await page.waitForTimeout(1000);
    expect(partsAsked().length).toBe(before);
    expect(complaints).toEqual([]);
  });

  test("brings the claims of an opened place, in the language on screen", async ({ page }) => {
    const complaints = await opened(page, `?static=1&place=${PLACE}`);
    const panel = page.getByRole("dialog");
    await expect(panel.locator(".claim")).not.toHaveCount(0);
    await expect(panel).toContainText(SAID);
    await page.goto(`${host.address}?static=1&lang=ko&place=${PLACE}`);
    await expect(panel).toContainText(SAID);
    expect(complaints).toEqual([]);
  });

  test("opens a claim that an address names, and says so where there is none", async ({ page }) => {
    await opened(page, "?static=1&claim=synthetic-claim-2500");
    await expect(page.getByRole("dialog").locator(".claim[data-picked]")).toContainText("What report 2500 says");
    await page.goto(`${host.address}?static=1&claim=no-such-claim`);
    await expect(page.locator(".page-failed")).toBeVisible();
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("brings the claims of a row that is opened, as many as the row counts", async ({ page }) => {
    await opened(page, "?static=1");
    await page.getByRole("button", { name: "Later" }).first().click();
    const row = page.locator(".event").nth(5);
    const counted = Number((await row.locator(".event-fold").innerText()).match(/\d+/)?.[0]);
    expect(counted).toBeGreaterThan(1);
    await row.locator(".event-fold").click();
    await expect(row.locator(".claim-summary")).toHaveCount(counted);
    await expect(row.locator(".claim-summary").first()).toContainText("What report");
  });

  test("says what is missing where a part does not load, and shows it at the next try", async ({ page }) => {
    host.fail(IS_PART, { kind: "error", status: 503 });
    await opened(page, `?static=1&place=${PLACE}`);
    const panel = page.getByRole("dialog");
    await expect(panel.getByText("This part could not be loaded.")).toBeVisible();
    await expect(panel.locator(".claim-source").first()).toBeVisible();
    host.mend();
    await panel.getByRole("button", { name: "Close" }).click();
    await page.locator(".event-places").getByRole("button", { name: "Place 60", exact: true }).click();
    await expect(panel).toContainText(SAID);
  });

  test("brings its claims in a frame without an origin", async ({ page }) => {
    const complaints: string[] = [];
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.setContent(
      articleWithFrame(host.address, { query: `?static=1&place=${PLACE}`, sandbox: "allow-scripts" }),
    );
    await expect(page.frameLocator("iframe").getByRole("dialog")).toContainText(SAID);
    expect(complaints).toEqual([]);
  });
});
