import type { LiveModule } from "./map/startLive.ts";

let loading: Promise<LiveModule> | undefined;

/**
 * The live map's code with its style, fetched once and only when it is asked for. Whoever asks shares one promise:
 * a second `import` would be given the code without the style that did not come.
 *
 * @throws Error where either does not come
 */
export function loadLive(): Promise<LiveModule> {
  loading ??= import("./map/startLive.ts").then((live) => {
    if (isStyled()) return live;
    throw new Error("The live map's style did not come.");
  });
  return loading;
}

/** A sheet of a wrong type counts as loaded and is not there: the live map's own says itself that it is. */
function isStyled(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue("--live-map-style") !== "";
}
