import { bearing, destination } from "@turf/turf";
import { bisect } from "./bisect.ts";
import type { Position } from "./geometry.ts";

/** A piece of railway between two places, which the path may run over in either direction. */
export interface Leg {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Kilometres along the rails: as published, otherwise as measured along the drawn line. */
  readonly km: number;
  readonly isPublished: boolean;
  readonly isSchematic: boolean;
  /** The drawn line, from `from` to `to`. */
  readonly line: readonly Position[];
  /** For each position of the line, its distance from the start along the drawn line, in kilometres. */
  readonly lineKm: readonly number[];
  /** Kilometres of the drawn line, which cuts corners and is shorter than the rails. */
  readonly drawnKm: number;
}

/** One run over a leg, at its place along the path. */
export interface Run {
  readonly leg: Leg;
  readonly isReversed: boolean;
  readonly startKm: number;
  readonly endKm: number;
}

/**
 * One time the path reaches a place, in kilometres along the path; the ends differ if the place is a stretch of line.
 */
export interface Visit {
  readonly fromKm: number;
  readonly toKm: number;
}

/** The train's route, measured in kilometres along the rails from its start. */
export interface RailPath {
  readonly km: number;
  readonly legs: readonly Leg[];
  readonly runs: readonly Run[];
  /** By place id, each time the path reaches the place. */
  readonly visits: ReadonlyMap<string, readonly Visit[]>;
}

/** The drawn position `km` from the start of the path, or its nearer end where `km` lies outside the path. */
export function positionAt(path: RailPath, km: number): Position {
  const run = runAt(path, km);
  return positionOnLine(run.leg, drawnKm(run, km));
}

/** The drawn line from one kilometre of the path to another, in travel order. */
export function sliceOf(path: RailPath, fromKm: number, toKm: number): Position[] {
  return path.runs.flatMap((run) => sliceOfRun(run, fromKm, toKm));
}

/** The part of a run between two kilometres of the path, in travel order; empty where they do not overlap. */
export function sliceOfRun(run: Run, fromKm: number, toKm: number): Position[] {
  const from = Math.max(fromKm, run.startKm);
  const to = Math.min(toKm, run.endKm);
  if (to <= from) return [];
  const ends = [drawnKm(run, from), drawnKm(run, to)];
  const slice = sliceOfLine(run.leg, Math.min(...ends), Math.max(...ends));
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

function sliceOfLine(leg: Leg, fromKm: number, toKm: number): Position[] {
  const first = bisect(leg.lineKm, (km) => km <= fromKm);
  const end = bisect(leg.lineKm, (km) => km < toKm);
  return [positionOnLine(leg, fromKm), ...leg.line.slice(first, end), positionOnLine(leg, toKm)];
}

/** The position `km` along a leg's drawn line, on the great circle between its neighbours. */
function positionOnLine({ id, line, lineKm }: Leg, km: number): Position {
  const index = Math.min(
    line.length - 1,
    Math.max(
      1,
      bisect(lineKm, (at) => at < km),
    ),
  );
  const [before, after, startKm] = [line[index - 1], line[index], lineKm[index - 1]];
  if (before === undefined || after === undefined || startKm === undefined) throw new Error(`"${id}" has no line.`);
  if (km >= (lineKm[index] ?? 0)) return after;
  if (km <= startKm) return before;
  const towards = bearing([...before], [...after]);
  const [longitude = 0, latitude = 0] = destination([...before], km - startKm, towards).geometry.coordinates;
  return [longitude, latitude];
}
