import type { Stop, Store } from "../../platform/createStore.ts";
import type { AppState } from "../../view/appState.ts";

/** How long a link may take to open its window, in milliseconds. */
const OPEN_MS = 700;

/** Records the last link that opened no window, because a frame may be forbidden to open any. */
export function startBlockedLinks(store: Store<AppState>): Stop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link?.target !== "_blank" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (document.visibilityState === "visible" && document.hasFocus()) store.setState({ blockedLink: link.href });
    }, OPEN_MS);
  };
  document.addEventListener("click", onClick);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("click", onClick);
  };
}
