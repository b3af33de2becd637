import { type Stop, type Store, stopAll, watch } from "../platform/createStore.ts";
import { type AppState, isLanguageSettled } from "../view/appState.ts";

/** An attribute's value; null removes it, undefined leaves it to the scripts that run before the app. */
type AttributeValue = string | null | undefined;

/** The attributes of `<html>`, by name. Nothing else writes them while the app runs. */
export const DOCUMENT_ATTRIBUTES: Readonly<Record<string, (state: AppState) => AttributeValue>> = {
  lang: ({ pack }) => pack.language,
  /** Which map is shown: `static`, `live` or `failed`. */
  "data-map": ({ mapMode }) => mapMode,
  /** The theme asked for; without it the style sheets follow the system. */
  "data-theme": ({ view, isReady }) => view.theme ?? (isReady ? null : undefined),
  /** `program` says that the app did not start; `none` that it did. */
  "data-missing": ({ isReady }) => (isReady ? "none" : undefined),
  /** Hides the prerendered view until the one that the address asks for is shown, in its language. */
  "data-asked": (state) => (state.isReady && isLanguageSettled(state) ? null : undefined),
};

/** Keeps the attributes of `<html>` up to date. */
export function startDocumentState(store: Store<AppState>): Stop {
  const root = document.documentElement;
  const write = (name: string, value: AttributeValue) => {
    if (value === null) root.removeAttribute(name);
    else if (value !== undefined) root.setAttribute(name, value);
    return undefined;
  };
  return stopAll(
    Object.entries(DOCUMENT_ATTRIBUTES).map(([name, select]) => watch(store, select, (value) => write(name, value))),
  );
}
