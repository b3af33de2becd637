/** The basemap's drawings, by the ids of the symbols that hold them in the page. */
export const BASEMAP_SYMBOLS = ["land", "lake", "river", "coast", "border", "border-disputed"] as const;
