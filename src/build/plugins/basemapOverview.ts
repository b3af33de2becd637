import { bboxClip, truncate } from "@turf/turf";
import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { Topology } from "topojson-specification";
import type { Plugin } from "vite";
import { BASEMAP_LAYERS, type BasemapLayer } from "../../map/basemapLayers.ts";
import { type Bounds, boundsOf, featuresOf, readBasemap } from "../basemapFile.ts";
import { virtualModule } from "./virtualModule.ts";

/**
 * `virtual:basemap-overview`: the basemap at a small scale, as TopoJSON, and around it the much coarser one of the
 * static picture, as GeoJSON by layer: a wide frame shows both.
 */
export function basemapOverview(): Plugin {
  return virtualModule("virtual:basemap-overview", () => {
    const overview = readBasemap("overview.json");
    const picture = readBasemap("picture.json");
    const bounds = boundsOf(picture);
    const strips = stripsAround(boundsOf(overview), bounds);
    const surround = Object.fromEntries(BASEMAP_LAYERS.map((layer) => [layer, clipped(picture, layer, strips)]));
    return [
      `export default ${parsed(overview)};`,
      `export const surround = ${parsed(surround)};`,
      `export const bounds = ${JSON.stringify(bounds)};`,
    ].join("\n");
  });
}

/** Code that gives a value; browsers parse JSON faster than the same as a literal. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/** The outer box without the inner one, as boxes that do not overlap. */
export function stripsAround([west, south, east, north]: Bounds, outer: Bounds): Bounds[] {
  return [
    [outer[0], outer[1], west, outer[3]],
    [east, outer[1], outer[2], outer[3]],
    [west, outer[1], east, south],
    [west, north, east, outer[3]],
  ];
}

/** What of a layer lies in some boxes. */
function clipped(topology: Topology, layer: BasemapLayer, boxes: readonly Bounds[]): FeatureCollection {
  const features = featuresOf(topology, layer).filter(hasShape);
  return {
    type: "FeatureCollection",
    features: boxes.flatMap((box) =>
      features
        .map((shape) => bboxClip(shape, [...box]))
        .filter(({ geometry }) => geometry.coordinates.length > 0)
        .map((shape) => truncate(shape, { precision: 3 })),
    ),
  };
}

/** Whether a feature kept any shape when it was simplified. */
function hasShape(
  feature: Feature<Geometry | null>,
): feature is Feature<LineString | MultiLineString | Polygon | MultiPolygon> {
  return feature.geometry !== null;
}
