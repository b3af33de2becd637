import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { basemapLabels as chosenLabels, isOnPicture, type LabelFile } from "../../scene/labels/basemapLabels.ts";
import { frameCamera } from "../../scene/projection.ts";
import { checkedRecord } from "../checkedRecord.ts";
import { ROOT } from "../record/readRecord.ts";
import { virtualModule } from "./virtualModule.ts";

/** The modules that hold the basemap's labels: those on the picture, and those that only closer views show. */
export const LABEL_MODULES = ["virtual:basemap-labels", "virtual:basemap-labels-closer"] as const;

/** `virtual:basemap-labels` and `virtual:basemap-labels-closer`, see `LABEL_MODULES`. */
export function basemapLabels(): Plugin[] {
  const [onPicture, closer] = LABEL_MODULES;
  return [virtualModule(onPicture, () => labels(true)), virtualModule(closer, () => labels(false))];
}

function labels(isForPicture: boolean): string {
  const { trip } = checkedRecord();
  const file = JSON.parse(readFileSync(join(ROOT, "data/basemap/labels.geojson"), "utf8")) as LabelFile;
  const camera = frameCamera(trip);
  const chosen = chosenLabels(file, trip.places.values()).filter(
    (label) => isOnPicture(label, camera) === isForPicture,
  );
  return `export default ${JSON.stringify(chosen)};\n`;
}
