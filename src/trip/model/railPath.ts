import { along, length, lineSliceAlong, lineString } from "@turf/turf";
import type { LegFeature, TripFile } from "../record/schema.ts";
import type { Position, Visit } from "./trip.ts";

export interface Leg {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Kilometres along the rails: as published, else as measured along the drawn line. */
  readonly km: number;
  readonly isPublished: boolean;
  readonly isSchematic: boolean;
  readonly line: GeoJSON.Feature<GeoJSON.LineString>;
  /** Kilometres of the drawn line, which cuts corners and is shorter than the rails. */
  readonly drawnKm: number;
}

/** One run over a leg, on its place along the path. */
export interface Run {
  readonly leg: Leg;
  readonly isReversed: boolean;
  readonly startKm: number;
  readonly endKm: number;
}

/** The way of the train, measured in kilometres along the rails from its start. */
export interface RailPath {
  readonly km: number;
  readonly legs: readonly Leg[];
  readonly runs: readonly Run[];
  /** By place id, each time the path reaches the place. */
  readonly visits: ReadonlyMap<string, readonly Visit[]>;
}

/** The path that the record's legs make, in the order of its `path`. */
export function railPath(file: TripFile): RailPath {
  const features = new Map<string, LegFeature>();
  const legs = new Map<string, Leg>();
  for (const feature of file.features) {
    if (feature.properties.kind !== "leg") continue;
    const leg = feature as LegFeature;
    features.set(leg.id, leg);
    legs.set(leg.id, toLeg(leg));
  }
  const runs: Run[] = [];
  const visits = new Map<string, Visit[]>();
  let startKm = 0;
  for (const step of file.path) {
    const leg = legs.get(step.leg);
    const feature = features.get(step.leg);
    if (leg === undefined || feature === undefined) throw new Error(`The record has no leg "${step.leg}".`);
    const isReversed = step.reverse ?? false;
    const run: Run = { leg, isReversed, startKm, endKm: startKm + leg.km };
    runs.push(run);
    for (const [place, visit] of visitsOfRun(feature, run)) addVisit(visits, place, visit);
    startKm = run.endKm;
  }
  return { km: startKm, legs: [...legs.values()], runs, visits };
}

function toLeg({ id, properties, geometry }: LegFeature): Leg {
  const line = lineString(geometry.coordinates);
  const drawnKm = length(line);
  return {
    id,
    from: properties.from,
    to: properties.to,
    km: properties.publishedKm ?? drawnKm,
    isPublished: properties.publishedKm !== null,
    isSchematic: properties.schematic,
    line,
    drawnKm,
  };
}

function visitsOfRun({ properties }: LegFeature, run: Run): [string, Visit][] {
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
  const known = visits.get(place) ?? [];
  const last = known[known.length - 1];
  if (last !== undefined && visit.fromKm <= last.toKm + 1e-6) {
    known[known.length - 1] = { fromKm: last.fromKm, toKm: Math.max(last.toKm, visit.toKm) };
  } else {
    known.push(visit);
  }
  visits.set(place, known);
}

/** The drawn position of a point of the path, `km` from its start; beyond an end, that end. */
export function positionAt(path: RailPath, km: number): Position {
  const run = runAt(path, km);
  const point = along(run.leg.line, drawnKm(run, km));
  const [longitude = 0, latitude = 0] = point.geometry.coordinates;
  return [longitude, latitude];
}

/** The drawn line of a stretch of the path, from one kilometre to another, in travel order. */
export function sliceOf(path: RailPath, fromKm: number, toKm: number): Position[] {
  return path.runs.flatMap((run) => sliceOfRun(run, fromKm, toKm));
}

/** The part of a run that lies between two kilometres of the path, in travel order; empty where none does. */
export function sliceOfRun(run: Run, fromKm: number, toKm: number): Position[] {
  const from = Math.max(fromKm, run.startKm);
  const to = Math.min(toKm, run.endKm);
  if (to <= from) return [];
  const ends = [drawnKm(run, from), drawnKm(run, to)].sort((a, b) => a - b) as [number, number];
  const slice = lineSliceAlong(run.leg.line, ends[0], ends[1]).geometry.coordinates as [number, number][];
  return run.isReversed ? slice.reverse() : slice;
}

function runAt(path: RailPath, km: number): Run {
  const run = path.runs.find(({ endKm }) => km <= endKm) ?? path.runs[path.runs.length - 1];
  if (run === undefined) throw new Error("The path has no legs.");
  return run;
}

/** Where on the leg's drawn line a kilometre of the path lies: published kilometres are spread evenly over it. */
function drawnKm({ leg, isReversed, startKm }: Run, km: number): number {
  const share = Math.min(1, Math.max(0, (km - startKm) / leg.km));
  return (isReversed ? 1 - share : share) * leg.drawnKm;
}
