import { createContext, useContext } from "react";
import type { AppState } from "../view/appState.ts";
import type { TripApp } from "./tripApp.ts";
import { useSelect } from "./useSelect.ts";

/** Provides the app to the sections inside it. */
export const AppContext = createContext<TripApp | null>(null);

/** The app around the sections: its store, actions and files. It never changes, so reading it causes no render. */
export function useApp(): TripApp {
  const app = useContext(AppContext);
  if (app === null) throw new Error("A section needs an <AppContext> around it.");
  return app;
}

/** A value selected from the app's state: for what moves with the time. */
export function useAppState<Value>(select: (state: AppState) => Value): Value {
  return useSelect(useApp().store, select);
}

/** A value selected from the app's resting state: for words and lists, which follow the time once it rests. */
export function useRestingState<Value>(select: (state: AppState) => Value): Value {
  return useSelect(useApp().resting, select);
}
