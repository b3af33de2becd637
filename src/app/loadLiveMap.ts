import type { LiveModule } from "../map/gl/liveMapModule.ts";
import { expectLiveSheet } from "../map/gl/liveSheet.ts";

let loading: Promise<LiveModule> | undefined;

/**
 * The live map's code with its style, fetched once and only when it is asked for. Whoever asks shares one promise:
 * a second `import` would be given the code without the style that did not come.
 *
 * @throws Error where either does not come
 */
export function loadLiveMap(): Promise<LiveModule> {
  loading ??= import("../map/gl/liveMapModule.ts").then((live) => {
    expectLiveSheet();
    return live;
  });
  return loading;
}
