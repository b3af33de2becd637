/** State outside React, in the shape of zustand's stores. */
export interface Store<State> {
  readonly getState: () => State;
  /** The state of the prerender and of the first React render. */
  readonly getInitialState: () => State;
  /** Merges the given fields; an update that returns the state itself notifies nobody. */
  readonly setState: (update: Update<State>) => void;
  /** @returns a function that unsubscribes */
  readonly subscribe: (listener: () => void) => Stop;
}

type Update<State> = Partial<State> | ((state: State) => Partial<State>);
/** Ends what a controller or a subscription has started. */
export type Stop = () => void;

/** A store that holds a state, and tells its subscribers of each change. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    getInitialState: () => initial,
    setState: (update) => {
      const changed = typeof update === "function" ? update(state) : update;
      if (Object.is(changed, state)) return;
      state = { ...state, ...changed };
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Calls `onValue` with a selected value now and whenever it changes. What it returns is called before the next value
 * and at the end, as React does with effects. It must not change the selected value itself.
 */
export function watch<State, Value>(
  store: Store<State>,
  select: (state: State) => Value,
  onValue: (value: Value) => Stop | undefined,
): Stop {
  let value = select(store.getState());
  let cleanUp = onValue(value);
  const unsubscribe = store.subscribe(() => {
    const next = select(store.getState());
    if (Object.is(next, value)) return;
    value = next;
    cleanUp?.();
    cleanUp = onValue(next);
  });
  return () => {
    unsubscribe();
    cleanUp?.();
  };
}

/** Joins controllers into one: stopping it stops them in reverse order. */
export function stopAll(stops: readonly Stop[]): Stop {
  return () => {
    for (const stop of [...stops].reverse()) stop();
  };
}
