import type { Knowledge } from "../trip/knowledge/knownTrip.ts";
import type { TimeRange } from "../trip/knowledge/timeRange.ts";
import type { Trip } from "../trip/model/trip.ts";
import type { ShippedDetails } from "../trip/record/details.ts";
import type { Language } from "../trip/record/vocabulary.ts";
import type { Messages } from "../trip/text/messages.ts";
import type { FrameMode } from "./hostMessages.ts";
import type { ParameterName } from "./parameters.ts";
import type { Speed } from "./playback.ts";
import { defaultView, type Theme, type ViewState } from "./viewState.ts";

/** A language with its messages, and the trip with its texts in that language. */
export interface LanguagePack {
  readonly language: Language;
  readonly messages: Messages;
  readonly trip: Trip;
  /** The texts of the record's details in the language, to be merged into them; none in English. */
  readonly detailTexts?: unknown;
  /** The details of claims that came in parts of the record, in every language. */
  readonly moreDetails?: ShippedDetails["claims"];
}

/** The whole state of the client; everything shown is derived from it. */
export interface AppState {
  /** The time axis, the same for every knowledge and language. */
  readonly range: TimeRange;
  readonly view: ViewState;
  /** Whether `view` is the one the address asks for; before that it is the prerendered one. */
  readonly isReady: boolean;
  /** The knowledge named in the address when it was last read; the switch keeps offering it. */
  readonly knownFromUrl: Knowledge | null;
  /** The parameters of the address that could not be read; none once the view has changed. */
  readonly unreadParameters: readonly ParameterName[];
  /** The fields that the article around an embed asked for and that could not be read; none once the reader has changed the view. */
  readonly unreadFields: readonly ParameterName[];
  readonly isPlaying: boolean;
  readonly speed: Speed;
  /** Whether playback has reached the end and nothing has moved the time since. */
  readonly isOver: boolean;
  /** The map that is shown; never `live` while {@link isMapStatic}. */
  readonly mapMode: FrameMode;
  /** Whether the map is on the reader's screen; embeds release their live map when it is not. */
  readonly isOnScreen: boolean;
  /** Whether the whole trip is drawn, whatever the view: on paper and in exported pictures. */
  readonly isWholeTrip: boolean;
  /** Whether the reader, not an address or an article, opened the place panel, which then takes the focus. */
  readonly openedByReader: boolean;
  /** Whether the embed's list of events is open. */
  readonly isListOpen: boolean;
  /** The language on screen; it follows the wanted one once that has loaded. */
  readonly pack: LanguagePack;
  /** The language that failed to load, or has not loaded in time. */
  readonly missingLanguage: Language | null;
  readonly browserLanguage: Language;
  readonly systemTheme: Theme;
  readonly savesData: boolean;
  /** The address of a link for which the browser opened no window. */
  readonly blockedLink: string | null;
  /** Puts the claims into a trip that have come in parts of the record; null where none have. */
  readonly complete: ((pack: LanguagePack) => LanguagePack) | null;
  /** Whether a part of the record that is wanted did not load. */
  readonly areClaimsMissing: boolean;
}

/** The state of the prerender: English, the default view, a static map. */
export function initialState(english: LanguagePack, range: TimeRange, isOnScreen: boolean): AppState {
  return {
    range,
    view: defaultView(range.start),
    isReady: false,
    knownFromUrl: null,
    unreadParameters: [],
    unreadFields: [],
    isPlaying: false,
    speed: "tour",
    isOver: false,
    mapMode: "static",
    isOnScreen,
    isWholeTrip: false,
    openedByReader: false,
    isListOpen: false,
    pack: english,
    missingLanguage: null,
    browserLanguage: "en",
    systemTheme: "light",
    savesData: false,
    blockedLink: null,
    complete: null,
    areClaimsMissing: false,
  };
}

/** Whether no live map may run. */
export function isMapStatic({ view, isReady, isOnScreen, savesData }: AppState): boolean {
  return view.static || !isReady || !isOnScreen || savesData;
}

/** The language to show: the one asked for, else the browser's; English until the address is read. */
export function wantedLanguage({ view, isReady, browserLanguage }: AppState): Language {
  return isReady ? (view.lang ?? browserLanguage) : "en";
}

/** Whether the wanted language is not on screen because its files failed or are late. */
export function isLanguageMissing(state: AppState): boolean {
  const wanted = wantedLanguage(state);
  return state.missingLanguage === wanted && state.pack.language !== wanted;
}

/** Whether the wanted language is on screen or has been given up. */
export function isLanguageSettled(state: AppState): boolean {
  return state.pack.language === wantedLanguage(state) || isLanguageMissing(state);
}

/** Whether nothing but the time differs, as while the slider moves and in playback. */
export function isStep(from: AppState, to: AppState): boolean {
  return isSameBut("view", from, to) && isSameBut("t", from.view, to.view);
}

function isSameBut<Whole extends object>(name: keyof Whole, from: Whole, to: Whole): boolean {
  return (Object.keys(to) as (keyof Whole)[]).every((key) => key === name || from[key] === to[key]);
}
