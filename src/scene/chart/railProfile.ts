import { bisect } from "../../trip/model/bisect.ts";
import type { Leg, RailPath } from "../../trip/model/railPath.ts";
import type { PathInterval } from "../scene.ts";

/** A bend of the profile: at `km` along the path the train is `distance` kilometres of rail from its start. */
export interface Bend {
  readonly km: number;
  readonly distance: number;
}

/** A stretch in kilometres of rail from the start of the path. */
export interface DistanceSpan {
  readonly low: number;
  readonly high: number;
}

/**
 * How far the train is from the start of its path, by the shortest way along the rails, at each kilometre of the path.
 * Straight between the bends; it falls where the train comes back.
 */
export interface RailProfile {
  readonly bends: readonly Bend[];
  readonly maxDistance: number;
}

/** The profile of a path, over all legs that the record has. */
export function railProfile({ runs, legs }: RailPath): RailProfile {
  const first = runs[0];
  const start = first === undefined ? "" : first.isReversed ? first.leg.to : first.leg.from;
  const distances = distancesFrom(start, legs);
  const bends = runs.flatMap(({ leg, isReversed, startKm, endKm }): Bend[] => {
    const from = distances.get(isReversed ? leg.to : leg.from) ?? 0;
    const to = distances.get(isReversed ? leg.from : leg.to) ?? 0;
    const uphill = (leg.km + to - from) / 2;
    const top = { km: startKm + uphill, distance: from + uphill };
    const hasTop = uphill > 1e-9 && uphill < leg.km - 1e-9;
    return [{ km: startKm, distance: from }, ...(hasTop ? [top] : []), { km: endKm, distance: to }];
  });
  return { bends, maxDistance: bends.reduce((most, { distance }) => Math.max(most, distance), 0) };
}

/** The kilometres of rail from the start of the path to a kilometre along it; beyond an end, that end's. */
export function distanceAt({ bends }: RailProfile, km: number): number {
  const after = bisect(bends, (bend) => bend.km < km);
  const end = bends[after] ?? bends[bends.length - 1];
  const start = bends[after - 1] ?? end;
  if (start === undefined || end === undefined) return 0;
  if (end.km <= start.km) return end.distance;
  const share = Math.min(1, Math.max(0, (km - start.km) / (end.km - start.km)));
  return start.distance + share * (end.distance - start.distance);
}

/** The least and the greatest distance on a stretch of the path: where it folds, as far as the fold. */
export function distancesOn(profile: RailProfile, stretch: PathInterval): DistanceSpan {
  const ends = [distanceAt(profile, stretch.fromKm), distanceAt(profile, stretch.toKm)];
  const all = [...ends, ...bendsInside(profile, stretch).map(({ distance }) => distance)];
  return { low: Math.min(...all), high: Math.max(...all) };
}

/** The bends that lie on a stretch of the path and not at its ends. */
export function bendsInside({ bends }: RailProfile, { fromKm, toKm }: PathInterval): readonly Bend[] {
  return bends.slice(
    bisect(bends, ({ km }) => km <= fromKm),
    bisect(bends, ({ km }) => km < toKm),
  );
}

/**
 * By place id, the length of the shortest way along the legs from one place, in kilometres; places that no leg reaches
 * are left out.
 */
function distancesFrom(start: string, legs: readonly Leg[]): Map<string, number> {
  const neighbours = new Map<string, { place: string; km: number }[]>();
  const connect = (from: string, to: string, km: number) => {
    const list = neighbours.get(from) ?? [];
    list.push({ place: to, km });
    neighbours.set(from, list);
  };
  for (const { from, to, km } of legs) {
    connect(from, to, km);
    connect(to, from, km);
  }
  const distances = new Map<string, number>();
  const open = new Map([[start, 0]]);
  while (open.size > 0) {
    const [place, distance] = [...open].reduce((best, entry) => (entry[1] < best[1] ? entry : best));
    open.delete(place);
    distances.set(place, distance);
    for (const { place: next, km } of neighbours.get(place) ?? []) {
      if (!distances.has(next)) open.set(next, Math.min(open.get(next) ?? Infinity, distance + km));
    }
  }
  return distances;
}
