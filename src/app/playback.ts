import { prefersReducedMotion } from "../platform/browser.ts";
import { type Stop, type Store, stopAll, watch } from "../platform/createStore.ts";
import type { AppState } from "../view/appState.ts";
import { advancePlayback, pause } from "../view/transitions.ts";

/** The most that one step may make up for, in milliseconds, after the computer slept or a frame was slow. */
const MAX_LAG_MS = 1000;

/** Moves the time on while the trip plays: every frame, or every second for readers who want reduced motion. */
export function startPlayback(store: Store<AppState>): Stop {
  const playingSpeed = ({ isPlaying, speed }: AppState) => (isPlaying ? speed : null);
  const onVisibility = () => {
    if (document.hidden) store.setState(pause);
  };
  document.addEventListener("visibilitychange", onVisibility);
  return stopAll([
    () => document.removeEventListener("visibilitychange", onVisibility),
    watch(store, playingSpeed, (speed) => (speed === null ? undefined : runFrames(store))),
  ]);
}

function runFrames(store: Store<AppState>): Stop {
  const stepMs = prefersReducedMotion() ? 1000 : 0;
  let last: number | null = null;
  const tick = (time: number) => {
    frame = requestAnimationFrame(tick);
    last ??= time;
    const elapsedMs = Math.min(time - last, MAX_LAG_MS + stepMs);
    if (elapsedMs < stepMs || elapsedMs <= 0) return;
    last = time;
    store.setState((state) => advancePlayback(state, elapsedMs));
  };
  let frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}
