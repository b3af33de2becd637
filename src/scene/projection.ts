import type { Position, Trip } from "../trip/model/trip.ts";

/** Web Mercator's world at zoom 0, in pixels: MapLibre's tile size. */
const WORLD = 512;

/** Width and height of the static picture's frame, in its own units. */
export const VIEW_BOX = { width: 500, height: 540 } as const;

const FRAME_PADDING = { top: 26, right: 92, bottom: 30, left: 44 } as const;

/** A point in Web Mercator, in pixels of the world at zoom 0. */
export function mercator([longitude, latitude]: Position): readonly [number, number] {
  const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return [(WORLD * (longitude + 180)) / 360, WORLD * (0.5 - y / (2 * Math.PI))];
}

/** The inverse of {@link mercator}. */
export function unproject([x, y]: readonly [number, number]): Position {
  const latitude = (2 * Math.atan(Math.exp((0.5 - y / WORLD) * 2 * Math.PI)) - Math.PI / 2) * (180 / Math.PI);
  return [(x / WORLD) * 360 - 180, latitude];
}

/** A Mercator view: the world point at the middle, and how many pixels a pixel of zoom 0 takes. */
export interface Camera {
  readonly centre: readonly [number, number];
  readonly scale: number;
}

/** The camera that fits the whole trip, whatever is known of it, into the static picture's frame. */
export function frameCamera(trip: Trip): Camera {
  const camera = cameras.get(trip) ?? fittedCamera(trip);
  cameras.set(trip, camera);
  return camera;
}

const cameras = new WeakMap<Trip, Camera>();

function fittedCamera(trip: Trip): Camera {
  const points = framed(trip).map(mercator);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  const { top, right, bottom, left } = FRAME_PADDING;
  const scale = Math.min(
    (VIEW_BOX.width - left - right) / Math.max(0.5, east - west),
    (VIEW_BOX.height - top - bottom) / Math.max(0.5, south - north),
  );
  const centre = [(west + east) / 2 + (right - left) / 2 / scale, (north + south) / 2 + (bottom - top) / 2 / scale];
  return { centre: [centre[0] ?? 0, centre[1] ?? 0], scale };
}

/** How large the frame's units stand in a box of a size: the frame is shown whole and centred. */
export function frameScale(width: number, height: number): number {
  return Math.min(width / VIEW_BOX.width, height / VIEW_BOX.height);
}

/** MapLibre's zoom for a camera's scale. */
export function zoomOf(scale: number): number {
  return Math.log2(scale);
}

/** Where a position stands in the frame. */
export function project({ centre, scale }: Camera, position: Position): readonly [number, number] {
  const [x, y] = mercator(position);
  return [VIEW_BOX.width / 2 + (x - centre[0]) * scale, VIEW_BOX.height / 2 + (y - centre[1]) * scale];
}

/** How the picture is looked at: enlarged and shifted, in the frame's units, from the view of the whole trip. */
export interface ViewTransform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** The view that the picture is made for. */
export const WHOLE_TRIP: ViewTransform = { scale: 1, x: 0, y: 0 };

/** The view in which the picture, shown whole and centred in a box, stands as another camera sees the world there. */
export function viewFrom(frame: Camera, seen: Camera, box: Size): ViewTransform {
  const unit = frameScale(box.width, box.height);
  const scale = Math.round((seen.scale / (frame.scale * unit)) * 1e5) / 1e5;
  const [x = 0, y = 0] = frame.centre.map((centre, axis) => {
    const half = (axis === 0 ? VIEW_BOX.width : VIEW_BOX.height) / 2;
    return half - scale * half + ((centre - (seen.centre[axis] ?? 0)) * seen.scale) / unit;
  });
  return { scale, x, y };
}

/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The positions that the whole trip is made of: its rails and its places, less the seas. */
function framed({ path, places }: Trip): Position[] {
  const rails = path.legs.flatMap(({ line }) => line);
  const marks = [...places.values()].filter(({ kind }) => kind !== "sea-area").map(({ anchor }) => anchor);
  return [...rails, ...marks];
}
