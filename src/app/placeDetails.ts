import { type Stop, type Store, watch } from "../platform/createStore.ts";
import { createLazyPart, type LazyPart } from "../platform/lazyPart.ts";
import type { AppState } from "../view/appState.ts";
import { selectedPlaceId } from "./selectors.ts";

/** What only an opened place needs: its claims in full, as code and as texts. */
export type PlacePart = LazyPart<typeof import("./placePart.ts")>;

/** The part, not requested yet. */
export function createPlacePart(): PlacePart {
  return createLazyPart(() => import("./placePart.ts"));
}

/** Fetches the part when a place is opened. */
export function startPlaceDetails(store: Store<AppState>, { request }: Pick<PlacePart, "request">): Stop {
  return watch(store, selectedPlaceId, (placeId) => {
    if (placeId !== null) request();
    return undefined;
  });
}
