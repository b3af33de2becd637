import type { Position } from "../trip/model/geometry.ts";
import type { Place } from "../trip/model/trip.ts";
import { distance, isInside, lineDistance, type Point } from "./geometry.ts";
import { type LabelOptions, pictureLabels } from "./labels/placeLabels.ts";
import { isMarked } from "./placeMarks.ts";
import { frameCamera, positionAtPoint, project, type ViewTransform, zoomOf } from "./projection.ts";
import type { Scene } from "./scene.ts";

/** How close the pointer must come to the centre of a mark, and to a line, in CSS pixels. */
const MARK_REACH = 14;
const LINE_REACH = 7;

/** Marks no further apart than this, in CSS pixels, look like one: a click means the highest-ranked place. */
const COINCIDENT = 3;

export interface HitTestOptions
  extends Pick<LabelOptions, "labels" | "language" | "unitsPerPx" | "controlsBox" | "keyBox" | "inset" | "walls"> {
  readonly view: ViewTransform;
}

/** A scene as drawn, and the point of it that is tested, in units of the view box times the scale. */
interface Target {
  readonly scene: Scene;
  readonly options: HitTestOptions;
  readonly at: Point;
  readonly onMap: (position: Position) => Point;
}

/**
 * The place at a point of the view box: its nearest mark, or the highest-ranked of marks that coincide; otherwise its
 * name, then its area or region. Of a sea only the name counts: reports name no spot in it.
 */
export function placeAt(scene: Scene, [x, y]: Point, options: HitTestOptions): Place | null {
  const { view } = options;
  const camera = frameCamera(scene.trip);
  const onMap = (position: Position): Point => {
    const [mapX, mapY] = project(camera, position);
    return [mapX * view.scale, mapY * view.scale];
  };
  const target: Target = { scene, options, at: [x - view.x, y - view.y], onMap };
  return markAt(target) ?? nameAt(target) ?? areaAt(target);
}

function markAt({ scene: { trip, marks }, options: { view, unitsPerPx }, at, onMap }: Target): Place | null {
  const zoom = zoomOf((frameCamera(trip).scale * view.scale) / unitsPerPx);
  const inReach = marks
    .filter((mark) => isMarked(mark, zoom))
    .map(({ place }) => ({ place, away: distance(onMap(place.anchor), at) }))
    .filter(({ away }) => away <= MARK_REACH * unitsPerPx);
  const nearest = Math.min(...inReach.map(({ away }) => away));
  const [best] = inReach
    .filter(({ away }) => away <= nearest + COINCIDENT * unitsPerPx)
    .sort((a, b) => a.place.rank - b.place.rank);
  return best?.place ?? null;
}

function nameAt({ scene: { trip, places, selected, launches }, options, at: [x, y] }: Target): Place | null {
  const { view, unitsPerPx, controlsBox, ...rest } = options;
  const size = { camera: frameCamera(trip), scale: view.scale, unitsPerPx, controlsBox };
  const label = pictureLabels({ ...rest, ...size, trip, places, selected, launches }).find(
    ({ placeId, box }) => placeId !== null && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
  );
  return places.find(({ id }) => id === label?.placeId) ?? null;
}

function areaAt({ scene: { trip, places }, options: { view, unitsPerPx }, at, onMap }: Target): Place | null {
  const position = positionAtPoint(frameCamera(trip), [at[0] / view.scale, at[1] / view.scale]);
  const isHit = ({ geometry }: Place) => {
    switch (geometry.type) {
      case "Point":
        return false;
      case "LineString":
        return lineDistance(geometry.coordinates.map(onMap), at) <= LINE_REACH * unitsPerPx;
      case "Polygon":
        return isInside(position, geometry.coordinates);
      case "MultiPolygon":
        return geometry.coordinates.some((rings) => isInside(position, rings));
    }
  };
  return places.find((place) => place.kind !== "sea-area" && isHit(place)) ?? null;
}
