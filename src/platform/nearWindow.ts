import type { Stop } from "./createStore.ts";

/** As far from the window as browsers load lazy frames, or farther. */
const MARGIN = "3000px 0px";

/** Longest wait for idle time, and the wait in browsers that do not tell when they are idle, in milliseconds. */
const IDLE_MS = { longest: 500, untold: 100 } as const;

/** What waits for its element to come near the window. */
const waiting = new Map<Element, () => void>();

/** Elements near the window, but not in it: their turn comes one by one, when the page has nothing else to do. */
const near = new Set<Element>();

let observer: IntersectionObserver | null = null;

/**
 * Runs something once an element comes near the window: at once for what is in it, otherwise in idle time, one element
 * at a time; and for all before the page is printed. Browsers without `IntersectionObserver` run it immediately.
 *
 * @returns a function that cancels it
 */
export function whenNear(element: Element, run: () => void): Stop {
  if (typeof IntersectionObserver === "undefined") {
    run();
    return () => undefined;
  }
  if (observer === null) addEventListener("beforeprint", () => [...waiting.keys()].map(runFor));
  observer ??= new IntersectionObserver(onNearness, { rootMargin: MARGIN });
  waiting.set(element, run);
  observer.observe(element);
  return () => forget(element);
}

function forget(element: Element): void {
  waiting.delete(element);
  near.delete(element);
  observer?.unobserve(element);
}

function runFor(element: Element): void {
  const run = waiting.get(element);
  forget(element);
  run?.();
}

function onNearness(entries: readonly IntersectionObserverEntry[]): void {
  const isScheduled = near.size > 0;
  for (const { target, isIntersecting, boundingClientRect } of entries) {
    if (!isIntersecting) near.delete(target);
    else if (boundingClientRect.top < innerHeight && boundingClientRect.bottom > 0) runFor(target);
    else near.add(target);
  }
  if (!isScheduled) scheduleNext();
}

function scheduleNext(): void {
  if (near.size === 0) return;
  const runNext = () => {
    const [next] = near;
    if (next !== undefined) runFor(next);
    scheduleNext();
  };
  if (typeof requestIdleCallback === "undefined") setTimeout(runNext, IDLE_MS.untold);
  else requestIdleCallback(runNext, { timeout: IDLE_MS.longest });
}
