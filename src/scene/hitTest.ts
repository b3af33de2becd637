import type { Place, Position } from "../trip/model/trip.ts";
import { type LabelOptions, picturePlacedLabels } from "./labels/placeLabels.ts";
import { isMarked } from "./placeMarks.ts";
import { type Camera, frameCamera, project, unproject, VIEW_BOX, type ViewTransform, zoomOf } from "./projection.ts";
import { isInside, type RangeLabel, rangeTexts } from "./rangeArcs.ts";
import type { Scene } from "./scene.ts";

/** How near, in CSS pixels, the pointer must come to the middle of a mark, and to a line. */
const MARK_REACH = 14;
const LINE_REACH = 7;

/** Marks no further apart than this, in CSS pixels, are one to the eye: the foremost place is meant. */
const ALIKE = 3;

export interface PickOptions extends Pick<LabelOptions, "labels" | "language" | "pixel" | "corner"> {
  readonly view: ViewTransform;
  readonly rangeLabel: RangeLabel;
}

type Point = readonly [number, number];

/**
 * The place under a point of the picture, in its units: of several marks the nearest, or the foremost of those that lie
 * on one another, then names, areas, regions and seas.
 */
export function placeAt(
  { trip, places, selected, marks, ranges }: Scene,
  point: Point,
  options: PickOptions,
): Place | null {
  const { view, pixel, corner, labels, language, rangeLabel } = options;
  const { scale } = view;
  const camera = frameCamera(trip);
  const size = { camera, scale, pixel, corner };
  const at: Point = [point[0] - view.x, point[1] - view.y];
  const zoom = zoomOf((camera.scale * scale) / pixel);
  const drawn = ([longitude, latitude]: Position): Point => {
    const [x, y] = project(camera, [longitude, latitude]);
    return [x * scale, y * scale];
  };
  const near = marks
    .filter((mark) => isMarked(mark, zoom))
    .map(({ place }) => ({ place, far: distance(drawn(place.anchor), at) }))
    .filter(({ far }) => far <= MARK_REACH * pixel);
  const nearest = Math.min(...near.map(({ far }) => far));
  const [meant] = near.filter(({ far }) => far <= nearest + ALIKE * pixel).sort((a, b) => a.place.rank - b.place.rank);
  if (meant !== undefined) return meant.place;

  const fixed = rangeTexts(trip, ranges, rangeLabel, size);
  const named = picturePlacedLabels({ ...size, places, selected, labels, language, fixed }).find(
    ({ placeId, box }) =>
      placeId !== null && box.left <= at[0] && at[0] <= box.right && box.top <= at[1] && at[1] <= box.bottom,
  );
  if (named !== undefined) return places.find(({ id }) => id === named.placeId) ?? null;

  const position = positionAt(camera, [at[0] / scale, at[1] / scale]);
  const isHit = ({ geometry }: Place) => {
    switch (geometry.type) {
      case "Point":
        return false;
      case "LineString":
        return lineDistance(geometry.coordinates.map(drawn), at) <= LINE_REACH * pixel;
      case "Polygon":
        return isInside(position, geometry.coordinates);
      case "MultiPolygon":
        return geometry.coordinates.some((rings) => isInside(position, rings));
    }
  };
  const isSea = ({ kind }: Place) => kind === "sea-area";
  return (
    places.find((place) => !isSea(place) && isHit(place)) ??
    places.find((place) => isSea(place) && isHit(place)) ??
    null
  );
}

/** The position at a point of the frame: the inverse of {@link project}. */
function positionAt({ centre, scale }: Camera, [x, y]: Point): Position {
  return unproject([centre[0] + (x - VIEW_BOX.width / 2) / scale, centre[1] + (y - VIEW_BOX.height / 2) / scale]);
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x1 - x2, y1 - y2);
}

/** How far a point is from a line. */
function lineDistance(line: readonly Point[], [x, y]: Point): number {
  return line.reduce((least, [x2, y2], index) => {
    const [x1, y1] = line[index - 1] ?? [x2, y2];
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = dx === 0 && dy === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
    const share = Math.max(0, Math.min(1, along));
    return Math.min(least, distance([x1 + share * dx, y1 + share * dy], [x, y]));
  }, Infinity);
}
