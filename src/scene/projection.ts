import type { Position } from "../trip/model/geometry.ts";
import { memoizeByObject } from "../trip/model/memoize.ts";
import type { Trip } from "../trip/model/trip.ts";
import { extent, type Point } from "./geometry.ts";

/** Side of the Web Mercator world at zoom 0, in pixels: MapLibre's tile size. */
const WORLD_SIZE = 512;

/** Size of the static picture's view box, in its own units. */
export const VIEW_BOX = { width: 440, height: 540 } as const;

/** Space kept clear around the trip, in units of the view box: wide on the right, where most place names stand. */
const FRAME_PADDING = { top: 26, right: 92, bottom: 30, left: 44 } as const;

/** Smallest extent that is fitted to the view box, in pixels at zoom 0, so that a single place has a finite scale. */
const MIN_EXTENT = 0.5;

/** Units of the view box per CSS pixel, assumed until the picture's size is known. */
export const DEFAULT_UNITS_PER_PX = 1.25;

/** Size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Projects to Web Mercator, in pixels of the world at zoom 0. */
export function mercator([longitude, latitude]: Position): Point {
  const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return [(WORLD_SIZE * (longitude + 180)) / 360, WORLD_SIZE * (0.5 - y / (2 * Math.PI))];
}

/** The inverse of {@link mercator}. */
export function unproject([x, y]: Point): Position {
  const latitude = (2 * Math.atan(Math.exp((0.5 - y / WORLD_SIZE) * 2 * Math.PI)) - Math.PI / 2) * (180 / Math.PI);
  return [(x / WORLD_SIZE) * 360 - 180, latitude];
}

/** A Mercator view: the world point at its centre, and its pixels per pixel at zoom 0. */
export interface Camera {
  readonly centre: Point;
  readonly scale: number;
}

/** The camera that fits the whole trip into the view box, whatever is known of the trip. */
export const frameCamera: (trip: Trip) => Camera = memoizeByObject((trip) => {
  const { left: west, top: north, right: east, bottom: south } = extent(tripPositions(trip).map(mercator));
  const { top, right, bottom, left } = FRAME_PADDING;
  const scale = Math.min(
    (VIEW_BOX.width - left - right) / Math.max(MIN_EXTENT, east - west),
    (VIEW_BOX.height - top - bottom) / Math.max(MIN_EXTENT, south - north),
  );
  return {
    centre: [(west + east) / 2 + (right - left) / 2 / scale, (north + south) / 2 + (bottom - top) / 2 / scale],
    scale,
  };
});

/** CSS pixels per unit of the view box, in an element that shows the view box whole and centred. */
export function frameScale(width: number, height: number): number {
  return Math.min(width / VIEW_BOX.width, height / VIEW_BOX.height);
}

/** MapLibre's zoom for a camera's scale. */
export function zoomOf(scale: number): number {
  return Math.log2(scale);
}

/** Projects a position to the view box. */
export function project({ centre, scale }: Camera, position: Position): Point {
  const [x, y] = mercator(position);
  return [VIEW_BOX.width / 2 + (x - centre[0]) * scale, VIEW_BOX.height / 2 + (y - centre[1]) * scale];
}

/** The position at a point of the view box: the inverse of {@link project}. */
export function positionAtPoint({ centre, scale }: Camera, [x, y]: Point): Position {
  return unproject([centre[0] + (x - VIEW_BOX.width / 2) / scale, centre[1] + (y - VIEW_BOX.height / 2) / scale]);
}

/** How the picture is enlarged and then shifted, in units of the view box, from the view of the whole trip. */
export interface ViewTransform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The untransformed view. */
export const WHOLE_TRIP: ViewTransform = { scale: 1, x: 0, y: 0 };

/** The transform that lays the picture over what another camera shows in an element of the given size. */
export function viewFrom(frame: Camera, seen: Camera, { width, height }: Size): ViewTransform {
  const pxPerUnit = frameScale(width, height);
  const scale = Math.round((seen.scale / (frame.scale * pxPerUnit)) * 1e5) / 1e5;
  const shift = (extent: number, frameCentre: number, seenCentre: number) =>
    extent / 2 - (scale * extent) / 2 + ((frameCentre - seenCentre) * seen.scale) / pxPerUnit;
  return {
    scale,
    x: shift(VIEW_BOX.width, frame.centre[0], seen.centre[0]),
    y: shift(VIEW_BOX.height, frame.centre[1], seen.centre[1]),
  };
}

/** A pixel of an element that shows the view box whole and centred, as a point of the view box. */
export function pointAtPixel([x, y]: Point, { width, height }: Size): Point {
  const pxPerUnit = frameScale(width, height);
  return [VIEW_BOX.width / 2 + (x - width / 2) / pxPerUnit, VIEW_BOX.height / 2 + (y - height / 2) / pxPerUnit];
}

/** The inverse of {@link pointAtPixel}. */
export function pixelAtPoint([x, y]: Point, { width, height }: Size): Point {
  const pxPerUnit = frameScale(width, height);
  return [width / 2 + (x - VIEW_BOX.width / 2) * pxPerUnit, height / 2 + (y - VIEW_BOX.height / 2) * pxPerUnit];
}

/** The positions that the view of the whole trip has to hold: rails and places, without the sea areas. */
function tripPositions({ path, places }: Trip): Position[] {
  const rails = path.legs.flatMap(({ line }) => line);
  const anchors = [...places.values()].filter(({ kind }) => kind !== "sea-area").map(({ anchor }) => anchor);
  return [...rails, ...anchors];
}
