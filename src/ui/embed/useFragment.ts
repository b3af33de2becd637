import { useSyncExternalStore } from "react";

/** Whether the page's address ends in a fragment such as `#embed`; the prerender's never does. */
export function useFragment(fragment: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => location.hash === fragment,
    () => false,
  );
}

function subscribe(onChange: () => void): () => void {
  const events = ["hashchange", "popstate"] as const;
  for (const name of events) addEventListener(name, onChange);
  return () => {
    for (const name of events) removeEventListener(name, onChange);
  };
}

/** Writes the fragment, or takes it away with `""`, without an entry in the history. */
export function writeFragment(fragment: string): void {
  try {
    history.replaceState(history.state, "", `${location.pathname}${location.search}${fragment}`);
    dispatchEvent(new HashChangeEvent("hashchange"));
  } catch {
    // A page that may not write its address can still move within itself.
    location.hash = fragment;
  }
}
