import { type RailPath, sliceOf } from "../trip/railPath.ts";
import type { Position } from "../trip/trip.ts";
import type { Stretch } from "./scene.ts";

/** A short piece of the path that is drawn or not as a whole. */
export interface Segment extends Stretch {
  readonly coordinates: readonly Position[];
}

const SEGMENT_KM = 6;
const SOFT_KM = 60;

/** The path in pieces of at most six kilometres, in travel order. */
export function segmentsOf(path: RailPath): Segment[] {
  return path.runs.flatMap(({ startKm, endKm }) => {
    const count = Math.max(1, Math.ceil((endKm - startKm) / SEGMENT_KM));
    return Array.from({ length: count }, (_, index): Segment => {
      const fromKm = startKm + ((endKm - startKm) * index) / count;
      const toKm = startKm + ((endKm - startKm) * (index + 1)) / count;
      return { fromKm, toKm, coordinates: sliceOf(path, fromKm, toKm) };
    });
  });
}

/** The half-open range of segments that a stretch touches. */
export function segmentsIn(segments: readonly Stretch[], stretch: Stretch | null): readonly [number, number] {
  if (stretch === null) return [0, 0];
  return [
    firstIndex(segments, ({ toKm }) => toKm > stretch.fromKm),
    firstIndex(segments, ({ fromKm }) => fromKm >= stretch.toKm),
  ];
}

/** How long each soft end of a stretch is, in kilometres. */
export function softKm({ fromKm, toKm }: Stretch): number {
  return Math.min(SOFT_KM, (toKm - fromKm) / 3);
}

/** How strongly a stretch shows at a kilometre of it, from 0.25 at its soft ends to 1. */
export function softness({ fromKm, toKm }: Stretch, km: number): number {
  const soft = softKm({ fromKm, toKm });
  if (soft <= 0) return 1;
  const inside = Math.max(0, Math.min(km - fromKm, toKm - km));
  return 0.25 + 0.75 * Math.min(1, inside / soft);
}

function firstIndex<Item>(items: readonly Item[], passes: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
