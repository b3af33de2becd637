import { type ReactNode, StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";

/** Hydrates the prerendered app, or renders it where there is none, as in development. */
export function mount(app: ReactNode): void {
  const root = document.getElementById("app");
  // A reader can leave before the document is parsed; then there is nothing to start.
  if (root === null) return;
  const strict = <StrictMode>{app}</StrictMode>;
  if (root.firstElementChild === null) createRoot(root).render(strict);
  else hydrateRoot(root, strict);
}
