import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import type { Box } from "../labels/collision.ts";

/** Something of an event that can be tapped, in the chart's pixels. */
export interface HitTarget {
  readonly event: KnownEvent;
  readonly box: Box;
}

/** The least width and height of a target, in pixels. */
const TARGET = 24;

/** The event at a point: of several whose targets hold it the nearest, then the smallest; null where there is none. */
export function hitEvent(targets: readonly HitTarget[], x: number, y: number): KnownEvent | null {
  let best: { event: KnownEvent; distance: number; size: number } | null = null;
  for (const { event, box } of targets) {
    if (!isWithinReach(box, x, y)) continue;
    const distance = Math.hypot(beyond(x, box.left, box.right), beyond(y, box.top, box.bottom));
    const size = (box.right - box.left) * (box.bottom - box.top);
    const isBetter = best === null || distance < best.distance || (distance === best.distance && size < best.size);
    if (isBetter) best = { event, distance, size };
  }
  return best?.event ?? null;
}

function isWithinReach({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  const across = Math.max(TARGET, right - left) / 2;
  const down = Math.max(TARGET, bottom - top) / 2;
  return Math.abs(x - (left + right) / 2) <= across && Math.abs(y - (top + bottom) / 2) <= down;
}

function beyond(value: number, low: number, high: number): number {
  return Math.max(0, low - value, value - high);
}
