import { type Stop, type Store, watch } from "../platform/createStore.ts";
import { formatAddress } from "../view/address.ts";
import type { AppState } from "../view/appState.ts";

/** How long the view must rest, in milliseconds, before the addresses follow. */
const REST_MS = 300;

/**
 * Keeps the canonical link and `og:url` in step with the view, because phones share them instead of the address bar. A
 * page built without `SITE_URL` has neither.
 */
export function startShareMeta(store: Store<AppState>): Stop {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const meta = document.querySelector<HTMLMetaElement>('meta[property="og:url"]');
  if (link === null && meta === null) return () => {};
  const site = (link?.href ?? meta?.content ?? "").replace(/[?#].*$/, "");
  return watch(store, restingQuery, (query) => {
    if (query === null) return undefined;
    const timer = setTimeout(() => {
      if (link !== null) link.href = `${site}${query}`;
      if (meta !== null) meta.content = `${site}${query}`;
    }, REST_MS);
    return () => clearTimeout(timer);
  });
}

/** The query of the view; null while it moves by itself, or is not the one asked for yet. */
function restingQuery({ view, range, isReady, isPlaying }: AppState): string | null {
  return isReady && !isPlaying ? formatAddress({ ...view, static: false }, range) : null;
}
