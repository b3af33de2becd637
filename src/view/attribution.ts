/** The credit that the basemap's licences require beside the map, the same in every language. */
export const MAP_CREDIT = "© OpenStreetMap contributors · GSHHG · DCW";
