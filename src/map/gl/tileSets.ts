import type { Camera, Size } from "../../scene/projection.ts";
import type { BasemapSource } from "./mapStyle.ts";
import { type TileSet, tilesUnder } from "./tilesUnder.ts";

/** The tiles that ship with the build, for the whole trip and for closer views; made by `data/basemap/pyramid.mjs`. */
export const TILE_SETS: { readonly wide: TileSet; readonly detail: TileSet } = {
  wide: { minzoom: 2, maxzoom: 5, bounds: [90, 10, 178, 74] },
  detail: { minzoom: 6, maxzoom: 8, bounds: [118.125, 34.3071439, 146.25, 56.5594822] },
};

/** The tiles that a live map of the given size requests first, as `z/x/y`. */
export function firstTiles(camera: Camera, size: Size): string[] {
  return Object.values(TILE_SETS).flatMap((set) => tilesUnder(camera, size, set));
}

/** The basemap's tiles as they ship with the build. */
export function shippedBasemap(): Extract<BasemapSource, { kind: "tiles" }> {
  return { kind: "tiles", url: new URL(__BASEMAP_PATH__, document.baseURI).href, ...TILE_SETS };
}
