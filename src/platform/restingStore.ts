import type { Store } from "./createStore.ts";

/** The part of a store that components read. */
export type ReadableStore<State> = Pick<Store<State>, "getState" | "getInitialState" | "subscribe">;

/** How long a state must rest before it is followed, in milliseconds. */
const REST_MS = 150;

/** The longest that a state is behind while steps keep coming, in milliseconds. */
const LONGEST_MS = 600;

/**
 * Follows a store, but during a run of steps only now and then, and once they rest. The first step, and every change
 * that is no step, is followed at once.
 */
export function restingStore<State>(
  store: ReadableStore<State>,
  isStep: (from: State, to: State) => boolean,
): ReadableStore<State> {
  const listeners = new Set<() => void>();
  let shown = store.getState();
  let shownAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    timer = undefined;
    shown = store.getState();
    shownAt = performance.now();
    for (const listener of [...listeners]) listener();
  };
  store.subscribe(() => {
    const wait = timer === undefined ? REST_MS : LONGEST_MS;
    clearTimeout(timer);
    if (!isStep(shown, store.getState()) || performance.now() - shownAt >= wait) show();
    else timer = setTimeout(show, REST_MS);
  });
  return {
    getState: () => shown,
    getInitialState: store.getInitialState,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
