import { type GeoProjection, geoMercator, geoPath } from "d3-geo";
import { BASEMAP_SYMBOLS } from "../../map/basemapLayers.ts";
import { frameCamera, VIEW_BOX } from "../../scene/projection.ts";
import type { Trip } from "../../trip/model/trip.ts";
import { type Bounds, boundsOf, featuresOf, readBasemap } from "../basemapFile.ts";

/** How far beyond the frame the basemap is drawn, in the frame's units: wide boxes show it. */
const MARGIN = { x: 450, y: 210 } as const;

/** Beyond any edge of any box that shows the picture, in the frame's units. */
const FAR_OUT = 9999;

/**
 * The basemap as SVG symbols that the picture refers to, `#basemap-land` and so on, drawn for the trip's frame.
 * They are in the document once, outside React, and are never sent twice.
 */
export function basemapSymbols(trip: Trip): string {
  const picture = readBasemap("picture.json");
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
    if (name === "outside") return outsideSymbol(projection, boundsOf(picture));
    const layer = name === "border-disputed" ? "border" : name;
    const drawn = featuresOf(picture, layer).filter(
      ({ properties }) => layer !== "border" || (properties?.disputed === 1) === (name === "border-disputed"),
    );
    return `<path id="basemap-${name}" d="${drawn.map((shape) => path(shape) ?? "").join("")}"/>`;
  });
  return `<svg class="basemap-symbols" width="0" height="0" aria-hidden="true"><defs>${symbols.join("")}</defs></svg>`;
}

/** What the picture's data do not cover, so that no land missing from them is taken for sea. */
function outsideSymbol(projection: GeoProjection, [west, south, east, north]: Bounds): string {
  const corner = (longitude = 0, latitude = 0) => projection([longitude, latitude]) ?? [0, 0];
  const [left, top] = corner(west, north);
  const [right, bottom] = corner(east, south);
  const [frameLeft, frameTop] = [-MARGIN.x, -MARGIN.y];
  const [frameRight, frameBottom] = [VIEW_BOX.width + MARGIN.x, VIEW_BOX.height + MARGIN.y];
  const d = [
    rectangle([-FAR_OUT, -FAR_OUT, FAR_OUT, FAR_OUT]),
    rectangle([
      clamp(left ?? 0, frameLeft, frameRight),
      clamp(top ?? 0, frameTop, frameBottom),
      clamp(right ?? 0, frameLeft, frameRight),
      clamp(bottom ?? 0, frameTop, frameBottom),
    ]),
  ].join("");
  return `<path id="basemap-outside" fill-rule="evenodd" d="${d}"/>`;
}

function rectangle([left, top, right, bottom]: readonly [number, number, number, number]): string {
  return `M${left},${top}H${right}V${bottom}H${left}Z`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)));
}
