import { asKnown, EVERYTHING } from "../../../src/trip/knowledge/knownTrip.ts";
import { LANGUAGES } from "../../../src/trip/record/vocabulary.ts";
import { formatInstant, MINUTE } from "../../../src/trip/time/instant.ts";
import { readAddress } from "../../../src/view/address.ts";
import { queryOf } from "../../../src/view/plainlyMeant.ts";
import { selectionOf } from "../../../src/view/selection.ts";
import { THEMES } from "../../../src/view/viewState.ts";
import { hostileAddresses, MARK } from "../../support/hostileAddresses.ts";
import type { Article } from "../drivers/embedParent.ts";
import { expect, expectRead, type MapPage, RANGE } from "../drivers/mapPage.ts";
import { trip } from "../drivers/record.ts";

/** Hostile addresses of the page under test; all keep it static, so that there is time for many. */
export function addresses(count: number, seed: number): readonly string[] {
  return anyAddresses(count, seed).map((address) => `?static=1&${address.slice(1)}`);
}

/** Hostile addresses of the page under test of which none keeps it static. */
export function liveAddresses(count: number, seed: number): readonly string[] {
  return anyAddresses(2 * count, seed)
    .filter((address) => !outcomeOf(address).isStatic)
    .slice(0, count);
}

/** Keys by which a page around an embed may know it, sound ones and others that somebody may try; null where it takes none. */
const KEYS: Readonly<Record<"childId" | "secret", readonly (readonly [written: string, taken: string | null])[]>> = {
  childId: [
    ["map-0", "map-0"],
    [`<b>${MARK}</b>`, null],
    [`${MARK} xPYMxnavigateToxPYMxjavascript:alert(1)`, null],
    ["__proto__", "__proto__"],
  ],
  secret: [
    [`"><img src=x onerror=alert(1)>${MARK}`, null],
    ["a1B2c3D4e5", "a1B2c3D4e5"],
    ["a".repeat(5000), null],
  ],
};

/** A hostile address of an embed, and the keys in it that the embed may take. */
export interface FrameAddress {
  readonly address: string;
  readonly pym: string | null;
  readonly wordpress: string | null;
}

/** Hostile addresses of the embed under test, each with a key for pym and one for WordPress. */
export function frameAddresses(count: number, seed: number): readonly FrameAddress[] {
  return liveAddresses(count, seed).map((hostile, index) => {
    const [query = ""] = hostile.split("#");
    const [childId = "", pym = null] = KEYS.childId[index % KEYS.childId.length] ?? [];
    const [secret = "", wordpress = null] = KEYS.secret[index % KEYS.secret.length] ?? [];
    return { address: `${query}&childId=${encodeURIComponent(childId)}#?secret=${secret}`, pym, wordpress };
  });
}

function anyAddresses(count: number, seed: number): readonly string[] {
  return hostileAddresses(count, seed, {
    t: ["2023-09-13T02:43Z", "2023-09-14"],
    place: asKnown(trip, EVERYTHING).places.map(({ id }) => id),
    claim: [...trip.claims.keys()],
    known: [...trip.editions.keys(), "2023-09-13T04:50Z"],
    lang: LANGUAGES,
    theme: THEMES,
  });
}

/** What a page shows of a view, as far as page and address both give it. */
interface Outcome {
  readonly minute: number;
  readonly isPlaceOpen: boolean;
  readonly theme: string | null;
}

/** What else an address asks for: the moment, as embeds report it, and whether the map is static. */
interface Wanted extends Outcome {
  readonly t: string;
  readonly isStatic: boolean;
}

function outcomeOf(address: string): Wanted {
  const { view } = readAddress(queryOf(new URL(address, "https://example.org/")), trip, RANGE);
  return {
    minute: Math.round((view.t - RANGE.start) / MINUTE),
    isPlaceOpen: selectionOf(asKnown(trip, view.knowledge), view) !== null,
    theme: view.theme,
    t: formatInstant(view.t),
    isStatic: view.static,
  };
}

/** Goes to addresses within the open page; each must show what it asks for, and leave no trace in the page. */
export async function goThrough(map: MapPage, all: readonly string[]): Promise<void> {
  const shown = await map.page.evaluate(
    async ([addresses, mark]) => {
      const outcomes: (Outcome & { isEchoed: boolean })[] = [];
      for (const address of addresses) {
        history.replaceState(null, "", address);
        dispatchEvent(new PopStateEvent("popstate"));
        await new Promise((resolve) => setTimeout(resolve, 20));
        outcomes.push({
          minute: Number(document.querySelector<HTMLInputElement>('input[type="range"]')?.value),
          isPlaceOpen: document.querySelector('[role="dialog"]') !== null,
          theme: document.documentElement.dataset.theme ?? null,
          isEchoed: document.documentElement.outerHTML.includes(mark),
        });
      }
      return outcomes;
    },
    [all, MARK] as const,
  );
  const wrong = shown.flatMap((outcome, index) => {
    const { t: _t, isStatic: _isStatic, ...asked } = outcomeOf(all[index] ?? "");
    const wanted = { ...asked, isEchoed: false };
    return JSON.stringify(outcome) === JSON.stringify(wanted) ? [] : [{ address: all[index], outcome, wanted }];
  });
  expect(wrong).toEqual([]);
}

