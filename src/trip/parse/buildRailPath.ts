import { distance } from "@turf/turf";
import type { Leg, RailPath, Run, Visit } from "../model/railPath.ts";
import { isLeg, type ShippedLeg, type ShippedTrip } from "../record/shipped.ts";

/** Nearer than this, in kilometres, two visits of a place are one. */
const SAME_POINT_KM = 1e-6;

/** The path made by the record's legs, in the order of its `path`. */
export function buildRailPath({ features, path }: Pick<ShippedTrip, "features" | "path">): RailPath {
  const legFeatures = features.filter(isLeg);
  const byId = new Map(legFeatures.map((feature) => [feature.id, { feature, leg: toLeg(feature) }]));
  const runs: Run[] = [];
  const visits = new Map<string, Visit[]>();
  let startKm = 0;
  for (const step of path) {
    const found = byId.get(step.leg);
    if (found === undefined) throw new Error(`The record has no leg "${step.leg}".`);
    const { feature, leg } = found;
    const run: Run = { leg, isReversed: step.reverse ?? false, startKm, endKm: startKm + leg.km };
    runs.push(run);
    for (const [place, visit] of visitsOfRun(feature, run)) addVisit(visits, place, visit);
    startKm = run.endKm;
  }
  return { km: startKm, legs: [...byId.values()].map(({ leg }) => leg), runs, visits };
}

function toLeg({ id, properties, geometry }: ShippedLeg): Leg {
  const line = geometry.coordinates;
  let drawnKm = 0;
  const lineKm = line.map((position, index) => {
    const previous = line[index - 1];
    if (previous !== undefined) drawnKm += distance([...previous], [...position]);
    return drawnKm;
  });
  return {
    id,
    from: properties.from,
    to: properties.to,
    km: properties.publishedKm ?? drawnKm,
    isPublished: properties.publishedKm !== null,
    isSchematic: properties.schematic,
    line,
    lineKm,
    drawnKm,
  };
}

function visitsOfRun({ properties }: ShippedLeg, run: Run): [string, Visit][] {
  const onPath = (km: number) => (run.isReversed ? run.endKm - km : run.startKm + km);
  const stops: [string, Visit][] = [
    [properties.from, { fromKm: onPath(0), toKm: onPath(0) }],
    ...properties.via.map(({ place, km, toKm = km }): [string, Visit] => {
      const ends = [onPath(km), onPath(toKm)];
      return [place, { fromKm: Math.min(...ends), toKm: Math.max(...ends) }];
    }),
    [properties.to, { fromKm: onPath(run.leg.km), toKm: onPath(run.leg.km) }],
  ];
  return stops.sort((a, b) => a[1].fromKm - b[1].fromKm);
}

/** Adds a visit, or lengthens the last one where the two touch: the end of one leg is the start of the next. */
function addVisit(visits: Map<string, Visit[]>, place: string, visit: Visit): void {
  const earlier = visits.get(place) ?? [];
  const last = earlier[earlier.length - 1];
  if (last !== undefined && visit.fromKm <= last.toKm + SAME_POINT_KM) {
    earlier[earlier.length - 1] = { fromKm: last.fromKm, toKm: Math.max(last.toKm, visit.toKm) };
  } else {
    earlier.push(visit);
  }
  visits.set(place, earlier);
}
