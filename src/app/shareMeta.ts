import type { Stop, Store } from "../platform/createStore.ts";
import { formatAddress } from "../view/address.ts";
import type { AppState } from "../view/appState.ts";
import { whenViewRests } from "./viewRest.ts";

/**
 * Keeps the canonical link and `og:url` in step with the view, because phones share them instead of the address bar. A
 * page built without `SITE_URL` has neither.
 */
export function startShareMeta(store: Store<AppState>): Stop {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const meta = document.querySelector<HTMLMetaElement>('meta[property="og:url"]');
  if (link === null || meta === null) return () => {};
  const site = link.href.replace(/[?#].*$/, "");
  return whenViewRests(store, (view) => {
    link.href = meta.content = `${site}${formatAddress({ ...view, static: false }, store.getState().range)}`;
  });
}
