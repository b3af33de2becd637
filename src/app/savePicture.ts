import type { PictureKind, SaveOutcome } from "../map/export/exportPicture.ts";
import { formatInstant } from "../trip/time/instant.ts";
import type { AppState } from "../view/appState.ts";
import { MAP_CREDIT } from "../view/attribution.ts";
import { label, trainText } from "./selectors.ts";
import type { TripApp } from "./tripApp.ts";
import { drawWholeTrip, type Flush } from "./wholeTrip.ts";

/** The name of a saved picture without its extension: "kim-vladivostok-2023-20230913T0243Z". */
export function pictureName({ pack, view }: AppState): string {
  return `${pack.trip.id}-${formatInstant(view.t).replace(/[-:]/g, "")}`;
}

/** Saves map and chart at the moment shown, with moment, whereabouts, credit and address in the caption. */
export async function saveMoment({ store, addressOf }: TripApp, kind: PictureKind, flush: Flush): Promise<SaveOutcome> {
  const { savePicture } = await import("../map/export/exportPicture.ts");
  const state = store.getState();
  const lines = [label(state), trainText(state), MAP_CREDIT, addressOf(state.view)];
  return savePicture(kind, pictureName(state), lines, (draw) => drawWholeTrip(store, flush, draw));
}
