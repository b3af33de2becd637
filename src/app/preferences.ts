import { prefersReducedData, tryOr } from "../platform/browser.ts";
import type { Stop, Store } from "../platform/createStore.ts";
import { LANGUAGES, type Language } from "../trip/record/vocabulary.ts";
import type { AppState } from "../view/appState.ts";

/** Reads what browser and system prefer, and follows the system's theme. */
export function startPreferences(store: Store<AppState>): Stop {
  const dark = tryOr(() => matchMedia("(prefers-color-scheme: dark)"), null);
  const update = () => store.setState({ systemTheme: dark?.matches === true ? "dark" : "light" });
  store.setState({ browserLanguage: browserLanguage(), savesData: prefersReducedData() });
  update();
  dark?.addEventListener("change", update);
  return () => dark?.removeEventListener("change", update);
}

function browserLanguage(): Language {
  for (const tag of tryOr(() => navigator.languages, [])) {
    const language = LANGUAGES.find((candidate) => tag.toLowerCase().split("-")[0] === candidate);
    if (language !== undefined) return language;
  }
  return "en";
}
