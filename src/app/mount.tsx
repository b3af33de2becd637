import { type ReactNode, StrictMode, startTransition } from "react";
import { createRoot, hydrateRoot, type RootOptions } from "react-dom/client";
import { settleFields, takeEarlyInput } from "../platform/earlyInput.ts";
import { keepPrerendered, restorePrerendered } from "./prerendered.ts";

/**
 * Hydrates the prerendered app, or renders it where there is none, as in development. If the app cannot be created, or
 * throws an error that no boundary catches, the page is restored as the server sent it, and the error is logged once.
 */
export function mount(createApp: () => ReactNode): void {
  const root = document.getElementById("app");
  // A reader can leave before the document is parsed; then there is nothing to start.
  if (root === null) return;
  try {
    const strict = <StrictMode>{createApp()}</StrictMode>;
    settleFields();
    keepPrerendered(root);
    if (root.firstElementChild === null) createRoot(root, FAULT_HANDLERS).render(strict);
    // In a transition, so that the page answers, and the live map starts, while it is hydrated.
    else startTransition(() => void hydrateRoot(root, strict, FAULT_HANDLERS));
  } catch (error) {
    giveUp(error);
  }
}

function giveUp(error: unknown): void {
  report(error);
  takeEarlyInput();
  restorePrerendered();
}

function report(error: unknown): void {
  console.error(error);
}

const FAULT_HANDLERS: RootOptions = {
  onCaughtError: report,
  // As when the prerendered page is not the one that the program renders; the page works all the same.
  onRecoverableError: report,
  onUncaughtError: giveUp,
};
