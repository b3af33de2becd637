import type { Stop } from "../platform/createStore.ts";
import { label } from "./selectors.ts";
import type { TripApp } from "./tripApp.ts";
import { REST_MS } from "./viewRest.ts";

/** Writes the moment and the page's address into a line for paper, whenever the view rests and before printing. */
export function startPrintedMoment(
  { store, addressOf }: Pick<TripApp, "store" | "addressOf">,
  line: HTMLElement,
): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const state = store.getState();
    if (state.isReady) line.textContent = `${label(state)} · ${addressOf(state.view)}`;
  };
  const follow = () => {
    clearTimeout(timer);
    if (store.getState().isWholeTrip) write();
    else timer = setTimeout(write, REST_MS);
  };
  follow();
  const unsubscribe = store.subscribe(follow);
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
