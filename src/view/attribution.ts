/** What the basemap's data must always say of themselves beside the map, in any language. */
export const MAP_CREDIT = "© OpenStreetMap contributors · GSHHG · DCW";
