import type { Store } from "../platform/createStore.ts";
import { completeTrip } from "../trip/parse/completeTrip.ts";
import type { ClaimPart } from "../trip/record/claimPart.ts";
import type { AppState, LanguagePack } from "../view/appState.ts";
import { completeClaims } from "../view/transitions.ts";
import { REST_MS } from "./addressSync.ts";

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
  await Promise.all(wanted.map((index) => scriptLoaded(`./${__CLAIM_PARTS__}/${index}.js`)));
  const lost = wanted.filter((index) => !parts.has(index));
  if (lost.length > 0) throw new Error(`The scripts of the claims brought no part ${lost.join(", ")}.`);
  await rested(store);
  store.setState((state) => completeClaims(state, completed));
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

function scriptLoaded(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src });
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${src} could not be loaded.`)));
    document.head.append(script);
  });
}
