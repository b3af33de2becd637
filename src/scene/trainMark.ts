import { positionAt, sliceOf } from "../trip/model/railPath.ts";
import { distance, type Point } from "./geometry.ts";
import { type Camera, project } from "./projection.ts";
import type { Scene } from "./scene.ts";

/** How the map marks the train, in units of the view box times the map's scale. */
export type TrainMark =
  | { readonly kind: "point"; readonly at: Point }
  | { readonly kind: "lost"; readonly at: Point }
  | { readonly kind: "stretch"; readonly line: readonly Point[]; readonly caps: readonly [Cap, Cap] };

/** The end of a stretch: a short line across the rails. */
export interface Cap {
  readonly at: Point;
  /** The direction of the rails, in degrees clockwise from the horizontal. */
  readonly angle: number;
}

interface MarkView {
  readonly camera: Camera;
  readonly scale: number;
  readonly unitsPerPx: number;
}

/** The direction at an end is that of the line over this length, in CSS pixels, so that no bend of a siding turns it. */
const CAP_REACH = 10;

/** A shorter stretch is drawn this long, in CSS pixels, so that its caps stay two. */
const SHORTEST = 12;

/** Where the train is marked; null where no report places it. */
export function trainMark({ trip, estimate, marks, moment: { whereabouts } }: Scene, view: MarkView): TrainMark | null {
  const onMap = (position: Point): Point => {
    const [x, y] = project(view.camera, position);
    return [x * view.scale, y * view.scale];
  };
  switch (whereabouts.status) {
    case "unreported":
      return null;
    case "at": {
      const place = marks.find(({ train }) => train === "here")?.place;
      return { kind: "point", at: onMap(place?.anchor ?? positionAt(trip.path, whereabouts.km)) };
    }
    case "open":
      return { kind: "lost", at: onMap(whereabouts.event.place.anchor) };
    case "between": {
      if (estimate === null) return null;
      const line = sliceOf(trip.path, estimate.fromKm, estimate.toKm).map(onMap);
      return stretchMark(line, view.unitsPerPx);
    }
  }
}

function stretchMark(line: readonly Point[], unitsPerPx: number): TrainMark | null {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return null;
  const reach = CAP_REACH * unitsPerPx;
  const start = { at: first, angle: angleFrom(first, line, reach) };
  const end = { at: last, angle: angleFrom(last, [...line].reverse(), reach) };
  const missing = SHORTEST * unitsPerPx - distance(first, last);
  if (missing <= 0 || lengthOf(line) > SHORTEST * unitsPerPx) return { kind: "stretch", line, caps: [start, end] };
  const [apart, angle] = [missing / 2, (start.angle * Math.PI) / 180];
  const [dx, dy] = [Math.cos(angle) * apart, Math.sin(angle) * apart];
  const from: Point = [first[0] - dx, first[1] - dy];
  const to: Point = [last[0] + dx, last[1] + dy];
  return {
    kind: "stretch",
    line: [from, to],
    caps: [
      { at: from, angle: start.angle },
      { at: to, angle: start.angle },
    ],
  };
}

/** The direction from a line's first point to the first one that is `reach` away from it. */
function angleFrom([x, y]: Point, line: readonly Point[], reach: number): number {
  const [x2, y2] = line.find((point) => distance(point, [x, y]) >= reach) ?? line.at(-1) ?? [x, y];
  return (Math.atan2(y2 - y, x2 - x) * 180) / Math.PI;
}

function lengthOf(line: readonly Point[]): number {
  return line.reduce((length, point, index) => length + distance(line[index - 1] ?? point, point), 0);
}
