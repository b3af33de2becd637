// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startPlayback } from "../../src/app/playback.ts";
import type { Stop } from "../../src/platform/createStore.ts";
import { HOUR } from "../../src/trip/time/instant.ts";
import { play } from "../../src/view/transitions.ts";
import { changeView, RANGE, readyState, storeOf } from "../support/appStore.ts";

let stop: Stop = () => {};

/** An app that plays the trip from its start, three hours a second. */
function playing() {
  const store = storeOf(readyState());
  stop = startPlayback(store);
  store.setState(play);
  return { store, hours: () => (store.getState().view.t - RANGE.start) / HOUR };
}

function hide(isHidden: boolean): void {
  Object.defineProperty(document, "hidden", { configurable: true, value: isHidden });
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, "hidden");
});

describe(startPlayback, () => {
  test("moves the time on with each frame, by the speed", () => {
    const { store, hours } = playing();
    vi.advanceTimersByTime(1016);
    expect(hours()).toBeCloseTo(3, 1);
    store.setState({ speed: 12 });
    vi.advanceTimersByTime(1016);
    expect(hours()).toBeCloseTo(15, 0);
  });

  test("moves nothing after it is paused", () => {
    const { store, hours } = playing();
    vi.advanceTimersByTime(500);
    store.setState({ isPlaying: false });
    const paused = hours();
    vi.advanceTimersByTime(5000);
    expect(hours()).toBe(paused);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("stops at the end", () => {
    const { store } = playing();
    changeView(store, { t: RANGE.end - HOUR });
    vi.advanceTimersByTime(1000);
    expect(store.getState()).toMatchObject({ isPlaying: false, view: { t: RANGE.end } });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("makes up for at most a second after the computer slept", () => {
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => frames.push(callback));
    vi.stubGlobal("cancelAnimationFrame", () => {});
    const { hours } = playing();
    frames.shift()?.(0);
    frames.shift()?.(10 * 3_600_000);
    expect(hours()).toBe(3);
  });

  test("moves once a second where the reader wants reduced motion", () => {
    vi.stubGlobal("matchMedia", () => ({ matches: true }));
    const { hours } = playing();
    vi.advanceTimersByTime(1000);
    expect(hours()).toBe(0);
    vi.advanceTimersByTime(100);
    expect(hours()).toBeCloseTo(3, 0);
    const moved = hours();
    vi.advanceTimersByTime(800);
    expect(hours()).toBe(moved);
  });

  test("pauses when the page is hidden, and does not resume by itself", () => {
    const { store } = playing();
    hide(true);
    expect(store.getState().isPlaying).toBe(false);
    hide(false);
    expect(store.getState().isPlaying).toBe(false);
  });

  test("leaves no frame behind once it is stopped", () => {
    const { hours } = playing();
    stop();
    vi.advanceTimersByTime(1000);
    expect(hours()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
