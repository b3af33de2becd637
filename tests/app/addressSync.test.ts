// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startAddressSync } from "../../src/app/addressSync.ts";
import type { Stop } from "../../src/platform/createStore.ts";
import { HOUR } from "../../src/trip/time/instant.ts";
import { formatAddress } from "../../src/view/address.ts";
import { changeView, RANGE, stateWith, storeOf } from "../support/appStore.ts";

const REST_MS = 300;
let stop: Stop = () => {};

/** An app that was opened at an address. */
function opened(address: string) {
  history.replaceState({ kept: true }, "", address);
  const store = storeOf(stateWith());
  stop = startAddressSync(store);
  return store;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe(startAddressSync, () => {
  test("reads the view at once and is ready", () => {
    const store = opened("/?place=elm&known=first-day");
    const known = { kind: "edition", id: "first-day" };
    expect(store.getState()).toMatchObject({ isReady: true, knownFromUrl: known });
    expect(store.getState().view).toMatchObject({ place: "elm", knowledge: known });
  });

  test("reads it again when the reader goes back or forward", () => {
    const store = opened("/?place=elm");
    history.replaceState(null, "", "/?theme=dark");
    dispatchEvent(new PopStateEvent("popstate"));
    expect(store.getState().view).toMatchObject({ place: null, theme: "dark" });
  });

  test("keeps what is not in the address yet when the reader follows a link to a part of the page", () => {
    const store = opened("/?place=elm");
    changeView(store, { t: RANGE.start + HOUR });
    history.replaceState(null, "", "/?place=elm#top");
    dispatchEvent(new PopStateEvent("popstate"));
    expect(store.getState().view).toMatchObject({ place: "elm", t: RANGE.start + HOUR });
    vi.advanceTimersByTime(REST_MS);
    changeView(store, { t: RANGE.start + 2 * HOUR });
    dispatchEvent(new PopStateEvent("popstate"));
    expect(store.getState().view.t).toBe(RANGE.start + 2 * HOUR);
  });

  test("writes the view once it rests, with path, fragment and history state as they were", () => {
    const store = opened("/folder/page.html?lang=ko#events");
    vi.advanceTimersByTime(REST_MS - 100);
    changeView(store, { t: RANGE.start + HOUR });
    vi.advanceTimersByTime(REST_MS - 1);
    expect(location.search).toBe("?lang=ko");
    vi.advanceTimersByTime(1);
    expect(location.search).toBe(formatAddress(store.getState().view, RANGE));
    expect([location.pathname, location.hash, history.state]).toEqual(["/folder/page.html", "#events", { kept: true }]);
  });

  test("takes what a link holds behind the # of an escaped ampersand, and writes it into the query", () => {
    const store = opened("/?place=elm&#038;known=first-day");
    expect(store.getState().view).toMatchObject({ place: "elm", knowledge: { kind: "edition", id: "first-day" } });
    vi.advanceTimersByTime(REST_MS);
    expect([location.search, location.hash]).toEqual(["?place=elm&known=first-day", ""]);
  });

  test("never writes during playback", () => {
    const store = opened("/");
    store.setState({ isPlaying: true });
    changeView(store, { t: RANGE.start + HOUR });
    vi.advanceTimersByTime(10 * REST_MS);
    expect(location.search).toBe("");
    store.setState({ isPlaying: false });
    vi.advanceTimersByTime(REST_MS);
    expect(location.search).not.toBe("");
  });

  test("does not write an address that is up to date", () => {
    const write = vi.spyOn(history, "replaceState");
    opened("/?place=elm");
    write.mockClear();
    vi.advanceTimersByTime(10 * REST_MS);
    expect(write).not.toHaveBeenCalled();
    write.mockRestore();
  });

  test("survives a frame that may not write its address", () => {
    const store = opened("/");
    const write = vi.spyOn(history, "replaceState").mockImplementation(() => {
      throw new DOMException("sandboxed", "SecurityError");
    });
    changeView(store, { theme: "dark" });
    expect(() => vi.advanceTimersByTime(REST_MS)).not.toThrow();
    expect(write).toHaveBeenCalledTimes(1);
    write.mockRestore();
  });

  test("neither reads nor writes once it is stopped", () => {
    const store = opened("/");
    changeView(store, { theme: "dark" });
    stop();
    vi.advanceTimersByTime(10 * REST_MS);
    expect(location.search).toBe("");
    history.replaceState(null, "", "/?place=elm");
    dispatchEvent(new PopStateEvent("popstate"));
    expect(store.getState().view.place).toBeNull();
  });
});
