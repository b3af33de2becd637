import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type LoadLanguage, startLanguage } from "../../src/app/language.ts";
import { LOAD_TIMEOUT_MS } from "../../src/platform/withTimeout.ts";
import { isLanguageMissing, isLanguageSettled, type LanguagePack } from "../../src/view/appState.ts";
import { changeView, ENGLISH, readyState, storeOf } from "../support/appStore.ts";

const KOREAN: LanguagePack = { ...ENGLISH, language: "ko" };

/** An app whose languages load or fail when the test decides. */
function waiting() {
  const pending = new Map<string, { resolve: (pack: LanguagePack) => void; reject: () => void }>();
  const load: LoadLanguage = (language) =>
    new Promise((resolve, reject) => pending.set(language, { resolve, reject: () => reject(new Error("offline")) }));
  const store = storeOf(readyState());
  const stop = startLanguage(store, ENGLISH, load);
  const shown = () => {
    const state = store.getState();
    return { language: state.pack.language, isMissing: isLanguageMissing(state), isSettled: isLanguageSettled(state) };
  };
  return { store, stop, shown, pending };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe(startLanguage, () => {
  test("keeps the last language until the wanted one has loaded", async () => {
    const { store, shown, pending } = waiting();
    expect(shown()).toEqual({ language: "en", isMissing: false, isSettled: true });
    changeView(store, { lang: "ko" });
    expect(shown()).toEqual({ language: "en", isMissing: false, isSettled: false });
    pending.get("ko")?.resolve(KOREAN);
    await settle();
    expect(shown()).toEqual({ language: "ko", isMissing: false, isSettled: true });
    changeView(store, { lang: "en" });
    expect(store.getState().pack).toBe(ENGLISH);
  });

  test("reports a language that fails", async () => {
    const { store, shown, pending } = waiting();
    changeView(store, { lang: "ko" });
    pending.get("ko")?.reject();
    await settle();
    expect(shown()).toEqual({ language: "en", isMissing: true, isSettled: true });
  });

  test("reports a language that is late, and shows it when it arrives", async () => {
    const { store, shown, pending } = waiting();
    changeView(store, { lang: "ko" });
    await vi.advanceTimersByTimeAsync(LOAD_TIMEOUT_MS);
    expect(shown()).toEqual({ language: "en", isMissing: true, isSettled: true });
    pending.get("ko")?.resolve(KOREAN);
    await settle();
    expect(shown()).toEqual({ language: "ko", isMissing: false, isSettled: true });
  });

  test("tries again when a missing language is chosen again", async () => {
    const { store, shown, pending } = waiting();
    changeView(store, { lang: "ko" });
    pending.get("ko")?.reject();
    await settle();
    changeView(store, { lang: "en" });
    changeView(store, { lang: "ko" });
    expect(shown()).toEqual({ language: "en", isMissing: false, isSettled: false });
  });

  test("ignores a language that arrives after another was chosen", async () => {
    const { store, shown, pending } = waiting();
    changeView(store, { lang: "ko" });
    changeView(store, { lang: "ja" });
    pending.get("ko")?.resolve(KOREAN);
    await settle();
    expect(shown()).toEqual({ language: "en", isMissing: false, isSettled: false });
  });

  test("ignores what arrives once it is stopped, and leaves no timer", async () => {
    const { store, stop, shown, pending } = waiting();
    changeView(store, { lang: "ko" });
    stop();
    expect(vi.getTimerCount()).toBe(0);
    pending.get("ko")?.resolve(KOREAN);
    await settle();
    expect(shown().language).toBe("en");
  });
});
