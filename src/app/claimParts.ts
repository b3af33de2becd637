import type { Stop, Store } from "../platform/createStore.ts";
import { reportError } from "../platform/reportError.ts";
import type { Claim } from "../trip/model/trip.ts";
import type { AppState } from "../view/appState.ts";
import { cardEvent, knownTrip, selectedPlaceId } from "./selectors.ts";
import { whenViewRests } from "./viewRest.ts";

/** Fetches the words of claims that come in parts of the record, and the claims that repeat them. */
export type RequestClaims = (claims: readonly Claim[]) => void;

/** Whether the record comes in parts, as only a large one does; the code for it is left out of other builds. */
const HAS_PARTS = __CLAIM_PARTS__ !== "";

const nothing = () => undefined;

/** Each part is fetched once, and again only after a failure. */
export function createRequestClaims(store: Store<AppState>): RequestClaims {
  if (!HAS_PARTS) return nothing;
  const request = requestOnce<number>(store, async (parts) =>
    (await import("./loadClaimParts.ts")).loadClaimParts(store, parts),
  );
  return (claims) => request(claims.flatMap(({ part }) => part ?? []));
}

/**
 * Requests the claims of the opened place, of the event on the card and the one that the address names, once the view
 * rests.
 */
export function startShownClaims(store: Store<AppState>, request: RequestClaims): Stop {
  if (!HAS_PARTS) return nothing;
  const requestNamed = requestOnce<string>(store, async ([id = ""]) =>
    (await import("./loadClaimParts.ts")).loadClaim(store, id),
  );
  return whenViewRests(store, ({ claim }) => {
    const state = store.getState();
    const ofPlace = knownTrip(state).claimsByPlace.get(selectedPlaceId(state) ?? "") ?? [];
    request([...ofPlace, ...(cardEvent(state)?.event.claims ?? [])]);
    if (claim !== null && !state.pack.trip.claims.has(claim)) requestNamed([claim]);
  });
}

/** Loads each thing once, and again only after a failure, which is told in the state. */
function requestOnce<Key>(store: Store<AppState>, load: (keys: readonly Key[]) => Promise<void>) {
  const requested = new Set<Key>();
  return (keys: readonly Key[]) => {
    const wanted = [...new Set(keys)].filter((key) => !requested.has(key));
    if (wanted.length === 0) return;
    for (const key of wanted) requested.add(key);
    load(wanted).catch((error: unknown) => {
      for (const key of wanted) requested.delete(key);
      reportError(error);
      store.setState({ areClaimsMissing: true });
    });
  };
}
