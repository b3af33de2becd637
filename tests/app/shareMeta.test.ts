// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startShareMeta } from "../../src/app/shareMeta.ts";
import type { Stop } from "../../src/platform/createStore.ts";
import { HOUR } from "../../src/trip/time/instant.ts";
import { changeView, RANGE, stateWith, storeOf } from "../support/appStore.ts";

const SITE = "https://example.org/trip/";
const REST_MS = 300;
let stop: Stop = () => {};

/** A page at rest, with or without the addresses that only a build with `SITE_URL` has. */
function started(head: string) {
  document.head.innerHTML = head;
  const store = storeOf(stateWith());
  store.setState({ isReady: true });
  stop = startShareMeta(store);
  vi.advanceTimersByTime(REST_MS);
  return store;
}

const HEAD = `<link rel="canonical" href="${SITE}"><meta property="og:url" content="${SITE}">`;

function addresses() {
  return [
    document.querySelector('link[rel="canonical"]')?.getAttribute("href"),
    document.querySelector('meta[property="og:url"]')?.getAttribute("content"),
  ];
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe(startShareMeta, () => {
  test("leaves the site's address as it is at the default view", () => {
    started(HEAD);
    expect(addresses()).toEqual([SITE, SITE]);
  });

  test("follows the view once it rests, and back", () => {
    const store = started(HEAD);
    changeView(store, { t: RANGE.start + HOUR, theme: "dark" });
    vi.advanceTimersByTime(REST_MS - 1);
    expect(addresses()).toEqual([SITE, SITE]);
    vi.advanceTimersByTime(1);
    const t = new Date(RANGE.start + HOUR).toISOString().slice(0, 16);
    expect(addresses()).toEqual([`${SITE}?t=${t}Z&theme=dark`, `${SITE}?t=${t}Z&theme=dark`]);
    changeView(store, { t: RANGE.start, theme: null });
    vi.advanceTimersByTime(REST_MS);
    expect(addresses()).toEqual([SITE, SITE]);
  });

  test("waits during playback, and ends when stopped", () => {
    const store = started(HEAD);
    store.setState({ isPlaying: true });
    changeView(store, { t: RANGE.start + HOUR });
    vi.advanceTimersByTime(10 * REST_MS);
    expect(addresses()).toEqual([SITE, SITE]);
    stop();
    store.setState({ isPlaying: false });
    vi.advanceTimersByTime(10 * REST_MS);
    expect(addresses()).toEqual([SITE, SITE]);
  });

  test("adds no address to a page that was built without one", () => {
    const store = started("");
    changeView(store, { t: RANGE.start + HOUR });
    vi.advanceTimersByTime(10 * REST_MS);
    expect(document.head.innerHTML).toBe("");
  });
});
