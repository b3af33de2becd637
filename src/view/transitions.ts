import { rowStart } from "../trip/knowledge/eventIndex.ts";
import type { KeyMoment } from "../trip/knowledge/keyMoments.ts";
import { asKnown, type Knowledge, type KnownEvent } from "../trip/knowledge/knownTrip.ts";
import { clampTo } from "../trip/knowledge/timeRange.ts";
import type { Claim } from "../trip/model/trip.ts";
import type { Language } from "../trip/record/vocabulary.ts";
import type { Instant } from "../trip/time/instant.ts";
import type { ReadAddress } from "./address.ts";
import { type AppState, isMapStatic, type LanguagePack } from "./appState.ts";
import type { FrameMode, ViewPatch } from "./hostMessages.ts";
import type { ParameterName } from "./parameters.ts";
import { type Played, playFrom } from "./playback.ts";
import type { ViewState } from "./viewState.ts";

const NONE: readonly [] = [];

function withView(state: AppState, patch: Partial<ViewState>): AppState {
  const view = { ...state.view, ...patch };
  return {
    ...state,
    view,
    unreadParameters: NONE,
    unreadFields: NONE,
    isOver: state.isOver && view.t === state.view.t,
  };
}

/** Drops a live map that may not run; a failed map stays reported unless the reader asked for a static one. */
function withAllowedMap(state: AppState): AppState {
  const isStale = isMapStatic(state) && (state.mapMode === "live" || state.view.static);
  return isStale && state.mapMode !== "static" ? { ...state, mapMode: "static" } : state;
}

/** Shows the view that the address asks for, and records the parameters that could not be read. */
export function applyAddress(state: AppState, { view, ignored }: ReadAddress): AppState {
  const read = { view, knownFromUrl: view.knowledge, unreadParameters: ignored, isOver: false };
  return withAllowedMap({ ...state, ...read, isReady: true });
}

/** Moves to an instant, clamped to the axis, and stops playback. */
export function seek(state: AppState, t: Instant): AppState {
  return { ...withView(state, { t: clampTo(state.range, t) }), isPlaying: false };
}

/** Opens a place for the reader; in an embed its panel replaces the list. */
export function openPlace(state: AppState, place: string, claim: string | null = null): AppState {
  return { ...withView(state, { place, claim }), openedByReader: true, isListOpen: false };
}

/** Opens a claim at the first place it is about. */
export function openClaim(state: AppState, claim: Claim): AppState {
  return openPlace(state, claim.about[0]?.id ?? claim.event?.place.id ?? "", claim.id);
}

/** Opens an event's place at the moment the event begins. */
export function openEvent(state: AppState, event: KnownEvent): AppState {
  const start = rowStart(event);
  const moved = start === null ? state : withView(state, { t: clampTo(state.range, start) });
  return openPlace(moved, event.place.id);
}

/** Moves to where a key moment begins, and shows its card instead of an open place. */
export function showKeyMoment(state: AppState, { start }: KeyMoment): AppState {
  return closePlace(seek(state, start));
}

/** Follows a link inside the place panel to another claim, at that claim's own place. */
export function pickClaim(state: AppState, claim: string): AppState {
  return withView(state, { place: null, claim });
}

/** Closes the place panel. */
export function closePlace(state: AppState): AppState {
  const { place, claim } = state.view;
  if (place === null && claim === null) return state;
  return withView(state, { place: null, claim: null });
}

/** Changes what counts as known. */
export function changeKnowledge(state: AppState, knowledge: Knowledge): AppState {
  return withView(state, { knowledge });
}

/** Changes the language or the theme. */
export function changePreferences(state: AppState, patch: Partial<Pick<ViewState, "lang" | "theme">>): AppState {
  return withView(state, patch);
}

/** Opens or closes the embed's list of events. */
export function toggleList(state: AppState): AppState {
  return { ...state, isListOpen: !state.isListOpen };
}

/** Closes the embed's list of events. */
export function closeList(state: AppState): AppState {
  return { ...state, isListOpen: false };
}

/**
 * Shows what the article around an embed asks for: stops playback, closes the list, and leaves the focus alone. What
 * could not be read, now or before, stays noted until a message gives a value for it.
 */
export function applyHostMessage(state: AppState, patch: ViewPatch, unread: readonly ParameterName[] = NONE): AppState {
  const isOpen = (name: ParameterName) => !((PATCHED[name] ?? name) in patch);
  const noted = {
    unreadParameters: state.unreadParameters.filter(isOpen),
    unreadFields: [...new Set([...state.unreadFields.filter(isOpen), ...unread])],
  };
  if (Object.keys(patch).length === 0) return { ...state, ...noted };
  const moved = { ...withView(state, patch), ...noted };
  return withAllowedMap({ ...moved, isPlaying: false, openedByReader: false, isListOpen: false });
}

/** The parameters whose part of the view has another name. */
const PATCHED: Partial<Record<ParameterName, keyof ViewPatch>> = { highlight: "t", known: "knowledge" };

/** Starts playback at the moment on screen, or at the start once nothing that is known is left to play. */
export function play(state: AppState): AppState {
  const { view, range, pack } = state;
  return { ...withView(state, { t: playFrom(view.t, asKnown(pack.trip, view.knowledge), range) }), isPlaying: true };
}

/** Stops playback at the moment on screen. */
export function pause(state: AppState): AppState {
  return state.isPlaying ? { ...state, isPlaying: false } : state;
}

/** Moves to where playback is; at the end, playback stops. */
export function showPlayed(state: AppState, { t, isOver }: Played): AppState {
  return { ...withView(state, { t }), isPlaying: !isOver, isOver };
}

/** Records the mode that the map reports. */
export function reportMap(state: AppState, mapMode: FrameMode): AppState {
  return withAllowedMap({ ...state, mapMode });
}

/** Records whether the map is on the reader's screen. */
export function moveOnScreen(state: AppState, isOnScreen: boolean): AppState {
  return withAllowedMap({ ...state, isOnScreen });
}

/** Records that a language is loading. Until it arrives, the last one stays on screen. */
export function awaitLanguage(state: AppState): AppState {
  return state.missingLanguage === null ? state : { ...state, missingLanguage: null };
}

/** Shows a language that has loaded, with all claims that have. */
export function receiveLanguage(state: AppState, pack: LanguagePack): AppState {
  return state.pack === pack ? state : { ...state, pack: state.complete?.(pack) ?? pack };
}

/** Shows the claims of a part of the record that has loaded. */
export function completeClaims(state: AppState, complete: NonNullable<AppState["complete"]>): AppState {
  return { ...state, complete, areClaimsMissing: false, pack: complete(state.pack) };
}

/** Records that a language failed to load, or is late. */
export function missLanguage(state: AppState, language: Language): AppState {
  return { ...state, missingLanguage: language };
}
