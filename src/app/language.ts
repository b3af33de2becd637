import { type Stop, type Store, watch } from "../platform/createStore.ts";
import { onTimeout } from "../platform/withTimeout.ts";
import type { Language } from "../trip/record/vocabulary.ts";
import { type AppState, type LanguagePack, wantedLanguage } from "../view/appState.ts";
import { awaitLanguage, missLanguage, receiveLanguage } from "../view/transitions.ts";

/** Fetches a language other than English, which is always there. */
export type LoadLanguage = (language: Exclude<Language, "en">) => Promise<LanguagePack>;

/**
 * Keeps the wanted language on screen. While it loads, the last one stays; one that is late or fails is reported
 * missing, and is still shown if it arrives later.
 */
export function startLanguage(store: Store<AppState>, english: LanguagePack, load: LoadLanguage): Stop {
  return watch(store, wantedLanguage, (wanted) => {
    store.setState(awaitLanguage);
    if (wanted === "en") {
      store.setState((state) => receiveLanguage(state, english));
      return undefined;
    }
    let isOver = false;
    const loading = load(wanted);
    const fail = () => {
      if (!isOver) store.setState((state) => missLanguage(state, wanted));
    };
    const stopWaiting = onTimeout(loading, fail);
    loading.then((pack) => {
      if (!isOver) store.setState((state) => receiveLanguage(state, pack));
    }, fail);
    return () => {
      isOver = true;
      stopWaiting();
    };
  });
}
