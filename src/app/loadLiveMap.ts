import type { LiveModule } from "../map/gl/liveMapModule.ts";
import { expectLiveSheet } from "../map/gl/liveSheet.ts";

let loading: Promise<LiveModule> | undefined;

/**
 * Loads the live map's code and style sheet, once. Callers share one promise, because a second `import` would resolve
 * with the code even if the style sheet had failed.
 *
 * @throws Error if either fails to load
 */
export function loadLiveMap(): Promise<LiveModule> {
  loading ??= import("../map/gl/liveMapModule.ts").then((live) => {
    expectLiveSheet();
    return live;
  });
  return loading;
}
