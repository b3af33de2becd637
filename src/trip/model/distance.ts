import { distance } from "@turf/turf";
import type { Place, Trip } from "./trip.ts";

/** Kilometres in a straight line between the anchors of two places. */
export function straightKm(from: Place, to: Place): number {
  return distance([...from.anchor], [...to.anchor]);
}

/**
 * Kilometres along the path from one place to the next visit of another; null if the path never leads from one to the
 * other.
 */
export function railKm({ path }: Trip, from: Place, to: Place): number | null {
  let best: number | null = null;
  for (const start of path.visits.get(from.id) ?? []) {
    for (const end of path.visits.get(to.id) ?? []) {
      const km = Math.max(start.fromKm - end.toKm, end.fromKm - start.toKm);
      if (km >= 0 && (best === null || km < best)) best = km;
    }
  }
  return best;
}
