import type { Store } from "../platform/createStore.ts";
import { loadElement } from "../platform/loadElement.ts";
import { completeTrip } from "../trip/parse/completeTrip.ts";
import type { ClaimPart } from "../trip/record/claimPart.ts";
import type { AppState, LanguagePack } from "../view/appState.ts";
import { completeClaims } from "../view/transitions.ts";
import { REST_MS } from "./viewRest.ts";

/** The parts that have come. */
const parts = new Map<number, ClaimPart>();

/**
 * Fetches parts of the record and puts their claims into the trip, in this language and those that follow. They are
 * scripts: a frame of another origin may run those, but fetch nothing.
 *
 * @throws Error if a part did not load
 */
export async function loadClaimParts(store: Store<AppState>, wanted: readonly number[]): Promise<void> {
  globalThis.tripMapClaimPart = (index, part) => parts.set(index, part);
  await Promise.all(wanted.map((index) => scriptLoaded(`${index}.js`)));
  const lost = wanted.filter((index) => !parts.has(index));
  if (lost.length > 0) throw new Error(`The scripts of the claims brought no part ${lost.join(", ")}.`);
  await rested(store);
  store.setState((state) => completeClaims(state, completed));
}

/**
 * Fetches the part with a claim that an address names. If no part has it, the address counts as not read.
 *
 * @throws Error if the list of claims or the part did not load
 */
export async function loadClaim(store: Store<AppState>, claimId: string): Promise<void> {
  let ids: readonly (readonly string[])[] = [];
  globalThis.tripMapClaimIndex = (all) => {
    ids = all;
  };
  await scriptLoaded("index.js");
  if (ids.length === 0) throw new Error("The script of the claims brought no list of them.");
  const part = ids.findIndex((ofPart) => ofPart.includes(claimId));
  if (part !== -1) await loadClaimParts(store, [part]);
  else store.setState(({ unreadParameters }) => ({ unreadParameters: [...unreadParameters, "claim"] }));
}

/** Resolves once the reader moves nothing, as the trip is worked out anew with its claims; at once during playback. */
function rested(store: Store<AppState>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      stop();
      resolve();
    };
    const wait = () => setTimeout(end, store.getState().isPlaying ? 0 : REST_MS);
    let timer = wait();
    const stop = store.subscribe(() => {
      clearTimeout(timer);
      timer = wait();
    });
  });
}

function completed(pack: LanguagePack): LanguagePack {
  const moreDetails = [...parts.values()].flatMap(({ details }) => details);
  return { ...pack, trip: completeTrip(pack.trip, parts), moreDetails };
}

/** Runs a script of the parts' folder. */
function scriptLoaded(name: string): Promise<void> {
  const src = `./${__CLAIM_PARTS__}/${name}`;
  return loadElement(document.createElement("script"), { src }, `${src} could not be loaded.`);
}
