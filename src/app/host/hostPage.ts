import { type Stop, type Store, stopAll, watch } from "../../platform/createStore.ts";
import type { AppState } from "../../view/appState.ts";
import {
  envelope,
  type FrameMessage,
  frameKeys,
  heightMessages,
  isWordpressAsking,
  parseGo,
  shownView,
} from "../../view/hostMessages.ts";
import { applyHostMessage } from "../../view/transitions.ts";
import { watchNaturalHeight } from "./naturalHeight.ts";

/** The shortest time between two `view` messages, in milliseconds. */
const VIEW_INTERVAL_MS = 100;

/** Posts to the article. Its origin is unknown, and nothing posted is secret. */
function postToParent(message: unknown): void {
  if (window.parent !== window) window.parent.postMessage(message, "*");
}

function postFrameMessage(message: FrameMessage): void {
  postToParent(envelope(message));
}

/**
 * The conversation of an embed with the article around it. Start it once the view that the address asks for is on
 * screen, because it measures `root` and reports the embed as ready.
 */
export function startHostPage(store: Store<AppState>, root: HTMLElement): Stop {
  const keys = frameKeys(location.search, location.hash);
  let height = 0;
  const postHeight = () => {
    for (const message of heightMessages(height, keys)) postToParent(message);
  };
  const onMessage = ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || window.parent === window) return;
    if (isWordpressAsking(data, keys)) postHeight();
    const { pack, range, view } = store.getState();
    const asked = parseGo(data, pack.trip, range, view.knowledge);
    if (asked === null) return;
    const { patch, unread } = asked;
    if (unread.length > 0 || Object.keys(patch).length > 0)
      store.setState((state) => applyHostMessage(state, patch, unread));
    else {
      postHeight();
      postFrameMessage({ type: "view", ...shownView(view) });
    }
  };
  addEventListener("message", onMessage);
  return stopAll([
    () => removeEventListener("message", onMessage),
    watch(
      store,
      ({ mapMode }) => mapMode,
      (mode) => {
        postFrameMessage({ type: "ready", mode });
        return undefined;
      },
    ),
    reportView(store),
    watchNaturalHeight(root, (natural) => {
      height = natural;
      postHeight();
    }),
  ]);
}

/** Posts the view when it changes, at most once in {@link VIEW_INTERVAL_MS}. */
function reportView(store: Store<AppState>): Stop {
  let reported = "";
  let timer: ReturnType<typeof setTimeout> | null = null;
  const shownText = ({ view }: AppState) => JSON.stringify(shownView(view));
  const report = () => {
    timer = null;
    const state = store.getState();
    reported = shownText(state);
    postFrameMessage({ type: "view", ...shownView(state.view) });
  };
  const stopWatching = watch(store, shownText, (text) => {
    if (text !== reported) timer ??= setTimeout(report, VIEW_INTERVAL_MS);
    return undefined;
  });
  return () => {
    stopWatching();
    if (timer !== null) clearTimeout(timer);
  };
}
