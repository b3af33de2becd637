import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature } from "geojson";
import { bbox, feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { ROOT } from "./record/readRecord.ts";

/** West, south, east and north, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A file of `data/basemap`: the overview, or the coarser and wider basemap of the static picture. */
export function readBasemap(file: "overview.json" | "picture.json"): Topology {
  return JSON.parse(readFileSync(join(ROOT, "data/basemap", file), "utf8"));
}

/** How far a basemap reaches. */
export function boundsOf(basemap: Topology): Bounds {
  const [west, south, east, north] = bbox(basemap);
  return [west, south, east, north];
}

/**
 * The features of one layer of a basemap.
 *
 * @throws Error if it has no such layer
 */
export function featuresOf(basemap: Topology, layer: string): readonly Feature[] {
  const object = basemap.objects[layer];
  if (object === undefined) throw new Error(`The basemap has no layer "${layer}".`);
  const collection = feature(basemap, object);
  return "features" in collection ? collection.features : [collection];
}
