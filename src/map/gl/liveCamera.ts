import {
  type Camera,
  frameScale,
  mercator,
  type Size,
  unproject,
  type ViewTransform,
  viewFrom,
  WHOLE_TRIP,
  zoomOf,
} from "../../scene/projection.ts";
import type { Position } from "../../trip/model/geometry.ts";
import type { Pixel } from "./liveMapOptions.ts";
import { TILE_SETS } from "./tileSets.ts";

/** Least distance of a shown place from the map's edges, in pixels, unless the map shows the whole trip. */
export const SHOW_PADDING = 30;

/** The minimum zoom of most maps; a small map may zoom out further, to the whole trip, as far as there are tiles. */
const LEAST_ZOOM = 3;

interface WholeTripView {
  readonly center: [number, number];
  readonly zoom: number;
  readonly minZoom: number;
}

/** MapLibre's centre, zoom and minimum zoom for the static picture's view in a map of the given size. */
export function wholeTripView(frame: Camera, { width, height }: Size): WholeTripView {
  const [longitude, latitude] = unproject(frame.centre);
  const zoom = zoomOf(frame.scale * frameScale(width, height));
  const minZoom = Math.max(TILE_SETS.wide.minzoom, Math.min(LEAST_ZOOM, zoom));
  return { center: [longitude, latitude], zoom, minZoom };
}

/** The transform that lays the picture over a map of the given size, centre and zoom. */
export function viewOver(frame: Camera, centre: Position, zoom: number, size: Size): ViewTransform {
  if (size.width === 0 || size.height === 0) return WHOLE_TRIP;
  const [longitude, latitude] = centre;
  const near = nearestTurn(longitude, unproject(frame.centre)[0]);
  return viewFrom(frame, { centre: mercator([near, latitude]), scale: 2 ** zoom }, size);
}

/** The same longitude, by whole turns as near as possible to another: MapLibre keeps its centre within ±180°. */
export function nearestTurn(longitude: number, other: number): number {
  return longitude + Math.round((other - longitude) / 360) * 360;
}

/** How far to pan, in pixels, until a pixel is inside the map by a margin; zero if it is. */
export function panInto([x, y]: Pixel, { width, height }: Size, margin: number): [number, number] {
  return [overshoot(x, width, margin), overshoot(y, height, margin)];
}

/** How far a coordinate lies outside the padded extent; negative before its start. */
function overshoot(coordinate: number, extent: number, margin: number): number {
  return Math.min(0, coordinate - margin) + Math.max(0, coordinate - (extent - margin));
}

/** The south-western and north-eastern corners of the positions' bounding box. */
export function boundsOf(positions: readonly Position[]): [[number, number], [number, number]] {
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  return [
    [Math.min(...longitudes), Math.min(...latitudes)],
    [Math.max(...longitudes), Math.max(...latitudes)],
  ];
}
