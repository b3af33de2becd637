/** The folder of the basemap's tiles, relative to the page. */
declare const __BASEMAP_PATH__: string;

declare module "virtual:record" {
  import type { PackedTrip } from "./trip/parse/packedTrip.ts";
  import type { ShippedEvidence } from "./trip/record/shipped.ts";
  export const tripFile: PackedTrip;
  export const evidenceFile: ShippedEvidence;
  /** See `ListedEvidence`; empty where the evidence is complete. */
  export const listed: readonly number[];
  export const checksum: number;
  export const offsets: import("./trip/time/instant.ts").ZoneOffsets;
  export const patterns: import("./trip/text/dateStyles.ts").DatePatterns;
}

/** The evidence with all its texts, for pages whose list does not have them any more. */
declare module "virtual:record-evidence" {
  import type { ShippedEvidence } from "./trip/record/shipped.ts";
  export const evidenceFile: ShippedEvidence;
}

declare module "virtual:record-details" {
  import type { ShippedDetails } from "./trip/record/details.ts";
  export const detailsFile: ShippedDetails;
}

/** The texts of the record in one language, in the record's shape. */
declare module "virtual:record-ko" {
  export const tripFile: unknown;
  export const evidenceFile: unknown;
  export const detailsFile: unknown;
  export const patterns: import("./trip/text/dateStyles.ts").DatePatterns;
}

declare module "virtual:record-ru" {
  export const tripFile: unknown;
  export const evidenceFile: unknown;
  export const detailsFile: unknown;
  export const patterns: import("./trip/text/dateStyles.ts").DatePatterns;
}

declare module "virtual:record-ja" {
  export const tripFile: unknown;
  export const evidenceFile: unknown;
  export const detailsFile: unknown;
  export const patterns: import("./trip/text/dateStyles.ts").DatePatterns;
}

declare module "virtual:basemap-labels" {
  import type { BasemapLabel } from "./scene/labels/basemapLabels.ts";

  const labels: readonly BasemapLabel[];
  export default labels;
}

declare module "virtual:basemap-labels-closer" {
  import type { BasemapLabel } from "./scene/labels/basemapLabels.ts";

  const labels: readonly BasemapLabel[];
  export default labels;
}

declare module "virtual:palette.css";

declare module "virtual:fallback-fonts.css";

/** The pictures of the small maps: see `TripAppOptions`. */
declare const __KEY_MAPS__: Readonly<Record<string, string>>;

/** The folder with the parts of a large record, relative to the page; empty where there are none. */
declare const __CLAIM_PARTS__: string;

/** Takes a part of the record, which the part's script brings. */
declare var tripMapClaimPart: (index: number, part: import("./trip/record/claimPart.ts").ClaimPart) => void;

/** Takes the ids of the claims in each part, which a script brings. */
declare var tripMapClaimIndex: (ids: readonly (readonly string[])[]) => void;

/** The script and the style sheet of the embed's live map, relative to the embed. */
declare const __EMBED_LIVE__: { readonly script: string; readonly style: string };

/** The embed's live map, once its script has run. */
declare var tripMapLive: typeof import("./entries/embedLiveMap.ts") | undefined;

declare module "virtual:maplibre-worker" {
  /** MapLibre's worker as a classic script. */
  const text: string;
  export default text;
}

declare module "virtual:basemap-inset" {
  /** Path data by layer, bottom first, in units of the view box; null without an inset. */
  const shapes: readonly (readonly [layer: string, d: string])[] | null;
  export default shapes;
}

declare module "virtual:basemap-overview" {
  const topology: import("topojson-specification").Topology;
  export default topology;
  /** What lies around it, by layer, coarser. */
  export const surround: Readonly<Record<import("./map/basemapLayers.ts").BasemapLayer, GeoJSON.FeatureCollection>>;
  /** What both cover together, in degrees. */
  export const bounds: readonly [west: number, south: number, east: number, north: number];
}
