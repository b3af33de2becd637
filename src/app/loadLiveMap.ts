import { expectLiveSheet } from "../map/gl/liveSheet.ts";
import type { Trip } from "../trip/model/trip.ts";

type LiveMapModule = typeof import("../map/gl/liveMapModule.ts");

let loading: Promise<LiveMapModule> | undefined;

/**
 * Loads the live map's code and style sheet, once. Callers share one promise, because a second `import` would resolve
 * with the code even if the style sheet had failed.
 *
 * @throws Error if either fails to load
 */
export function loadLiveMap(): Promise<LiveMapModule> {
  loading ??= import("../map/gl/liveMapModule.ts").then((live) => {
    expectLiveSheet();
    return live;
  });
  return loading;
}

/**
 * Loads the live map and its first tiles while the page is still being hydrated. Whoever starts the map is told if that
 * fails.
 */
export function loadLiveMapAhead(trip: Trip): void {
  loadLiveMap().then(
    ({ fetchFirstTiles }) => {
      const container = document.querySelector(".map-canvas");
      if (container !== null) fetchFirstTiles(container, trip);
    },
    () => undefined,
  );
}
