import { bisect } from "../../trip/model/bisect.ts";
import type { Instant } from "../../trip/time/instant.ts";

/** A corner of a line over time, in kilometres. */
export interface Corner {
  readonly t: Instant;
  readonly km: number;
}

/** Bends smaller than this, in kilometres, are rounding. */
export const ROUNDING_KM = 1e-7;

/** The height at an instant of a line straight between its corners; beyond an end, that end's. */
export function valueAt(corners: readonly Corner[], t: Instant): number {
  const after = bisect(corners, (corner) => corner.t < t);
  return heightBetween(corners[after - 1], corners[after], t);
}

/** The heights at instants in order, as {@link valueAt} gives them, in one walk along the line. */
export function valuesAt(corners: readonly Corner[], times: readonly Instant[]): number[] {
  let after = 0;
  return times.map((t) => {
    while (after < corners.length && (corners[after] as Corner).t < t) after += 1;
    return heightBetween(corners[after - 1], corners[after], t);
  });
}

function heightBetween(before: Corner | undefined, after: Corner | undefined, t: Instant): number {
  const [start, end] = [before ?? after, after ?? before];
  if (start === undefined || end === undefined) return Number.NaN;
  if (end.t <= start.t) return end.km;
  return start.km + ((t - start.t) / (end.t - start.t)) * (end.km - start.km);
}

/** Instants in order, each once. */
export function sorted(times: readonly Instant[]): Instant[] {
  return [...new Set(times)].sort((a, b) => a - b);
}

/** The same line without the corners at which it does not bend. */
export function withoutCollinear(corners: readonly Corner[]): Corner[] {
  const kept: Corner[] = [];
  for (const corner of corners) {
    let last = kept[kept.length - 1];
    if (last !== undefined && last.t === corner.t && Math.abs(last.km - corner.km) <= ROUNDING_KM) continue;
    let before = kept[kept.length - 2];
    while (last !== undefined && before !== undefined && isStraight(before, last, corner)) {
      kept.pop();
      last = before;
      before = kept[kept.length - 2];
    }
    kept.push(corner);
  }
  return kept;
}

function isStraight(a: Corner, b: Corner, c: Corner): boolean {
  if (c.t === a.t) return false;
  return Math.abs(a.km + ((b.t - a.t) / (c.t - a.t)) * (c.km - a.km) - b.km) <= ROUNDING_KM;
}
