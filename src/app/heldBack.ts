import type { Store } from "../platform/createStore.ts";
import { type AppState, isMapStatic } from "../view/appState.ts";
import { i18n, knownTrip } from "./selectors.ts";

/** The longest that parts of the page are held back, in milliseconds: on a slow line the live map may come much later. */
const LONGEST_MS = 4000;

let held: Promise<void> | null = null;

/** Resolves once parts of the page may be hydrated that the first screen does without; null if they may at once. */
export function heldBack(): Promise<void> | null {
  return held;
}

/**
 * Holds such parts back until the live map is drawn, as hydrating them would take the processor from it. They are let
 * go at once if there will be no live map, if their words change, or if the reader uses any of them.
 */
export function holdBack(store: Store<AppState>): void {
  held = new Promise((resolve) => {
    const initial = store.getState();
    const released = new AbortController();
    const release = () => {
      held = null;
      released.abort();
      unsubscribe();
      resolve();
    };
    const onUse = ({ target }: Event) => {
      if (target instanceof Element && target.closest(".stage") === null) release();
    };
    // Components subscribe later, and so find these parts let go when they render again.
    const unsubscribe = store.subscribe(() => {
      const state = store.getState();
      const isChanged = i18n(state) !== i18n(initial) || knownTrip(state) !== knownTrip(initial);
      if (isChanged || state.mapMode !== "static" || (state.isReady && isMapStatic(state))) release();
    });
    setTimeout(release, LONGEST_MS);
    for (const type of ["click", "focusin"]) {
      addEventListener(type, onUse, { capture: true, signal: released.signal });
    }
  });
}
