import type { Instant } from "../../trip/time/instant.ts";
import { type Corner, line, sorted, valueAt, withoutCollinear } from "./piecewise.ts";
import { bendsInside, distanceAt, distancesOn, type RailProfile } from "./railProfile.ts";
import type { AreaPiece } from "./whereaboutsArea.ts";

/** The area over time in kilometres of rail from the start of the path, so that the way back lies on the way out. */
export interface FoldedPiece {
  readonly from: Instant;
  readonly to: Instant;
  readonly low: readonly Corner[];
  readonly high: readonly Corner[];
}

/** The exact image of an area under the profile of its path: a stretch with a fold inside reaches up to the fold. */
export function foldArea(piece: AreaPiece, profile: RailProfile): FoldedPiece {
  const { from, to, near, far } = piece;
  const bounds = [near, far];
  const times = sorted([
    ...bounds.flatMap((corners) => corners.map(({ t }) => t)),
    ...bounds.flatMap((corners) => profile.bends.flatMap(({ km }) => passing(corners, km))),
  ]);
  const stretchAt = (t: Instant) => ({ fromKm: valueAt(near, t), toKm: valueAt(far, t) });
  const meetings = times.flatMap((start, index) => {
    const end = times[index + 1];
    if (end === undefined) return [];
    const lines = bounds.map(
      (corners): Line => [distanceAt(profile, valueAt(corners, start)), distanceAt(profile, valueAt(corners, end))],
    );
    const folds = bendsInside(profile, stretchAt((start + end) / 2)).map(({ distance }) => distance);
    const [low, high] = [Math.min(...folds), Math.max(...folds)];
    const all: Line[] = folds.length === 0 ? lines : [...lines, [low, low], [high, high]];
    return all.flatMap((a, at) => all.slice(at + 1).flatMap((b) => meeting(a, b, start, end)));
  });
  const all = sorted([...times, ...meetings]);
  return {
    from,
    to,
    low: withoutCollinear(line(all, (t) => distancesOn(profile, stretchAt(t)).low)),
    high: withoutCollinear(line(all, (t) => distancesOn(profile, stretchAt(t)).high)),
  };
}

/** Heights at the start and the end of a span. */
type Line = readonly [number, number];

/** When two lines meet inside a span. */
function meeting(a: Line, b: Line, start: Instant, end: Instant): Instant[] {
  const [before, after] = [a[0] - b[0], a[1] - b[1]];
  return before * after < 0 ? [start + (before / (before - after)) * (end - start)] : [];
}

/** When a bound that never falls passes a height on a slope. */
function passing(corners: readonly Corner[], km: number): Instant[] {
  const after = corners.findIndex((corner) => corner.km > km);
  const [start, end] = [corners[after - 1], corners[after]];
  if (start === undefined || end === undefined || start.km >= km) return [];
  return [start.t + ((km - start.km) / (end.km - start.km)) * (end.t - start.t)];
}
