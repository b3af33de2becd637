import type { LoadLive } from "../map/MapView.tsx";
import { createStore, type Stop, type Store, stopAll } from "../platform/createStore.ts";
import { type ReadableStore, restingStore } from "../platform/restingStore.ts";
import type { BasemapLabel } from "../scene/labels/basemapLabels.ts";
import { asKnown, EVERYTHING } from "../trip/knowledge/knownTrip.ts";
import { timeRange } from "../trip/knowledge/timeRange.ts";
import { formatAddress } from "../view/address.ts";
import { type AppState, initialState, isStep, type LanguagePack } from "../view/appState.ts";
import type { ViewState } from "../view/viewState.ts";
import { type Actions, createActions, startEscape } from "./actions.ts";
import { startAddressSync } from "./addressSync.ts";
import { createRequestClaims, type RequestClaims, startShownClaims } from "./claimParts.ts";
import { startDocumentState } from "./documentState.ts";
import { keepEarlyInput, startEarlyInput } from "./earlyInput.ts";
import { startBlockedLinks } from "./host/blockedLinks.ts";
import { startOnScreen } from "./host/onScreen.ts";
import { type LoadLanguage, startLanguage } from "./language.ts";
import { createPlacePart, type PlacePart, startPlaceDetails } from "./placeDetails.ts";
import { startPlayback } from "./playback.ts";
import { startPreferences } from "./preferences.ts";
import { startShareMeta } from "./shareMeta.ts";
import { type Flush, startPrint } from "./wholeTrip.ts";

/** What an app is made from; page and embed load it in different ways. */
export interface TripAppOptions {
  /** The language of the prerender. */
  readonly english: LanguagePack;
  readonly loadLanguage: LoadLanguage;
  readonly labels: readonly BasemapLabel[];
  readonly loadLive: LoadLive;
  /** Pictures of the small maps, as paths within the build, by language and state of knowledge: "en everything". */
  readonly keyMaps: Readonly<Record<string, string>>;
}

/** The store of a page or an embed, with all that its components need beside it. */
export interface TripApp extends TripAppOptions {
  readonly store: Store<AppState>;
  /** The state behind the store's while the time moves on and on, for all that need not follow each step. */
  readonly resting: ReadableStore<AppState>;
  readonly actions: Actions;
  readonly placePart: PlacePart;
  readonly requestClaims: RequestClaims;
  /** The absolute address of the full page at a view, for links and citations. */
  readonly addressOf: (view: ViewState) => string;
}

/** The id of the embed's list of events, which its button controls. */
export const EMBED_LIST_ID = "embed-list";

/** The app of the page: its store, with links to the page itself. */
export function createPageApp(options: TripAppOptions): TripApp {
  const store = createTripStore(options.english, true);
  const { range } = store.getInitialState();
  return {
    ...options,
    store,
    resting: restingStore(store, isStep),
    placePart: createPlacePart(),
    requestClaims: createRequestClaims(store),
    actions: createActions(store, () => null),
    addressOf: (view) =>
      `${location.origin === "null" ? "" : location.origin}${location.pathname}${formatAddress(view, range)}`,
  };
}

/** The app of an embed: its store, with links to the page beside it. */
export function createEmbedApp(options: TripAppOptions): TripApp {
  const store = createTripStore(options.english, false);
  const { range } = store.getInitialState();
  return {
    ...options,
    store,
    resting: restingStore(store, isStep),
    placePart: createPlacePart(),
    requestClaims: createRequestClaims(store),
    actions: createActions(store, () => document.querySelector<HTMLElement>(`[aria-controls="${EMBED_LIST_ID}"]`)),
    addressOf: (view) => new URL(pageBeside(formatAddress(view, range)), document.baseURI).href,
  };
}

/** The full page next to the embed, as a relative address. */
export function pageBeside(query: string): string {
  return `index.html${query}`;
}

function createTripStore(english: LanguagePack, isOnScreen: boolean): Store<AppState> {
  const range = timeRange(asKnown(english.trip, EVERYTHING));
  return createStore(initialState(english, range, isOnScreen));
}

/**
 * Starts the page's controllers, once it is hydrated as the server sent it. Preferences come first: they decide the
 * language once the address is read.
 */
export function startPage(app: TripApp, flush: Flush): Stop {
  const { store, actions, placePart, requestClaims, english, loadLanguage } = app;
  keepEarlyInput();
  return stopAll([
    startPreferences(store),
    startDocumentState(store),
    startLanguage(store, english, loadLanguage),
    startAddressSync(store),
    startShareMeta(store),
    startPlaceDetails(store, placePart),
    startShownClaims(store, requestClaims),
    startPlayback(store),
    startPrint(store, flush),
    startEarlyInput(store),
    startEscape(store, actions),
  ]);
}

/** Starts an embed's controllers: those of the page, and those of a frame. */
export function startEmbed(app: TripApp, root: HTMLElement, flush: Flush): Stop {
  return stopAll([startPage(app, flush), startOnScreen(app.store, root), startBlockedLinks(app.store)]);
}
