// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { heldBack, holdBack } from "../../src/app/heldBack.ts";
import type { Store } from "../../src/platform/createStore.ts";
import type { AppState } from "../../src/view/appState.ts";
import { changeView, ENGLISH, RANGE, readyState, stateWith, storeOf } from "../support/appStore.ts";

function use(selector: string, type: string): void {
  document.querySelector(selector)?.dispatchEvent(new Event(type, { bubbles: true }));
}

let store: Store<AppState>;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<div class="stage"><input></div><section><button></button></section>`;
  store = storeOf(stateWith());
  holdBack(store);
  return () => {
    vi.runAllTimers();
    vi.useRealTimers();
  };
});

describe("what the first screen does without is held back", () => {
  test("until the live map is drawn, and then let go once", async () => {
    const held = heldBack();
    expect(held).not.toBeNull();
    store.setState(readyState());
    changeView(store, { theme: "dark" });
    expect(heldBack()).toBe(held);
    store.setState({ mapMode: "live" });
    expect(heldBack()).toBeNull();
    await expect(held).resolves.toBeUndefined();
  });

  test.each<[string, () => void]>([
    ["the live map has failed", () => store.setState({ mapMode: "failed" })],
    ["there will be none", () => store.setState({ ...readyState(), savesData: true })],
    ["its language changes", () => store.setState({ pack: { ...ENGLISH, language: "ko" } })],
    ["so does what is known", () => changeView(store, { knowledge: { kind: "instant", instant: RANGE.start } })],
    ["the reader clicks on it", () => use("section button", "click")],
    ["the focus moves to it", () => use("section button", "focusin")],
    ["the live map is late", () => vi.advanceTimersByTime(4000)],
  ])("no longer once %s", async (_, happen) => {
    const held = heldBack();
    happen();
    expect(heldBack()).toBeNull();
    await expect(held).resolves.toBeUndefined();
  });

  test("while only the first screen is used", () => {
    use(".stage input", "click");
    use(".stage input", "focusin");
    vi.advanceTimersByTime(3900);
    expect(heldBack()).not.toBeNull();
  });
});
