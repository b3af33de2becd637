import { type BrowserContextOptions, test as base, expect, type Locator, type Page } from "@playwright/test";
import { frameCamera, frameScale, project, VIEW_BOX } from "../../../src/scene/projection.ts";
import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import { type TimeRange, timeRange } from "../../../src/trip/knowledge/timeRange.ts";
import type { Place } from "../../../src/trip/model/trip.ts";
import { type Instant, MINUTE } from "../../../src/trip/time/instant.ts";
import { looksLike } from "./looksLike.ts";
import { trip } from "./record.ts";

export { expect };

/** What an address asks for, as it is written there. */
export interface AskedView {
  readonly t?: string;
  readonly highlight?: string;
  readonly place?: string;
  readonly claim?: string;
  readonly known?: string;
  readonly lang?: string;
  readonly theme?: string;
  readonly static?: "1";
}

/** What a page shows, as sorted ids and texts. */
export interface Shown {
  readonly page: string;
  /** What it says of the trip, of the train and of the moment. */
  readonly said: string;
  readonly events: readonly string[];
  readonly bars: readonly string[];
  /** The places that the picture marks. */
  readonly marks: readonly string[];
  readonly ranges: number;
  /** The quotations and summaries in the list. */
  readonly listed: readonly string[];
  readonly placePanel: {
    readonly title: string;
    readonly text: string;
    readonly claims: readonly string[];
    readonly told: readonly string[];
    /** The claims that say how they turned out. */
    readonly settled: readonly string[];
  } | null;
}

/** The ends of the slider. */
export const RANGE: TimeRange = timeRange(asKnown(trip, EVERYTHING));

/** The live map may take this long under software GL, in milliseconds. */
const LIVE_MS = 30_000;

type Pixel = readonly [x: number, y: number];

/** The page as its reader meets it. What its console says and whom it asks for anything is kept in `complaints`. */
export class MapPage {
  readonly page: Page;
  readonly complaints: string[] = [];
  /** What the console may say, in a test that spoils something itself. */
  forgiven: RegExp | null = null;

