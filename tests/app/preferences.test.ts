// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from "vitest";
import { startPreferences } from "../../src/app/preferences.ts";
import { stateWith, storeOf } from "../support/appStore.ts";

/** A system with a preferred theme, and a function that changes it. */
function systemWith(isDark: boolean) {
  const query = Object.assign(new EventTarget(), { matches: isDark });
  vi.stubGlobal("matchMedia", () => query);
  return (dark: boolean) => {
    query.matches = dark;
    query.dispatchEvent(new Event("change"));
  };
}

afterEach(() => void vi.unstubAllGlobals());

describe(startPreferences, () => {
  test("follows the system's theme until it is stopped", () => {
    const change = systemWith(true);
    const store = storeOf(stateWith());
    const stop = startPreferences(store);
    expect(store.getState().systemTheme).toBe("dark");
    change(false);
    expect(store.getState().systemTheme).toBe("light");
    stop();
    change(true);
    expect(store.getState().systemTheme).toBe("light");
  });

  test.each([
    [["fr-FR", "ko-KR", "en"], "ko"],
    [["JA"], "ja"],
    [["fr"], "en"],
    [[], "en"],
  ])("takes the first supported language of %j: %s", (languages, language) => {
    vi.stubGlobal("navigator", { languages });
    const store = storeOf(stateWith());
    startPreferences(store)();
    expect(store.getState().browserLanguage).toBe(language);
  });

  test("notes whether the reader saves data", () => {
    vi.stubGlobal("navigator", { languages: [], connection: { saveData: true } });
    const store = storeOf(stateWith());
    startPreferences(store)();
    expect(store.getState().savesData).toBe(true);
  });

  test("keeps the defaults where the browser reveals nothing", () => {
    vi.stubGlobal("matchMedia", () => {
      throw new Error("not in this frame");
    });
    vi.stubGlobal("navigator", undefined);
    const store = storeOf(stateWith());
    startPreferences(store)();
    expect(store.getState()).toEqual(stateWith());
  });
});
