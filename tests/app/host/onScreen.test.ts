// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startOnScreen } from "../../../src/app/host/onScreen.ts";
import { readyState, storeOf } from "../../support/appStore.ts";

let look: (isIntersecting: boolean) => void = () => {};

class Observer {
  constructor(callback: (entries: readonly { isIntersecting: boolean }[]) => void) {
    look = (isIntersecting) => callback([{ isIntersecting }]);
  }
  observe() {}
  disconnect() {}
}

/** An embed with a live map that is first seen off screen. */
function embed() {
  const store = storeOf(readyState({}, { isOnScreen: false }));
  const stop = startOnScreen(store, document.body);
  return { store, stop, isOnScreen: () => store.getState().isOnScreen };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("IntersectionObserver", Observer);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe(startOnScreen, () => {
  test("is on screen at once where it opens there", () => {
    const { isOnScreen } = embed();
    look(true);
    vi.advanceTimersByTime(0);
    expect(isOnScreen()).toBe(true);
  });

  test("must stay on screen for 300 ms after it scrolls in", () => {
    const { isOnScreen } = embed();
    look(false);
    look(true);
    vi.advanceTimersByTime(299);
    expect(isOnScreen()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(isOnScreen()).toBe(true);
  });

  test("releases its live map after 5 s off screen, not before", () => {
    const { store, isOnScreen } = embed();
    look(true);
    vi.advanceTimersByTime(0);
    store.setState({ mapMode: "live" });
    look(false);
    vi.advanceTimersByTime(4999);
    expect(isOnScreen()).toBe(true);
    vi.advanceTimersByTime(1);
    expect(store.getState()).toMatchObject({ isOnScreen: false, mapMode: "static" });
  });

  test("counts as on screen where the browser cannot tell", () => {
    vi.stubGlobal("IntersectionObserver", undefined);
    expect(embed().isOnScreen()).toBe(true);
  });

  test("leaves no timer behind once it is stopped", () => {
    const { stop, isOnScreen } = embed();
    look(true);
    stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(isOnScreen()).toBe(false);
  });
});
