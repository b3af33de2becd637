import { tryOr } from "../../platform/browser.ts";
import type { Stop, Store } from "../../platform/createStore.ts";
import type { AppState } from "../../view/appState.ts";
import { moveOnScreen } from "../../view/transitions.ts";

/** How long an embed must be off screen before it releases its live map, in milliseconds. */
const AWAY_MS = 5000;

/** How long an embed that scrolls in must stay on screen before it starts a live map, in milliseconds. */
const DWELL_MS = 300;

/**
 * Tracks whether the embed is on screen. Browsers allow a page about sixteen WebGL contexts: embeds that the reader
 * scrolls past start none, and those left behind release theirs.
 */
export function startOnScreen(store: Store<AppState>, root: HTMLElement): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFirst = true;
  const move = (isOnScreen: boolean) => store.setState((state) => moveOnScreen(state, isOnScreen));
  const look = (entries: readonly IntersectionObserverEntry[]) => {
    const isSeen = entries.at(-1)?.isIntersecting ?? false;
    clearTimeout(timer);
    timer = setTimeout(() => move(isSeen), isSeen ? (isFirst ? 0 : DWELL_MS) : AWAY_MS);
    isFirst = false;
  };
  const observer = tryOr(() => new IntersectionObserver(look), null);
  if (observer === null) move(true);
  observer?.observe(root);
  return () => {
    clearTimeout(timer);
    observer?.disconnect();
  };
}
