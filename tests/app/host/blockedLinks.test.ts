// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startBlockedLinks } from "../../../src/app/host/blockedLinks.ts";
import { readyState, storeOf } from "../../support/appStore.ts";

const OPEN_MS = 700;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML =
    '<a id="out" target="_blank" href="https://example.org/"><b>out</b></a><a id="in" href="#in">in</a>';
  document.addEventListener("click", (event) => event.preventDefault(), { once: true, capture: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** An embed that has, or has lost, the focus after a click. */
function embed(hasFocus: boolean) {
  vi.spyOn(document, "hasFocus").mockReturnValue(hasFocus);
  vi.spyOn(document, "visibilityState", "get").mockReturnValue("visible");
  const store = storeOf(readyState());
  const stop = startBlockedLinks(store);
  return { stop, blocked: () => store.getState().blockedLink };
}

function click(selector: string, keys: MouseEventInit = {}): void {
  document
    .querySelector(selector)
    ?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...keys }));
}

describe(startBlockedLinks, () => {
  test("records a link that opened no window in 700 ms", () => {
    const { stop, blocked } = embed(true);
    click("#out b");
    vi.advanceTimersByTime(OPEN_MS - 1);
    expect(blocked()).toBeNull();
    vi.advanceTimersByTime(1);
    expect(blocked()).toBe("https://example.org/");
    stop();
  });

  test.each([
    ["a window took the focus", false, "#out", {}],
    ["the link stays in the frame", true, "#in", {}],
    ["the reader asked for a tab", true, "#out", { ctrlKey: true }],
  ])("notes nothing where %s", (_, hasFocus, selector, keys) => {
    const { stop, blocked } = embed(hasFocus);
    click(selector, keys);
    vi.advanceTimersByTime(OPEN_MS);
    expect(blocked()).toBeNull();
    stop();
  });

  test("leaves no timer behind once it is stopped", () => {
    const { stop, blocked } = embed(true);
    click("#out");
    stop();
    vi.advanceTimersByTime(OPEN_MS);
    expect(blocked()).toBeNull();
  });
});
