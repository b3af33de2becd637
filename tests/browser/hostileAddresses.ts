import { asKnown, EVERYTHING } from "../../src/trip/known.ts";
import { MINUTE } from "../../src/trip/time.ts";
import { LANGUAGES } from "../../src/trip/vocabulary.ts";
import { parseAddress } from "../../src/view/address.ts";
import { openPlace } from "../../src/view/openPlace.ts";
import { THEMES } from "../../src/view/state.ts";
import { hostileAddresses, MARK } from "../support/hostileAddresses.ts";
import { expect, type MapPage, RANGE } from "./mapPage.ts";
import { trip } from "./record.ts";

/** Hostile addresses of the page under test; all keep it static, so that there is time for many. */
export function addresses(count: number, seed: number): readonly string[] {
  return hostileAddresses(count, seed, {
    t: ["2023-09-13T02:43Z", "2023-09-14"],
    place: asKnown(trip, EVERYTHING).places.map(({ id }) => id),
    claim: [...trip.claims.keys()],
    known: [...trip.editions.keys(), "2023-09-13T04:50Z"],
    lang: LANGUAGES,
    theme: THEMES,
  }).map((address) => `?static=1&${address.slice(1)}`);
}

/** What a page shows of a view, as it can be told in the page and from the address alike. */
interface Outcome {
  readonly minute: number;
  readonly isPlaceOpen: boolean;
  readonly theme: string | null;
}

function outcomeOf(address: string): Outcome {
  const view = parseAddress(new URL(address, "https://example.org/").search, trip, RANGE);
  return {
    minute: Math.round((view.t - RANGE.start) / MINUTE),
    isPlaceOpen: openPlace(asKnown(trip, view.known), view) !== null,
    theme: view.theme,
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
    const wanted = { ...outcomeOf(all[index] ?? ""), isEchoed: false };
    return JSON.stringify(outcome) === JSON.stringify(wanted) ? [] : [{ address: all[index], outcome, wanted }];
  });
  expect(wrong).toEqual([]);
}

/** Opens addresses anew; each must show what it asks for, come to rest at an address without a trace, and ask for no file that others do not. */
export async function openEach(map: MapPage, all: readonly string[], files: RegExp): Promise<void> {
  const asked: string[] = [];
  map.page.on("request", (request) => asked.push(request.url()));
  for (const address of all) {
    await map.page.goto(`./${address}`);
    await expect(map.html).not.toHaveAttribute("data-asked");
    const { minute, isPlaceOpen, theme } = outcomeOf(address);
    await expect(map.slider.or(map.page.getByRole("slider"))).toHaveValue(String(minute));
    await expect(map.popup).toHaveCount(isPlaceOpen ? 1 : 0);
    expect(await map.html.getAttribute("data-theme")).toBe(theme);
    expect(await map.page.evaluate(() => document.documentElement.outerHTML)).not.toContain(MARK);
    await expect.poll(() => new URL(map.page.url()).search).not.toContain(MARK);
  }
  const paths = asked.map((url) => new URL(url).pathname).filter((path) => path !== "/");
  expect(paths.filter((path) => !files.test(path))).toEqual([]);
}

/** The files that a static page may ask for, whatever its address. */
export const STATIC_FILES =
  /^\/assets\/((index|asked|icon|inter|noto|ko|ru|ja|_virtual_record-(ko|ru|ja))-[\w-]+\.\w+)$/;
