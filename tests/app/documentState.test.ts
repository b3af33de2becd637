// @vitest-environment jsdom
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { DOCUMENT_ATTRIBUTES, startDocumentState } from "../../src/app/documentState.ts";
import { applyAddress, receiveLanguage, reportMap } from "../../src/view/transitions.ts";
import { changeView, ENGLISH, stateWith, storeOf } from "../support/appStore.ts";

const APP = join(import.meta.dirname, "../../src/app");
const root = document.documentElement;

/** `<html>` as the scripts before the first paint leave it for an address in the dark theme. */
beforeEach(() => {
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
  Object.assign(root.dataset, { map: "static", theme: "dark", asked: "", read: "" });
});

function started() {
  const store = storeOf(stateWith());
  return { store, stop: startDocumentState(store) };
}

describe(startDocumentState, () => {
  test("leaves theme and hiding to the earlier scripts until the address is read", () => {
    started();
    expect({ ...root.dataset }).toEqual({ map: "static", theme: "dark", asked: "", read: "" });
    expect(root.lang).toBe("en");
  });

  test("reveals the page once the view asked for is ready", () => {
    const { store } = started();
    const { view } = store.getState();
    store.setState((state) => applyAddress(state, { view: { ...view, theme: "dark" }, ignored: [] }));
    expect({ ...root.dataset }).toEqual({ map: "static", theme: "dark", missing: "none", read: "" });
    changeView(store, { theme: null });
    expect(root.dataset.theme).toBeUndefined();
  });

  test("keeps the page hidden until its language has loaded", () => {
    const { store } = started();
    const { view } = store.getState();
    store.setState((state) => applyAddress(state, { view: { ...view, lang: "ko" }, ignored: [] }));
    expect([root.dataset.asked, root.lang]).toEqual(["", "en"]);
    store.setState((state) => receiveLanguage(state, { ...ENGLISH, language: "ko" }));
    expect([root.dataset.asked, root.lang]).toEqual([undefined, "ko"]);
  });

  test("names the map on screen, until it is stopped", () => {
    const { store, stop } = started();
    const { view } = store.getState();
    store.setState((state) => applyAddress(state, { view, ignored: [] }));
    store.setState((state) => reportMap(state, "live"));
    expect(root.dataset.map).toBe("live");
    stop();
    store.setState((state) => reportMap(state, "failed"));
    expect(root.dataset.map).toBe("live");
  });
});

test("nothing else in the app writes attributes of <html>, except where rendering failed", () => {
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const writers = files.filter((name) => readFileSync(join(APP, name), "utf8").includes("documentElement"));
  expect([...writers].sort()).toEqual(["documentState.ts", "prerendered.ts"]);
  expect(Object.keys(DOCUMENT_ATTRIBUTES)).toEqual(["lang", "data-map", "data-theme", "data-missing", "data-asked"]);
});
