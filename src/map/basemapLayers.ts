/** Layers of the basemap, in its tiles and in the embed's overview. */
export const BASEMAP_LAYERS = ["land", "lake", "coast", "river", "border"] as const;
export type BasemapLayer = (typeof BASEMAP_LAYERS)[number];

/** Ids of the SVG symbols that draw the basemap under the static picture, bottom first; `outside` is what it lacks. */
export const BASEMAP_SYMBOLS = ["outside", "land", "lake", "river", "coast", "border", "border-disputed"] as const;
