import type { Stop, Store } from "../platform/createStore.ts";
import { isInWindow } from "../platform/inWindow.ts";
import { type KeyMoment, keyMomentBeside } from "../trip/knowledge/keyMoments.ts";
import type { Knowledge } from "../trip/knowledge/knownTrip.ts";
import type { Place } from "../trip/model/trip.ts";
import type { AppState } from "../view/appState.ts";
import type { Speed } from "../view/playback.ts";
import * as transitions from "../view/transitions.ts";
import { keyMomentsOf, selectedPlace } from "./selectors.ts";

type Transition<Args extends readonly unknown[]> = (state: AppState, ...args: Args) => AppState;

/** Everything the reader can do; the functions stay the same for the life of the store. */
export type Actions = ReturnType<typeof createActions>;

/** @param listButton the embed's list button, which takes the focus if the opener has left the document */
export function createActions(store: Store<AppState>, listButton: () => HTMLElement | null) {
  let opener: Element | null = null;
  function action<Args extends readonly unknown[]>(transition: Transition<Args>): (...args: Args) => void {
    return (...args) => store.setState((state) => transition(state, ...args));
  }
  /** An action that opens the place panel. Closing the panel returns the focus to the element that has it now. */
  function opening<Args extends readonly unknown[]>(transition: Transition<Args>): (...args: Args) => void {
    return (...args) => {
      opener = document.activeElement;
      store.setState((state) => transition(state, ...args));
    };
  }
  const openPlace = opening((state, placeId: string) => transitions.openPlace(state, placeId));
  const closePlace = () => {
    store.setState(transitions.closePlace);
    returnFocus(opener, listButton);
    opener = null;
  };
  return {
    seek: action(transitions.seek),
    /** Moves to the key moment of an event; does nothing if no known key moment belongs to it. */
    openHighlight: action((state, eventId: string) =>
      toKeyMoment(
        state,
        keyMomentsOf(state).find(({ event }) => event.id === eventId),
      ),
    ),
    /** Moves to a key moment by its index among the known ones. */
    seekHighlight: action((state, index: number) => toKeyMoment(state, keyMomentsOf(state)[index])),
    /** Moves to the next key moment, or with -1 to the previous one, and says whether there is one. */
    turn: (step: 1 | -1): boolean => {
      const state = store.getState();
      const moment = keyMomentBeside(keyMomentsOf(state), state.view.t, step);
      store.setState(toKeyMoment(state, moment));
      return moment !== undefined;
    },
    setPlaying: (isPlaying: boolean) => store.setState(isPlaying ? transitions.play : transitions.pause),
    setSpeed: (speed: Speed) => store.setState({ speed }),
    /** Plays the trip from its start at a state of knowledge, and moves the focus to the pause button. */
    replay: (knowledge: Knowledge) => {
      store.setState((state) => transitions.play(transitions.changeKnowledge(state, knowledge)));
      document.querySelector<HTMLElement>(".time-play")?.focus({ preventScroll: true });
    },
    changeKnowledge: action(transitions.changeKnowledge),
    changePreferences: action(transitions.changePreferences),
    /** Shows what an editor chooses for an embed; the focus stays where it is. */
    applyView: action(transitions.applyHostMessage),
    openEvent: opening(transitions.openEvent),
    openClaim: opening(transitions.openClaim),
    openPlace: (place: Place) => openPlace(place.id),
    /** Opens the place that was clicked on the map; null, a click beside any place, closes the panel. */
    pickPlace: (placeId: string | null) => (placeId === null ? closePlace() : openPlace(placeId)),
    pickClaim: action(transitions.pickClaim),
    closePlace,
    toggleList: action(transitions.toggleList),
    closeList: () => {
      store.setState(transitions.closeList);
      listButton()?.focus({ preventScroll: true });
    },
    reportMap: action(transitions.reportMap),
    dismissBlockedLink: () => store.setState({ blockedLink: null }),
  };
}

function toKeyMoment(state: AppState, moment: KeyMoment | undefined): AppState {
  return moment === undefined ? state : transitions.showKeyMoment(state, moment);
}

/** Returns the focus to the element that opened the panel; does nothing if none had the focus. */
function returnFocus(opener: Element | null, fallback: () => HTMLElement | null): void {
  if (!(opener instanceof HTMLElement) || opener === document.body) return;
  const target = opener.isConnected ? opener : fallback();
  target?.focus({ preventScroll: true });
  if (target !== null && !isInWindow(target)) target.scrollIntoView({ block: "center" });
}

/** Closes the list, or else the place panel, when Escape is pressed and nothing else has handled it. */
export function startEscape(
  store: Store<AppState>,
  { closeList, closePlace }: Pick<Actions, "closeList" | "closePlace">,
): Stop {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const state = store.getState();
    if (state.isListOpen) closeList();
    else if (selectedPlace(state) !== null) closePlace();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}
