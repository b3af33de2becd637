import { type Stop, type Store, stopAll } from "../platform/createStore.ts";
import { formatAddress, readAddress } from "../view/address.ts";
import type { AppState } from "../view/appState.ts";
import { fragmentOf, queryOf } from "../view/plainlyMeant.ts";
import { applyAddress } from "../view/transitions.ts";
import { whenViewRests } from "./viewRest.ts";

/**
 * Reads the view from the address, now and on `popstate`, and writes it back at rest, never during playback. A
 * `popstate` with the query last read or written is that of a link to a part of the page, and changes nothing.
 */
export function startAddressSync(store: Store<AppState>): Stop {
  let latest: string | null = null;
  const read = () => {
    const query = queryOf(location);
    if (query === latest) return;
    latest = query;
    store.setState((state) => applyAddress(state, readAddress(query, state.pack.trip, state.range)));
  };
  read();
  addEventListener("popstate", read);
  const stopWriting = whenViewRests(store, (view) => {
    writeAddress(formatAddress(view, store.getState().range));
    latest = queryOf(location);
  });
  return stopAll([() => removeEventListener("popstate", read), stopWriting]);
}

function writeAddress(query: string): void {
  const fragment = fragmentOf(location.hash);
  if (query === location.search && fragment === location.hash) return;
  try {
    history.replaceState(history.state, "", `${location.pathname}${query}${fragment}`);
  } catch {
    // A sandboxed frame may not write its address; the view does not depend on it.
  }
}