/**
 * Opens each address in a new page. It must show what it asks for, settle at an address without a trace of hostile
 * text, and request no file that others do not.
 */
export async function openEach(
  map: MapPage,
  all: readonly string[],
  files: RegExp,
  mode: "static" | "live" = "static",
): Promise<void> {
  const asked: string[] = [];
  map.page.on("request", (request) => asked.push(request.url()));
  for (const address of all) {
    await map.page.goto(`./${address}`);
    await expectRead(map.html);
    if (mode === "live") await map.waitUntilLive();
    const { minute, isPlaceOpen, theme } = outcomeOf(address);
    await expect(map.page.locator(".time-slider")).toHaveValue(String(minute));
    await expect(map.placePanel).toHaveCount(isPlaceOpen ? 1 : 0);
    expect(await map.html.getAttribute("data-theme")).toBe(theme);
    expect(await map.page.evaluate(() => document.documentElement.outerHTML)).not.toContain(MARK);
    await expect.poll(() => new URL(map.page.url()).search).not.toContain(MARK);
  }
  const own = asked.filter((url) => !url.startsWith("blob:"));
  const paths = own.map((url) => new URL(url).pathname).filter((path) => path !== "/");
  expect(paths.filter((path) => !files.test(path))).toEqual([]);
}

/**
 * Opens embeds in an article. Each must become live and show what its address asks for, without a trace of hostile text
 * in it or in its messages.
 */
export async function openFrames(article: Article, all: readonly FrameAddress[]): Promise<void> {
  const asked: string[] = [];
  article.page.on("request", (request) => asked.push(request.url()));
  for (const [index, { address, pym, wordpress }] of all.entries()) {
    await article.open("<script>var told = []; onmessage = ({ data }) => told.push(data);</script>");
    await article.page.evaluate(
      ([src, isSandboxed]) => {
        const frame = document.createElement("iframe");
        if (isSandboxed) frame.setAttribute("sandbox", "allow-scripts");
        Object.assign(frame, { width: 640, height: 600, src });
        document.body.append(frame);
      },
      [`${article.folder}embed.html${address}`, index % 2 === 0] as const,
    );
    await article.expectMode("live");
    const { t, minute, isPlaceOpen, theme } = outcomeOf(address);
    await expect(article.frame.locator(".time-slider")).toHaveValue(String(minute));
    await expect(article.placePanel).toHaveCount(isPlaceOpen ? 1 : 0);
    expect(await article.html.getAttribute("data-theme")).toBe(theme);
    expect(await article.html.evaluate((html) => html.outerHTML)).not.toContain(MARK);
    await article.expectTold("view", { t });
    const told = await article.everythingTold();
    expect(JSON.stringify(told)).not.toContain(MARK);
    const toPym = told.filter((message) => typeof message === "string");
    expect(toPym.filter((message) => !new RegExp(`^pymxPYMx${pym}xPYMxheightxPYMx\\d+$`).test(message))).toEqual([]);
    expect(toPym.length > 0).toBe(pym !== null);
    const secrets = told.flatMap((message) => (message as { readonly secret?: unknown } | null)?.secret ?? []);
    expect([...new Set(secrets)]).toEqual(wordpress === null ? [] : [wordpress]);
  }
  const files = asked
    .filter((url) => url.startsWith(article.folder))
    .map((url) => url.slice(article.folder.length - 1));
  expect(files.filter((path) => !EMBED_FILES.test(path.replace(/[?#].*$/s, "")))).toEqual([]);
}

/** The files that a live embed may ask for, whatever its address. */
const EMBED_FILES = /^\/(embed\.html|assets\/(embed|embed-live|afterPaint|icon|inter|noto)-[\w-]+\.\w+)$/;

/** The files that a live page may ask for, whatever its address. */
export const LIVE_FILES =
  /^\/assets\/((page|jsx-runtime|memoize|recordDetails|aboutPart|placePart|insetPart|useCopy|print|liveMapModule|maplibre|maplibre-worker|afterPaint|icon|inter|noto|ko|ru|ja|_virtual_record-(ko|ru|ja))-[\w-]+\.\w+|basemap-\w+\/[\d/]+\.pbf)$/;

/** The files that a static page may ask for, whatever its address. */
export const STATIC_FILES =
  /^\/assets\/((page|jsx-runtime|memoize|recordDetails|aboutPart|placePart|insetPart|useCopy|print|afterPaint|icon|inter|noto|ko|ru|ja|_virtual_record-(ko|ru|ja))-[\w-]+\.\w+)$/;
