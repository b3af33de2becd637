// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startHostPage } from "../../../src/app/host/hostPage.ts";
import { missingText } from "../../../src/app/selectors.ts";
import type { Stop } from "../../../src/platform/createStore.ts";
import { HOUR } from "../../../src/trip/time/instant.ts";
import { envelope, shownView } from "../../../src/view/hostMessages.ts";
import { reportMap } from "../../../src/view/transitions.ts";
import { changeView, RANGE, readyState, storeOf } from "../../support/appStore.ts";

const VIEW_MS = 100;
let stop: Stop = () => {};

/** An embed in an article that keeps every message. */
function embed() {
  const messages: unknown[] = [];
  const article = { postMessage: (message: unknown) => messages.push(message) };
  vi.stubGlobal("parent", article);
  const root = document.createElement("main");
  const part = root.appendChild(document.createElement("div"));
  part.dataset.natural = "";
  const size = { height: 100, notify: () => {} };
  part.getBoundingClientRect = () => new DOMRect(0, 0, 0, size.height);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(callback: () => void) {
        size.notify = callback;
      }
      observe() {}
      disconnect() {
        size.notify = () => {};
      }
    },
  );
  const store = storeOf(readyState());
  stop = startHostPage(store, root);
  const view = () => envelope({ type: "view" as const, ...shownView(store.getState().view) });
  /** Our own messages posted since the last call. */
  const posted = () => messages.splice(0).filter((message) => typeof message === "object" && "ns" in (message ?? {}));
  const say = (data: unknown, source: unknown = article) => {
    const event = new MessageEvent("message", { data });
    Object.defineProperty(event, "source", { value: source });
    dispatchEvent(event);
  };
  return { store, posted, view, say, size };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    "DOMRect",
    class {
      constructor(
        _x: number,
        _y: number,
        readonly width: number,
        readonly height: number,
      ) {}
    },
  );
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe(startHostPage, () => {
  test("reports mode, height and view, in this order", () => {
    const { posted, view } = embed();
    expect(posted()).toEqual([envelope({ type: "ready", mode: "static" }), envelope({ type: "height", height: 360 })]);
    vi.advanceTimersByTime(VIEW_MS);
    expect(posted()).toEqual([view()]);
  });

  test("reports the map when it changes", () => {
    const { store, posted } = embed();
    posted();
    store.setState((state) => reportMap(state, "live"));
    expect(posted()).toEqual([envelope({ type: "ready", mode: "live" })]);
  });

  test("reports the view at most ten times a second, and always the last one", () => {
    const { store, posted, view } = embed();
    vi.advanceTimersByTime(VIEW_MS);
    posted();
    for (let step = 1; step <= 30; step += 1) {
      changeView(store, { t: RANGE.start + step * HOUR });
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(VIEW_MS);
    const views = posted();
    expect(views.length).toBeLessThanOrEqual(4);
    expect(views.at(-1)).toEqual(view());
  });

  test("does not report the same view twice", () => {
    const { store, posted } = embed();
    vi.advanceTimersByTime(VIEW_MS);
    posted();
    changeView(store, { theme: "dark" });
    vi.advanceTimersByTime(10 * VIEW_MS);
    expect(posted()).toEqual([]);
  });

  test("reports the height again only when it changes", () => {
    const { posted, size } = embed();
    posted();
    size.notify();
    expect(posted()).toEqual([]);
    size.height = 150;
    size.notify();
    expect(posted()).toEqual([envelope({ type: "height", height: 410 })]);
  });

  test("shows what the article asks for, and answers an empty request with height and view", () => {
    const { store, posted, say, view } = embed();
    say(envelope({ type: "go", place: "elm" }));
    expect(store.getState().view.place).toBe("elm");
    posted();
    say(envelope({ type: "go" }));
    expect(posted()).toEqual([envelope({ type: "height", height: 360 }), view()]);
  });

  test("tells what of a request could not be read, changes nothing else, and ignores all that is no request", () => {
    const { store, posted, say } = embed();
    vi.advanceTimersByTime(VIEW_MS);
    posted();
    const before = store.getState();
    for (const other of [null, "go", [], { lang: "zh-CN" }, envelope({ type: "navigate", lang: "zh-CN" })]) say(other);
    say(envelope({ type: "go", lang: "zh-CN" }), {});
    expect(store.getState()).toBe(before);
    say(envelope({ type: "go", place: "elm", lang: "zh-CN" }));
    expect(store.getState()).toEqual({ ...before, unreadFields: ["lang"] });
    expect(missingText(store.getState())).toMatch(/article .* could not be read/);
    say(envelope({ type: "go", place: "elm", lang: "zh-CN", partial: "1" }));
    expect(store.getState()).toMatchObject({ view: { place: "elm", lang: null }, unreadFields: ["lang"] });
    vi.advanceTimersByTime(VIEW_MS);
    expect(posted()).toEqual([expect.objectContaining({ type: "view", place: "elm" })]);
  });

  test("listens to the article only", () => {
    const { store, say } = embed();
    say(envelope({ type: "go", place: "elm" }), {});
    say(envelope({ type: "go", place: "elm" }), null);
    expect(store.getState().view.place).toBeNull();
  });

  test("posts and reads nothing once it is stopped, not even the view it was about to post", () => {
    const { store, posted, say, size } = embed();
    posted();
    changeView(store, { t: RANGE.end });
    stop();
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(10 * VIEW_MS);
    size.notify();
    say(envelope({ type: "go", place: "elm" }));
    expect(posted()).toEqual([]);
    expect(store.getState().view.place).toBeNull();
  });
});