  constructor(page: Page, origin: string) {
    this.page = page;
    page.on("console", (message) => {
      const isComplaint = ["error", "warning"].includes(message.type()) && !this.forgiven?.test(message.text());
      if (isComplaint) this.complaints.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.complaints.push(`thrown: ${error.message}`));
    page.on("request", (request) => {
      const isOwn = request.url().startsWith(origin) || /^(data|blob):/.test(request.url());
      if (!isOwn) this.complaints.push(`asked for ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.status()} ${response.url()}`);
    });
  }

  /** Opens an address and waits until the program has come and shows what is asked for. */
  async open(asked: AskedView | string = {}): Promise<void> {
    await this.page.goto(`./${queryOf(asked)}`, { waitUntil: "domcontentloaded" });
    await expectRead(this.html);
  }

  /** Opens an address without waiting for any script. */
  async visit(asked: AskedView | string): Promise<void> {
    await this.page.goto(`./${queryOf(asked)}`, { waitUntil: "commit" });
  }

  /** What the page shows at each of some addresses that the reader goes to and fro between. */
  async shownAt(asked: readonly AskedView[]): Promise<readonly Shown[]> {
    return this.page.evaluate(async (queries) => {
      const texts = (part: Element | null, selector: string) =>
        [...(part?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent ?? "");
      const ids = (part: Element | null, name: string) =>
        [...(part?.querySelectorAll(`[${name}]`) ?? [])].map((element) => element.getAttribute(name) ?? "").sort();
      const shown: Shown[] = [];
      for (const query of queries) {
        history.replaceState(null, "", query);
        dispatchEvent(new PopStateEvent("popstate"));
        await new Promise((resolve) => setTimeout(resolve));
        while (document.querySelector("[role=dialog][aria-busy]")) await new Promise(requestAnimationFrame);
        const placePanel = document.querySelector('[role="dialog"]');
        const settled = [...(placePanel?.querySelectorAll("[data-claim]:has([data-outcome])") ?? [])];
        const slider = document.querySelector('input[type="range"]');
        shown.push({
          page: document.documentElement.textContent ?? "",
          said: `${texts(document.body, ".stage-deck, .stage-card, .stage-reports, .stage-chips, [role=status]").join(" ")} ${slider?.getAttribute("aria-valuetext")}`,
          events: ids(document.querySelector("ol[aria-labelledby]"), "data-event"),
          bars: ids(document.querySelector("[data-part=chart]"), "data-event"),
          marks: ids(document.querySelector("svg.picture"), "data-place"),
          ranges: document.querySelectorAll("svg.picture .picture-range").length,
          listed: texts(document.querySelector(".events"), "blockquote, .claim-summary").sort(),
          placePanel: placePanel && {
            title: placePanel.querySelector("h2")?.textContent ?? "",
            text: placePanel.textContent ?? "",
            claims: ids(placePanel, "data-claim"),
            told: texts(placePanel, "blockquote, .claim-summary").sort(),
            settled: settled.map((card) => card.getAttribute("data-claim") ?? "").sort(),
          },
        });
      }
      return shown;
    }, asked.map(queryOf));
  }

  /** Unfolds every row of the list. The server sends all rows open; the program folds them, and only then can they be unfolded. */
  async unfoldAll(): Promise<void> {
    const folded = this.page.locator(".event-fold[aria-expanded=false]");
    await folded.first().waitFor({ state: "attached" });
    await folded.evaluateAll((folds: readonly HTMLElement[]) => {
      for (const fold of folds) fold.click();
    });
    await expect(folded).toHaveCount(0);
  }

  /** Watches from now on for parts of the page that jump, unasked; the function that is returned gives them. */
  async watchShifts(): Promise<() => Promise<readonly string[]>> {
    await this.page.addInitScript(() => {
      const jumps: string[] = [];
      Object.assign(globalThis, { jumps });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
          const names = entry.sources.map(({ node }) => node?.parentElement?.closest("[class]")?.getAttribute("class"));
          if (entry.value > 0.002 && !entry.hadRecentInput) jumps.push(`${entry.value.toFixed(3)} ${names.join(", ")}`);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    return () => this.page.evaluate(() => (globalThis as unknown as { jumps: readonly string[] }).jumps);
  }

  /** Keeps the page's script back until the function that is returned is called. */
  async holdScript(): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await this.page.route(/\/assets\/page-[^/]*\.js$/, async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  /** Makes the browser one that has no WebGL. */
  async forbidWebgl(): Promise<void> {
    await this.page.addInitScript(() => {
      const getContext = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith("webgl") ? null : getContext.call(this, kind as "2d", ...(rest as []));
      } as typeof getContext;
    });
  }

  async waitUntilLive(): Promise<void> {
    await expect(this.html).toHaveAttribute("data-map", "live", { timeout: LIVE_MS });
    await expect(this.overlay).toHaveCount(1, { timeout: LIVE_MS });
  }

  /** Goes to an address without leaving the page, as going back or forward does. */
  async goWithin(asked: AskedView): Promise<void> {
    await this.page.evaluate((query) => {
      history.replaceState(null, "", query);
      dispatchEvent(new PopStateEvent("popstate"));
    }, queryOf(asked));
  }

  /** The live map's picture, once it no longer changes. */
  async restedPicture(): Promise<Buffer> {
    return restedPictureOf(this.canvas);
  }

  get html(): Locator {
    return this.page.locator("html");
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  get region(): Locator {
    return this.page.getByRole("region", { name: "Map", exact: true });
  }

  /** The live map's canvas, in any language. */
  get canvas(): Locator {
    return this.page.locator(".map-canvas canvas");
  }

  /** The picture of the trip where it lies over the live map, not on its own basemap. */
  get overlay(): Locator {
    return this.page.locator("svg.picture[data-overlay]");
  }

  get picture(): Locator {
    return this.region.locator("svg.picture");
  }

  get slider(): Locator {
    return this.page.getByRole("slider", { name: "Time", exact: true });
  }

  get placePanel(): Locator {
    return this.page.getByRole("dialog");
  }

  get placePanelTitle(): Locator {
    return this.placePanel.getByRole("heading").first();
  }

  get events(): Locator {
    return this.page.getByRole("list", { name: "Events", exact: true });
  }

  /** What the card says of the moment, of the train, and of what is missing. */
  get sentences(): Locator {
    return this.main.locator(".stage-card");
  }

  button(name: "Play" | "Pause" | "Next event" | "Previous event"): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The slider of what counts as known. */
  get knownUntil(): Locator {
    return this.page.getByRole("slider", { name: "Known until", exact: true });
  }

  knownAs(name: string | RegExp): Locator {
    return this.page.getByRole("radiogroup", { name: "As known on" }).getByRole("radio", { name });
  }

  row(event: string): Locator {
    return this.events.locator(`[data-event="${event}"]`);
  }

  /** A place's mark in the static picture. */
  mark(place: string): Locator {
    return this.picture.locator(`[data-place="${place}"]`);
  }

  /** The marks of the static picture at which the train is said to be. */
  get trainMarks(): Locator {
    return this.picture.locator('[data-train="here"]');
  }

  /** The moment shown, to the minute. */
  async moment(): Promise<Instant> {
    return RANGE.start + Number(await this.slider.inputValue()) * MINUTE;
  }

  async expectMoment(t: Instant | string): Promise<void> {
    const wanted = typeof t === "string" ? Date.parse(t) : t;
    const shown = async () => new Date(await this.moment()).toISOString();
    await expect.poll(shown).toBe(new Date(wanted).toISOString());
  }

  async scrubTo(t: Instant | string): Promise<void> {
    const wanted = typeof t === "string" ? Date.parse(t) : t;
    await this.slider.fill(String(Math.round((wanted - RANGE.start) / MINUTE)));
  }

  async pressOnSlider(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.slider.press(key);
  }

  /** Where on the window the slider stands at a share of its length, 0 to 1. */
  async pointOnSlider(share: number): Promise<Pixel> {
    await this.slider.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await boxOf(this.slider);
    return [x + share * width, y + height / 2];
  }

  /** Where on the window a place stands while the map shows the whole trip; a sea, the middle of its name. */
  async pointOf(placeId: string): Promise<Pixel> {
    const place = placeNamed(placeId);
    if (place.kind === "sea-area") {
      const name = await boxOf(this.page.locator(".picture-label-sea-area text").first());
      return [name.x + name.width / 2, name.y + name.height / 2];
    }
    const box = await boxOf(this.picture);
    const [x, y] = inBox(project(frameCamera(trip), place.anchor), box);
    return [box.x + x, box.y + y];
  }

  async clickOnMap(placeId: string): Promise<void> {
    await this.page.mouse.click(...(await this.pointOf(placeId)));
  }

  async openFromList(event: string): Promise<void> {
    const opener = this.row(event).getByRole("button").first();
    await opener.focus();
    await this.page.keyboard.press("Enter");
  }

  /** Claims that the panel of a place is open, and that all of it has come. */
  async expectPlacePanel(placeName: string): Promise<void> {
    await expect(this.placePanel).toHaveCount(1);
    await expect(this.placePanelTitle).toHaveText(placeName);
    await expect(this.placePanel).not.toHaveAttribute("aria-busy");
  }

  async expectFocusIn(element: Locator): Promise<void> {
    const hasFocus = () => element.evaluate((node) => node.contains(document.activeElement));
    await expect.poll(hasFocus).toBe(true);
  }

  /** The quotations in a part of the page, character by character. */
  async quotesIn(part: Locator): Promise<readonly string[]> {
    return part.locator("blockquote").evaluateAll((quotes) => quotes.map(({ textContent }) => textContent ?? ""));
  }

  /** The query of the address, once it is what is wanted. */
  async expectAddress(query: string): Promise<void> {
    await expect.poll(() => new URL(this.page.url()).search).toBe(query);
  }
}

/** The picture of a canvas, once it no longer changes but for shades at edges, which differ from drawing to drawing. */
export async function restedPictureOf(canvas: Locator): Promise<Buffer> {
  let last = await canvas.screenshot();
  const isAtRest = async () => {
    const before = last;
    last = await canvas.screenshot();
    return looksLike(canvas.page(), before, last);
  };
  await expect.poll(isAtRest).toBe(true);
  return last;
}

/** Claims that a page's program has come, has read the address, and shows what it asks for. */
export async function expectRead(html: Locator): Promise<void> {
  await expect(html).toHaveAttribute("data-missing", "none");
  await expect(html).not.toHaveAttribute("data-asked");
}

/** Claims of one test: `map` is the page; `newMap` gives another, in a browser of other habits. Both must stay clean. */
export const test = base.extend<{
  readonly map: MapPage;
  readonly newMap: (options?: BrowserContextOptions) => Promise<MapPage>;
}>({
  newMap: async ({ browser, baseURL }, use) => {
    const origin = baseURL ?? "";
    const maps: MapPage[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      await context.route(
        (url) => url.hostname !== "127.0.0.1",
        (route) => route.abort(),
      );
      const map = new MapPage(await context.newPage(), origin);
      maps.push(map);
      return map;
    });
    for (const { page } of maps) await page.context().close();
    expect(maps.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
  map: async ({ newMap }, use) => use(await newMap()),
});

function queryOf(asked: AskedView | string): string {
  return typeof asked === "string" ? asked : `?${new URLSearchParams({ ...asked })}`;
}

/** A layout shift as browsers report it. */
interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function boxOf(element: Locator): Promise<Box> {
  const box = await element.boundingBox();
  if (box === null) throw new Error(`${element} is not on the page.`);
  return box;
}

function placeNamed(id: string): Place {
  const place = trip.places.get(id);
  if (place === undefined) throw new Error(`The record has no place "${id}".`);
  return place;
}

/** From the frame's units to pixels of the box that shows the frame whole and centred. */
function inBox([x, y]: Pixel, { width, height }: Box): Pixel {
  const scale = frameScale(width, height);
  return [width / 2 + (x - VIEW_BOX.width / 2) * scale, height / 2 + (y - VIEW_BOX.height / 2) * scale];
}
