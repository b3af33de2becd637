import { type Stop, type Store, stopAll } from "../platform/createStore.ts";
import type { AppState } from "../view/appState.ts";

/** Makes a change and renders it before returning, as React's `flushSync` does. */
export type Flush = (change: () => void) => void;

/** Draws the whole trip while the page is printed. */
export function startPrint(store: Store<AppState>, flush: Flush): Stop {
  const before = () => flush(() => store.setState({ isWholeTrip: true }));
  const after = () => store.setState({ isWholeTrip: false });
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return stopAll([() => removeEventListener("beforeprint", before), () => removeEventListener("afterprint", after)]);
}

/** Calls `draw` while the whole trip is drawn. */
export function drawWholeTrip<Drawn>(store: Store<AppState>, flush: Flush, draw: () => Drawn): Drawn {
  flush(() => store.setState({ isWholeTrip: true }));
  try {
    return draw();
  } finally {
    flush(() => store.setState({ isWholeTrip: false }));
  }
}
