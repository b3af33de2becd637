import { type ReactNode, Suspense } from "react";
import { useAppState } from "./AppContext.tsx";
import { heldBack } from "./heldBack.ts";
import { i18n, knownTrip } from "./selectors.ts";

/**
 * A part of the page that the first step does not need. It is hydrated once the live map is drawn, when the browser is
 * idle or the reader uses it. A change of language or knowledge hydrates it at once, as what the server sent is then
 * wrong.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  // React hydrates a boundary at once if it renders again.
  useAppState(i18n);
  useAppState(knownTrip);
  return (
    <Suspense>
      <Held>{children}</Held>
    </Suspense>
  );
}

function Held({ children }: { readonly children: ReactNode }) {
  const held = heldBack();
  // Read by React as by `use`, which this build of it goes without.
  if (held !== null) throw held;
  return children;
}
