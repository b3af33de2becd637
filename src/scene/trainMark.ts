import { positionAt, sliceOf } from "../trip/model/railPath.ts";
import { distance, lineDistance, type Point } from "./geometry.ts";
import { type Camera, project } from "./projection.ts";
import type { Scene } from "./scene.ts";

/** How the map marks the train, in units of the view box times the map's scale. */
export type TrainMark =
  | { readonly kind: "point"; readonly at: Point }
  | { readonly kind: "lost"; readonly at: Point }
  | Stretch;

/** Where the train is on a line; a `short` one, on which band and caps would make a knot, is a closed outline. */
export interface Stretch {
  readonly kind: "stretch" | "short";
  readonly line: readonly Point[];
  readonly caps: readonly [Cap, Cap];
  /** The middle between the caps. */
  readonly at: Point;
  /** From the caps' centres to the outline, or half the length of the caps. */
  readonly reach: number;
}

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

/** A stretch that spans less than this, in CSS pixels, is short. */
const SHORT = 36;

/** Half the length of a cap, and from a short line to its outline: wider than any mark; in CSS pixels. */
const REACH = 14;

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

function stretchMark(line: readonly Point[], unitsPerPx: number): Stretch | null {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return null;
  const at: Point = [(first[0] + last[0]) / 2, (first[1] + last[1]) / 2];
  const bend = Math.max(...line.map((point) => lineDistance([first, last], point)));
  const reach = REACH * unitsPerPx;
  if (distance(first, last) + bend < SHORT * unitsPerPx) {
    const angle = angleFrom(first, [last], 0);
    return {
      kind: "short",
      line,
      caps: [
        { at: first, angle },
        { at: last, angle },
      ],
      at,
      reach: Math.max(reach, bend + reach / 2),
    };
  }
  const start = { at: first, angle: angleFrom(first, line, CAP_REACH * unitsPerPx) };
  const end = { at: last, angle: angleFrom(last, [...line].reverse(), CAP_REACH * unitsPerPx) };
  return { kind: "stretch", line, caps: [start, end], at, reach };
}

/** The direction from a line's first point to the first one that is `reach` away from it. */
function angleFrom([x, y]: Point, line: readonly Point[], reach: number): number {
  const [x2, y2] = line.find((point) => distance(point, [x, y]) >= reach) ?? line.at(-1) ?? [x, y];
  return (Math.atan2(y2 - y, x2 - x) * 180) / Math.PI;
}
