/** The folder of the basemap's tiles, relative to the page. */
declare const __BASEMAP_PATH__: string;

declare module "virtual:record" {
  import type { EvidenceFile, TripFile } from "./trip/record.ts";
  export const tripFile: TripFile;
  export const evidenceFile: EvidenceFile;
}

declare module "virtual:basemap-labels" {
  import type { LabelFile } from "./map/labels.ts";

  const labels: LabelFile;
  export default labels;
}

declare module "virtual:palette.css";
