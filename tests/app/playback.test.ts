// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startPlayback } from "../../src/app/playback.ts";
import type { Stop } from "../../src/platform/createStore.ts";
import { HOUR } from "../../src/trip/time/instant.ts";
import type { AppState } from "../../src/view/appState.ts";
import { play } from "../../src/view/transitions.ts";
import { changeView, ENGLISH, RANGE, readyState, storeOf } from "../support/appStore.ts";
import { HIGHLIGHTED_TRIP } from "../support/highlightedTrip.ts";
import { at } from "../support/record.ts";

let stop: Stop = () => {};

/** An app that plays the trip from its start, three hours a second unless it is told otherwise. */
function playing(changes: Partial<AppState> = {}) {
  const store = storeOf(readyState({}, { speed: 3, ...changes }));
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
  test("advances the time with each frame, by the speed", () => {
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

  test("moves once a second where the reader prefers reduced motion", () => {
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

describe("the tour", () => {
  const TOUR = { speed: "tour", pack: { ...ENGLISH, trip: HIGHLIGHTED_TRIP } } as const;

  test("holds each key moment for three seconds, and goes on", () => {
    const { store } = playing(TOUR);
    const held = new Map<number, number>();
    for (let step = 0; step < 1000 && store.getState().isPlaying; step += 1) {
      vi.advanceTimersByTime(50);
      const { t } = store.getState().view;
      held.set(t, (held.get(t) ?? 0) + 50);
    }
    for (const key of [at("01 06:00"), at("01 15:00")]) {
      expect(held.get(key)).toBeGreaterThan(2850);
      expect(held.get(key)).toBeLessThan(3150);
    }
    expect(store.getState()).toMatchObject({ isPlaying: false, isOver: true, view: { t: RANGE.end } });
  });

  test("moves at once where it starts at a key moment", () => {
    const { store } = playing({ ...TOUR, view: { ...readyState().view, t: at("01 06:00") } });
    vi.advanceTimersByTime(200);
    expect(store.getState().view.t).toBeGreaterThan(at("01 06:00"));
  });

  test("goes on from where the time was moved to", () => {
    const { store } = playing(TOUR);
    vi.advanceTimersByTime(100);
    changeView(store, { t: at("03 12:00") });
    vi.advanceTimersByTime(32);
    expect(store.getState().view.t).toBeGreaterThan(at("03 12:00"));
  });

  test("jumps from key moment to key moment where the reader prefers reduced motion", () => {
    vi.stubGlobal("matchMedia", () => ({ matches: true }));
    const { store } = playing(TOUR);
    const shownAfter = (ms: number) => {
      vi.advanceTimersByTime(ms);
      return store.getState().view.t;
    };
    expect(shownAfter(50)).toBe(at("01 06:00"));
    expect(shownAfter(2900)).toBe(at("01 06:00"));
    expect(shownAfter(150)).toBe(at("01 15:00"));
    expect(shownAfter(3050)).toBe(RANGE.end);
    expect(store.getState()).toMatchObject({ isPlaying: false, isOver: true });
  });
});
