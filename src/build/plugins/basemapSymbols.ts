import { readFileSync } from "node:fs";
import { join } from "node:path";
import { geoMercator, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { BASEMAP_SYMBOLS } from "../../map/basemapLayers.ts";
import { frameCamera, VIEW_BOX } from "../../scene/projection.ts";
import type { Trip } from "../../trip/model/trip.ts";
import { ROOT } from "../record/readRecord.ts";

/** How far beyond the frame the basemap is drawn, in the frame's units: wide boxes show it. */
const MARGIN = { x: 450, y: 210 } as const;

/**
 * The basemap as SVG symbols that the picture refers to, `#basemap-land` and so on, drawn for the trip's frame.
 * They are in the document once, outside React, and are never sent twice.
 */
export function basemapSymbols(trip: Trip): string {
  const topology = JSON.parse(readFileSync(join(ROOT, "data/basemap/picture.json"), "utf8")) as Topology;
  const { centre, scale } = frameCamera(trip);
  const projection = geoMercator()
    .scale((512 / (2 * Math.PI)) * scale)
    .translate([VIEW_BOX.width / 2 + (256 - centre[0]) * scale, VIEW_BOX.height / 2 + (256 - centre[1]) * scale])
    .clipExtent([
      [-MARGIN.x, -MARGIN.y],
      [VIEW_BOX.width + MARGIN.x, VIEW_BOX.height + MARGIN.y],
    ]);
  const path = geoPath(projection).digits(0);
  const symbols = BASEMAP_SYMBOLS.map((name) => {
    const layer = name === "border-disputed" ? "border" : name;
    const object = topology.objects[layer];
    if (object === undefined) throw new Error(`The basemap's picture has no layer "${layer}".`);
    const collection = feature(topology, object);
    const features = "features" in collection ? collection.features : [collection];
    const drawn = features.filter(
      ({ properties }) => layer !== "border" || (properties?.disputed === 1) === (name === "border-disputed"),
    );
    return `<path id="basemap-${name}" d="${drawn.map((shape) => path(shape) ?? "").join("")}"/>`;
  });
  return `<svg class="basemap-symbols" width="0" height="0" aria-hidden="true"><defs>${symbols.join("")}</defs></svg>`;
}
