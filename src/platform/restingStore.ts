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
  let shownAt = 0;
  let latest = shown;
  let steppedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    shown = latest;
    shownAt = performance.now();
    for (const listener of [...listeners]) listener();
  };
  const look = () => {
    timer = undefined;
    if (shown === latest) return;
    const now = performance.now();
    if (now - steppedAt >= REST_MS || now - shownAt >= LONGEST_MS) show();
    timer = setTimeout(look, REST_MS);
  };
  store.subscribe(() => {
    const before = latest;
    latest = store.getState();
    steppedAt = performance.now();
    if (!isStep(before, latest) || timer === undefined) show();
    timer ??= setTimeout(look, REST_MS);
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
