import { prefersReducedMotion } from "../platform/browser.ts";
import { type Stop, type Store, stopAll, watch } from "../platform/createStore.ts";
import type { Instant } from "../trip/time/instant.ts";
import type { AppState } from "../view/appState.ts";
import { advance, type Played, type Speed } from "../view/playback.ts";
import { HOLD_MS, nextKeyMoment, type Tour, tourElapsedAt, tourTimeAt } from "../view/tour.ts";
import { pause, showPlayed } from "../view/transitions.ts";
import { knownTrip, tour } from "./selectors.ts";

/** The longest time that one step may catch up on, in milliseconds, after sleep or a slow frame. */
const MAX_LAG_MS = 1000;

/** Advances the time while the trip plays: every frame, or in jumps for readers who prefer reduced motion. */
export function startPlayback(store: Store<AppState>): Stop {
  const playingSpeed = ({ isPlaying, speed }: AppState) => (isPlaying ? speed : null);
  const onVisibility = () => {
    if (document.hidden) store.setState(pause);
  };
  document.addEventListener("visibilitychange", onVisibility);
  return stopAll([
    () => document.removeEventListener("visibilitychange", onVisibility),
    watch(store, playingSpeed, (speed) => (speed === null ? undefined : runFrames(store, pacing(speed)))),
  ]);
}

/** Where playback is after some more milliseconds. */
type Advance = (state: AppState, elapsedMs: number) => Played;

interface Pacing {
  readonly advance: Advance;
  /** Milliseconds between two jumps; 0 moves with every frame. */
  readonly stepMs: number;
  /** Whether the first jump comes at once. */
  readonly jumpsFirst: boolean;
}

function pacing(speed: Speed): Pacing {
  const isStill = prefersReducedMotion();
  if (speed !== "tour") {
    const evenly: Advance = ({ view, range }, elapsedMs) => advance(view.t, elapsedMs, speed, range);
    return { advance: evenly, stepMs: isStill ? 1000 : 0, jumpsFirst: false };
  }
  return isStill
    ? {
        advance: (state) => nextKeyMoment(knownTrip(state), state.view.t, state.range),
        stepMs: HOLD_MS,
        jumpsFirst: true,
      }
    : { advance: alongTour(), stepMs: 0, jumpsFirst: false };
}

/** Advances along the tour. It counts elapsed time itself, because the trip's time does not move at a key moment. */
function alongTour(): Advance {
  let shown: { readonly tour: Tour; readonly t: Instant; readonly elapsedMs: number } | null = null;
  return (state, elapsedMs) => {
    const current = tour(state);
    const { t } = state.view;
    const before = shown?.tour === current && shown.t === t ? shown.elapsedMs : tourElapsedAt(current, t);
    const played = tourTimeAt(current, before + elapsedMs) ?? { t: state.range.end, isOver: true };
    shown = { tour: current, t: played.t, elapsedMs: before + elapsedMs };
    return played;
  };
}

function runFrames(store: Store<AppState>, { advance, stepMs, jumpsFirst }: Pacing): Stop {
  let last: number | null = null;
  const tick = (time: number) => {
    frame = requestAnimationFrame(tick);
    last ??= jumpsFirst ? time - stepMs : time;
    const elapsedMs = Math.min(time - last, MAX_LAG_MS + stepMs);
    if (elapsedMs < stepMs || elapsedMs <= 0) return;
    last = time;
    store.setState((state) => showPlayed(state, advance(state, elapsedMs)));
  };
  let frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}
