import type { Trip } from "../../trip/model/trip.ts";
import type { Point } from "../geometry.ts";
import { frameScale, type Size } from "../projection.ts";
import { type Box, isNear, overlaps, textWidth, visibleBox } from "./collision.ts";
import { controlsBoxIn, scaleBarBox, tripPoints } from "./corners.ts";

/** Maps at least this wide and high, in CSS pixels, have their key open. */
const ROOMY = { width: 520, height: 520 } as const;

/** Layout of the key, in CSS pixels; its text of 12 is set in the regular weight, narrower than the names'. */
const KEY = { text: 11, beside: 56, row: 21, head: 35, edge: 8, step: 12 } as const;

/** What it costs to cover a point of the route, and a place. */
const COSTS = { route: 10, place: 40 } as const;

/** Where the open key covers least of the trip, in units of the view box; null where the map is too small for it. */
export function keyBoxIn(trip: Trip, size: Size, rows: readonly string[]): Box | null {
  if (size.width < ROOMY.width || size.height < ROOMY.height) return null;
  const unitsPerPx = 1 / frameScale(size.width, size.height);
  const controlsBox = controlsBoxIn(size);
  const visible = visibleBox(controlsBox);
  const width = (Math.max(...rows.map((row) => textWidth(row, KEY.text))) + KEY.beside) * unitsPerPx;
  const height = (rows.length * KEY.row + KEY.head) * unitsPerPx;
  const [edge, step] = [KEY.edge * unitsPerPx, KEY.step * unitsPerPx];
  const bar = scaleBarBox(trip, controlsBox, unitsPerPx);
  const obstacles = bar === null ? [controlsBox] : [controlsBox, bar];
  const { places, route } = tripPoints(trip);
  const priceOf = (points: readonly Point[], price: number, box: Box) =>
    price * points.filter((point) => isNear(box, point, edge)).length;
  let best: Box | null = null;
  let lowest = Infinity;
  for (const left of [visible.left + edge, visible.right - width - edge]) {
    for (let top = visible.top + edge; top + height <= visible.bottom - edge; top += step) {
      const box = { left, top, right: left + width, bottom: top + height };
      if (obstacles.some((other) => overlaps(box, other))) continue;
      const cost = priceOf(route, COSTS.route, box) + priceOf(places, COSTS.place, box);
      if (cost < lowest) [best, lowest] = [box, cost];
    }
  }
  return best;
}
