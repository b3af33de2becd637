import { type Stop, type Store, watch } from "../platform/createStore.ts";
import { reportError } from "../platform/reportError.ts";
import type { Claim } from "../trip/model/trip.ts";
import type { AppState } from "../view/appState.ts";
import { REST_MS, restingView } from "./addressSync.ts";
import { cardEvent, knownTrip, selectedPlaceId } from "./selectors.ts";

/** Fetches the words of claims that come in parts of the record, and the claims that repeat them. */
export type RequestClaims = (claims: readonly Claim[]) => void;

/** Whether the record comes in parts, as only a large one does; the code for it is left out of other builds. */
const HAS_PARTS = __CLAIM_PARTS__ !== "";

const nothing = () => undefined;

/** Each part is fetched once, and again only after a failure. */
export function createRequestClaims(store: Store<AppState>): RequestClaims {
  if (!HAS_PARTS) return nothing;
  const requested = new Set<number>();
  return (claims) => {
    const wanted = new Set(claims.flatMap(({ part }) => (part === null || requested.has(part) ? [] : [part])));
    if (wanted.size === 0) return;
    for (const part of wanted) requested.add(part);
    import("./loadClaimParts.ts")
      .then(({ loadClaimParts }) => loadClaimParts(store, [...wanted]))
      .catch((error: unknown) => {
        for (const part of wanted) requested.delete(part);
        reportError(error);
        store.setState({ areClaimsMissing: true });
      });
  };
}

/** Requests the claims of the opened place, and of the event on the card once the view rests. */
export function startShownClaims(store: Store<AppState>, request: RequestClaims): Stop {
  if (!HAS_PARTS) return nothing;
  return watch(store, restingView, (view) => {
    if (view === null) return undefined;
    const timer = setTimeout(() => {
      const state = store.getState();
      const ofPlace = knownTrip(state).claimsByPlace.get(selectedPlaceId(state) ?? "") ?? [];
      request([...ofPlace, ...(cardEvent(state)?.event.claims ?? [])]);
    }, REST_MS);
    return () => clearTimeout(timer);
  });
}
