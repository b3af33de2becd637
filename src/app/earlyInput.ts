import { type Stop, type Store, watch } from "../platform/createStore.ts";
import { replay, takeEarlyInput } from "../platform/earlyInput.ts";
import type { AppState } from "../view/appState.ts";

const kept: ReturnType<typeof takeEarlyInput> = [];

/** Ends the recording of what the reader does: the page is hydrated. */
export function keepEarlyInput(): void {
  kept.push(...takeEarlyInput());
}

/** Carries out what the reader did before the program ran, once the view is the one that the address asks for. */
export function startEarlyInput(store: Store<AppState>): Stop {
  return watch(
    store,
    ({ isReady }) => isReady,
    (isReady) => {
      if (isReady) void replayInTurn(kept.splice(0));
      return undefined;
    },
  );
}

/** Each in a task of its own, so that it meets what the one before it has changed. */
async function replayInTurn(inputs: ReturnType<typeof takeEarlyInput>): Promise<void> {
  for (const input of inputs) {
    await new Promise((resolve) => setTimeout(resolve));
    replay(input);
  }
}
