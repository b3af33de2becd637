import { useSyncExternalStore } from "react";
import type { ReadableStore } from "../platform/restingStore.ts";

/**
 * A value selected from a store; the component renders again only when it changes. Until hydration is over it is the
 * value of the initial state, so the first render equals the prerender.
 */
export function useSelect<State, Value>(store: ReadableStore<State>, select: (state: State) => Value): Value {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.getState()),
    () => select(store.getInitialState()),
  );
}
