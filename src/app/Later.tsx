import { type ReactNode, Suspense } from "react";
import { useAppState } from "./AppContext.tsx";
import { i18n, knownTrip } from "./selectors.ts";

/**
 * A part of the page that the first step does not need. It is hydrated after the rest, while the reader does nothing or
 * when the reader uses it. It is hydrated with the rest where it must not stay as the server sent it: in a view with
 * another language or other knowledge.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  // React hydrates a boundary at once if it renders again.
  useAppState(i18n);
  useAppState(knownTrip);
  return <Suspense>{children}</Suspense>;
}
