import { createStore, type Store } from "./createStore.ts";
import { reportError } from "./reportError.ts";
import { onTimeout } from "./withTimeout.ts";

/** How far a part has come. */
export interface LazyState<Part> {
  /** Null until it has loaded. */
  readonly part: Part | null;
  /** Whether it failed to load, or has not loaded in time. */
  readonly isMissing: boolean;
}

/** A part of the program that is fetched once it is wanted. */
export interface LazyPart<Part> {
  readonly store: Store<LazyState<Part>>;
  /** Fetches the part unless it is there or on its way; after a failure, again. */
  readonly request: () => void;
}

/**
 * A part that is late is reported missing, and is still used if it arrives later. One that is there from the start, as
 * in the prerender, is never fetched.
 */
export function createLazyPart<Part>(load: () => Promise<Part>, initial: Part | null = null): LazyPart<Part> {
  const store = createStore<LazyState<Part>>({ part: initial, isMissing: false });
  let isLoading = false;
  const miss = () => store.setState({ isMissing: true });
  const request = () => {
    if (isLoading || store.getState().part !== null) return;
    isLoading = true;
    if (store.getState().isMissing) store.setState({ isMissing: false });
    const loading = load();
    onTimeout(loading, miss);
    loading.then(
      (part) => store.setState({ part, isMissing: false }),
      (error: unknown) => {
        isLoading = false;
        reportError(error);
        miss();
      },
    );
  };
  return { store, request };
}
