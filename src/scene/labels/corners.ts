import { memoizeByObject } from "../../trip/model/memoize.ts";
import type { Trip } from "../../trip/model/trip.ts";
import { MINOR } from "../markShapes.ts";
import { frameCamera, frameScale, project, type Size, VIEW_BOX } from "../projection.ts";
import { type Box, isNear, type MapScale, visibleBox } from "./collision.ts";

/** The map's buttons, in CSS pixels: a square of two by two, smaller on low maps. */
const CONTROLS = { side: 100, smallSide: 68, below: 200 } as const;

/** The key while it is closed, in the upper left corner; scale bar and north arrow, in a lower one. */
const KEY = { width: 84, height: 44 } as const;
const SCALE_BAR = { width: 132, height: 28, north: 22, roomForNorth: 420, room: 420 } as const;

/** Space around a place's mark, in CSS pixels, that the scale bar leaves free. */
const MARK_REACH = 12;

/** Whether a map is so low that its buttons are small. */
export function hasSmallButtons({ height }: Size): boolean {
  return height < CONTROLS.below;
}

/** Roughly what the map's buttons cover in a map of the given size. */
export function controlsBoxIn(size: Size): Box {
  const { width, height } = size;
  const side = hasSmallButtons(size) ? CONTROLS.smallSide : CONTROLS.side;
  const pxPerUnit = frameScale(width, height);
  const right = (VIEW_BOX.width + width / pxPerUnit) / 2;
  const bottom = (VIEW_BOX.height + height / pxPerUnit) / 2;
  return { left: right - side / pxPerUnit, right, top: bottom - side / pxPerUnit, bottom };
}

/** Whether a map of a visible box has room for a north arrow beside its scale bar. */
export function hasNorth({ top, bottom }: Box, unitsPerPx: number): boolean {
  return bottom - top >= SCALE_BAR.roomForNorth * unitsPerPx;
}

/**
 * What scale bar and north arrow cover: the lower left corner or, where that has more of the trip, the edge beside the
 * buttons. Null on maps so narrow that names need the room.
 */
export function scaleBarBox(trip: Trip, controlsBox: Box | null, unitsPerPx: number): Box | null {
  const visible = visibleBox(controlsBox);
  const { left: west, right: east, bottom } = visible;
  if (controlsBox !== null && east - west < SCALE_BAR.room * unitsPerPx) return null;
  const width = (SCALE_BAR.width + (hasNorth(visible, unitsPerPx) ? SCALE_BAR.north : 0)) * unitsPerPx;
  const from = (left: number): Box => ({
    ...{ left, right: left + width },
    ...{ top: bottom - SCALE_BAR.height * unitsPerPx, bottom },
  });
  const inCorner = from(west);
  const besideButtons = from((controlsBox?.left ?? east) - width);
  const reach = MARK_REACH * unitsPerPx;
  const { places, route } = tripPoints(trip);
  const covered = (box: Box) => [...places, ...route].filter((point) => isNear(box, point, reach)).length;
  return covered(besideButtons) < covered(inCorner) ? besideButtons : inCorner;
}

/** The points of the route and the places of a trip that every view marks, in units of the view box. */
export const tripPoints = memoizeByObject((trip: Trip) => {
  const camera = frameCamera(trip);
  const places = [...trip.places.values()].filter(({ kind, rank }) => kind !== "sea-area" && rank < MINOR.rank);
  return {
    places: places.map(({ anchor }) => project(camera, anchor)),
    route: trip.path.legs.flatMap(({ line }) => line.map((position) => project(camera, position))),
  };
});

/** What lies over the map in its corners: buttons, key, scale bar. */
export function cornerBoxes(trip: Trip, controlsBox: Box | null, unitsPerPx: number): readonly Box[] {
  const { left, top } = visibleBox(controlsBox);
  const bar = scaleBarBox(trip, controlsBox, unitsPerPx);
  const bars = bar === null ? [] : [bar];
  if (controlsBox === null) return bars;
  const key = { left, top, right: left + KEY.width * unitsPerPx, bottom: top + KEY.height * unitsPerPx };
  return [controlsBox, key, ...bars];
}

/**
 * Where no label may be placed in the view of the whole trip. A reader who has zoomed in can pan a label into view, so
 * then nothing is reserved.
 */
export function coveredBoxes(trip: Trip, { controlsBox, scale, unitsPerPx }: MapScale): readonly Box[] {
  return scale === 1 ? cornerBoxes(trip, controlsBox, unitsPerPx) : [];
}
