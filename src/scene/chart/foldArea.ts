import type { Instant } from "../../trip/time/instant.ts";
import type { PathInterval } from "../scene.ts";
import { type Corner, sorted, valuesAt, withoutCollinear } from "./piecewise.ts";
import { bendsInside, type DistanceSpan, distanceAt, distancesOn, type RailProfile } from "./railProfile.ts";
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
  const stretches = stretchesAt(piece, times);
  const meetings = times.flatMap((start, index) => {
    const [end, stretch, next] = [times[index + 1], stretches[index], stretches[index + 1]];
    if (end === undefined || stretch === undefined || next === undefined) return [];
    const between = { fromKm: (stretch.fromKm + next.fromKm) / 2, toKm: (stretch.toKm + next.toKm) / 2 };
    const folds = bendsInside(profile, between).map(({ distance }) => distance);
    const [low, high] = [Math.min(...folds), Math.max(...folds)];
    const lines: Line[] = [
      [distanceAt(profile, stretch.fromKm), distanceAt(profile, next.fromKm)],
      [distanceAt(profile, stretch.toKm), distanceAt(profile, next.toKm)],
    ];
    const all: Line[] = folds.length === 0 ? lines : [...lines, [low, low], [high, high]];
    return all.flatMap((a, at) => all.slice(at + 1).flatMap((b) => meeting(a, b, start, end)));
  });
  const all = meetings.length === 0 ? times : sorted([...times, ...meetings]);
  const spans = stretchesAt(piece, all).map((stretch) => distancesOn(profile, stretch));
  const cornersOf = (end: "low" | "high"): Corner[] =>
    withoutCollinear(all.map((t, index) => ({ t, km: (spans[index] as DistanceSpan)[end] })));
  return { from, to, low: cornersOf("low"), high: cornersOf("high") };
}

/** The stretches of an area at instants in order. */
function stretchesAt({ near, far }: AreaPiece, times: readonly Instant[]): PathInterval[] {
  const toKm = valuesAt(far, times);
  return valuesAt(near, times).map((fromKm, index) => ({ fromKm, toKm: toKm[index] as number }));
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
