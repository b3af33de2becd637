import type { Position } from "../trip/model/geometry.ts";
import { memoizeByObject } from "../trip/model/memoize.ts";
import type { Trip } from "../trip/model/trip.ts";
import { type Point, spaced } from "./geometry.ts";
import { frameCamera, project } from "./projection.ts";

/** Points of the route about this far apart, in CSS pixels, stand for it. */
const STEP = 8;

interface RouteScale {
  readonly scale: number;
  readonly unitsPerPx: number;
}

const routeOf = memoizeByObject((trip: Trip) => {
  let last: (RouteScale & { readonly points: readonly Point[] }) | null = null;
  return ({ scale, unitsPerPx }: RouteScale) => {
    if (last?.scale !== scale || last.unitsPerPx !== unitsPerPx) {
      last = { scale, unitsPerPx, points: pointsAlong(trip, scale, STEP * unitsPerPx) };
    }
    return last.points;
  };
});

/** Points along the whole route, in units of the view box times the map's scale, for whatever must not cover it. */
export function routePoints(trip: Trip, size: RouteScale): readonly Point[] {
  return routeOf(trip)(size);
}

function pointsAlong(trip: Trip, scale: number, step: number): readonly Point[] {
  const camera = frameCamera(trip);
  const onMap = (position: Position): Point => {
    const [x, y] = project(camera, position);
    return [x * scale, y * scale];
  };
  return trip.path.legs.flatMap(({ line }) => spaced(line.map(onMap), step));
}
