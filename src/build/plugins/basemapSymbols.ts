import { type GeoProjection, geoMercator, geoPath } from "d3-geo";
import { BASEMAP_SYMBOLS } from "../../map/basemapLayers.ts";
import { frameCamera, VIEW_BOX } from "../../scene/projection.ts";
import type { Trip } from "../../trip/model/trip.ts";
import { type Bounds, boundsOf, featuresOf, readBasemap } from "../basemapFile.ts";

/**
 * How far beyond the frame the basemap is drawn, in the frame's units. A box wider than the frame shows the sides, a
 * higher one the parts above and below; none shows the corners.
 */
const MARGIN = { x: 560, y: 500 } as const;

/** How far the parts overlap, in the frame's units, so that no seam shows between them. */
const OVERLAP = 4;

/** Left, top, right and bottom. */
type Extent = readonly [number, number, number, number];

/** The parts of the basemap that some box shows: the frame with its sides, and what is above and below. */
const PARTS: readonly Extent[] = [
  [-MARGIN.x, -OVERLAP, VIEW_BOX.width + MARGIN.x, VIEW_BOX.height + OVERLAP],
  [-OVERLAP, -MARGIN.y, VIEW_BOX.width + OVERLAP, 0],
  [-OVERLAP, VIEW_BOX.height, VIEW_BOX.width + OVERLAP, VIEW_BOX.height + MARGIN.y],
];

/** Beyond any edge of any box that shows the picture, in the frame's units. */
const FAR_OUT = 9999;

/**
 * The basemap as SVG symbols that the picture refers to, `#basemap-land` and so on, drawn for the trip's frame.
 * They are in the document once, outside React, and are never sent twice.
 */
export function basemapSymbols(trip: Trip): string {
  const picture = readBasemap("picture.json");
  const projection = frameProjection(trip);
  const symbols = BASEMAP_SYMBOLS.map((name) => {
    if (name === "outside") return outsideSymbol(projection, boundsOf(picture));
    const layer = name === "border-disputed" ? "border" : name;
    const drawn = featuresOf(picture, layer).filter(
      ({ properties }) => layer !== "border" || (properties?.disputed === 1) === (name === "border-disputed"),
    );
    const d = PARTS.map(([left, top, right, bottom]) => {
      const clipped = projection.clipExtent([
        [left, top],
        [right, bottom],
      ]);
      const path = geoPath(clipped).digits(0);
      return drawn.map((shape) => path(shape) ?? "").join("");
    });
    return `<path id="basemap-${name}" d="${d.join("")}"/>`;
  });
  return `<svg class="basemap-symbols" width="0" height="0" aria-hidden="true"><defs>${symbols.join("")}</defs></svg>`;
}

/** The projection to the view box of the trip's frame. */
export function frameProjection(trip: Trip): GeoProjection {
  const { centre, scale } = frameCamera(trip);
  return geoMercator()
    .scale((512 / (2 * Math.PI)) * scale)
    .translate([VIEW_BOX.width / 2 + (256 - centre[0]) * scale, VIEW_BOX.height / 2 + (256 - centre[1]) * scale]);
}

/** What the picture's data do not cover, so that no land missing from them is taken for sea. */
function outsideSymbol(projection: GeoProjection, [west, south, east, north]: Bounds): string {
  const corner = (longitude = 0, latitude = 0) => projection([longitude, latitude]) ?? [0, 0];
  const [left = 0, top = 0] = corner(west, north);
  const [right = 0, bottom = 0] = corner(east, south);
  const xs = [-MARGIN.x, 0, VIEW_BOX.width, VIEW_BOX.width + MARGIN.x].map((x) => clamp(x, left, right));
  const ys = [-MARGIN.y, 0, VIEW_BOX.height, VIEW_BOX.height + MARGIN.y].map((y) => clamp(y, top, bottom));
  const d =
    `M${-FAR_OUT},${-FAR_OUT}H${FAR_OUT}V${FAR_OUT}H${-FAR_OUT}Z` +
    `M${xs[0]},${ys[1]}H${xs[1]}V${ys[0]}H${xs[2]}V${ys[1]}H${xs[3]}V${ys[2]}H${xs[2]}V${ys[3]}H${xs[1]}V${ys[2]}H${xs[0]}Z`;
  return `<path id="basemap-outside" fill-rule="evenodd" d="${d}"/>`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)));
}
