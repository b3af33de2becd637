import { type Stop, type Store, watch } from "../platform/createStore.ts";
import type { AppState } from "../view/appState.ts";
import type { ViewState } from "../view/viewState.ts";

/** How long the view must rest, in milliseconds, before it is followed. */
export const REST_MS = 300;

/** Calls `onRest` with each view at which the reader stays, never during playback. */
export function whenViewRests(store: Store<AppState>, onRest: (view: ViewState) => void): Stop {
  return watch(store, restingView, (view) => {
    if (view === null) return undefined;
    const timer = setTimeout(() => onRest(view), REST_MS);
    return () => clearTimeout(timer);
  });
}

/** The view; null while it moves by itself, or is not the one asked for yet. */
function restingView({ view, isReady, isPlaying }: AppState): ViewState | null {
  return isReady && !isPlaying ? view : null;
}
