import { memoizeByObject } from "../trip/model/memoize.ts";
import type { Trip } from "../trip/model/trip.ts";
import type { Point } from "./geometry.ts";
import { frameCamera, project } from "./projection.ts";

/** Points of the route about this far apart, in CSS pixels, stand for it. */
const STEP = 8;

/** At most this many points stand for a straight piece, which on an enlarged map is mostly out of view. */
const MOST_A_PIECE = 12;

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
  const points: Point[] = [];
  for (const { line } of trip.path.legs) {
    let last: Point | null = null;
    for (const position of line) {
      const [x, y] = project(camera, position);
      const [toX, toY] = [x * scale, y * scale];
      const [fromX, fromY] = last ?? [toX, toY];
      const length = Math.hypot(toX - fromX, toY - fromY);
      if (last !== null && length < step) continue;
      const count = Math.min(MOST_A_PIECE, Math.max(1, Math.round(length / step)));
      for (let part = 1; part <= count; part += 1) {
        points.push([fromX + ((toX - fromX) * part) / count, fromY + ((toY - fromY) * part) / count]);
      }
      last = [toX, toY];
    }
  }
  return points;
}
