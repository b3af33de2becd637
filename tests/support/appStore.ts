import { createStore, type Store } from "../../src/platform/createStore.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { timeRange } from "../../src/trip/knowledge/timeRange.ts";
import { en } from "../../src/trip/text/locales/en.ts";
import { type AppState, initialState, type LanguagePack } from "../../src/view/appState.ts";
import type { ViewState } from "../../src/view/viewState.ts";
import { TRIP } from "./record.ts";

export const ENGLISH: LanguagePack = { language: "en", messages: en, trip: TRIP };
export const RANGE = timeRange(asKnown(TRIP, EVERYTHING));

/** The prerender's state of the invented trip, with changes. */
export function stateWith(changes: Partial<AppState> = {}): AppState {
  return { ...initialState(ENGLISH, RANGE, true), ...changes };
}

/** The state of an app whose address has been read, at a view. */
export function readyState(view: Partial<ViewState> = {}, changes: Partial<AppState> = {}): AppState {
  const state = stateWith({ isReady: true, ...changes });
  return { ...state, view: { ...state.view, ...view } };
}

export function storeOf(state: AppState): Store<AppState> {
  return createStore(state);
}

/** Moves a store's view. */
export function changeView(store: Store<AppState>, view: Partial<ViewState>): void {
  store.setState((state) => ({ view: { ...state.view, ...view } }));
}
