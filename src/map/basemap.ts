import type { BasemapSource } from "./style.ts";

/** The basemap's tiles as they ship with the build. */
export function shippedBasemap(): BasemapSource {
  return {
    kind: "tiles",
    url: new URL(__BASEMAP_PATH__, document.baseURI).href,
    wide: { minzoom: 3, maxzoom: 5, bounds: [90, 10, 178, 74] },
    detail: { minzoom: 6, maxzoom: 8, bounds: [118.125, 34.3071439, 146.25, 56.5594822] },
  };
}
