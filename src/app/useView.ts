import { type Dispatch, useEffect, useReducer, useRef, useState } from "react";
import { prefersReducedMotion } from "../platform/browser.ts";
import type { Knowledge } from "../trip/knowledge/knownTrip.ts";
import type { TimeRange } from "../trip/knowledge/timeRange.ts";
import type { Trip } from "../trip/model/trip.ts";
import type { Instant } from "../trip/time/instant.ts";
import { formatAddress, parseAddress } from "../view/address.ts";
import { advance, playFrom, type Speed } from "../view/playback.ts";
import { defaultView, type ViewState } from "../view/viewState.ts";

/** Changes to the view: the fields that are given, the others as they were. */
export type ViewChange = Partial<ViewState>;

/** So long must the view be at rest, in milliseconds, until the address is written. */
const REST_MS = 300;

/**
 * The view, first the default one, as prerendered, then the one the address asks for;
 * written back to the address once it rests.
 */
export function useView(trip: Trip, range: TimeRange, isMoving: boolean) {
  const [view, change] = useReducer(
    (before: ViewState, changed: ViewChange): ViewState => ({ ...before, ...changed }),
    range.start,
    defaultView,
  );
  const [asked, setAsked] = useState<Knowledge | null>(null);
  const [isReady, setIsAsked] = useState(false);

  useEffect(() => {
    const apply = () => {
      const wanted = parseAddress(location.search, trip, range);
      change(wanted);
      setAsked(wanted.knowledge);
      setIsAsked(true);
    };
    apply();
    addEventListener("popstate", apply);
    return () => removeEventListener("popstate", apply);
  }, [trip, range]);

  useEffect(() => {
    if (!isReady || isMoving) return;
    const timer = setTimeout(() => writeAddress(formatAddress(view, range)), REST_MS);
    return () => clearTimeout(timer);
  }, [view, range, isReady, isMoving]);

  return { view, change, asked, isReady };
}

function writeAddress(query: string): void {
  if (query === location.search) return;
  try {
    history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
  } catch {
    // A sandboxed frame may not write its address; the view does not depend on it.
  }
}

/** Playback: moves the time on, frame by frame or, where motion is not wanted, hour by hour, until the end. */
export function usePlayback(t: Instant, range: TimeRange, change: Dispatch<ViewChange>) {
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(3);
  const now = useRef(t);
  now.current = t;

  useEffect(() => {
    if (!isPlaying) return;
    const stepMs = prefersReducedMotion() ? 1000 : 0;
    change({ t: playFrom(now.current, range) });
    now.current = playFrom(now.current, range);
    let last: number | null = null;
    let frame = 0;
    const tick = (time: number) => {
      if (last === null) last = time;
      const elapsed = Math.min(time - last, 1000 + stepMs);
      if (elapsed >= stepMs && elapsed > 0) {
        last = time;
        const { t: next, isOver } = advance(now.current, elapsed, speed, range);
        now.current = next;
        change({ t: next });
        if (isOver) return setPlaying(false);
      }
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    const stop = () => document.hidden && setPlaying(false);
    document.addEventListener("visibilitychange", stop);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("visibilitychange", stop);
    };
  }, [isPlaying, speed, range, change]);

  return { isPlaying, setPlaying, speed, setSpeed };
}
