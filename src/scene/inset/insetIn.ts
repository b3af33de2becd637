import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { Trip } from "../../trip/model/trip.ts";
import type { Language } from "../../trip/record/vocabulary.ts";
import type { Point } from "../geometry.ts";
import type { HitTestOptions } from "../hitTest.ts";
import { type Box, isNear, overlaps, visibleBox } from "../labels/collision.ts";
import { controlsBoxIn, scaleBarBox, tripPoints } from "../labels/corners.ts";
import { type PlacedLabel, pictureLabels } from "../labels/placeLabels.ts";
import { frameCamera, frameScale, project, type Size } from "../projection.ts";
import type { Launches } from "../scene.ts";
import { boxPath } from "./boxPath.ts";
import { crowdedRegion, isCrowding } from "./crowdedRegion.ts";
import { hasInsetRoom, type InsetFrame } from "./insetFrame.ts";

/** A small map of the part in which places crowd, larger than on the map that it lies on. */
export interface Inset extends InsetFrame {
  /** Enlargement from the view of the whole trip. */
  readonly scale: number;
  /** What it shows, and its scale bar, in units of the view box times its scale. */
  readonly drawn: Box;
  readonly scaleBar: Box;
  /** How it is labelled, and its labels. */
  readonly options: Omit<HitTestOptions, "view">;
  readonly labels: readonly PlacedLabel[];
}

/** Enlargements, the best first. */
const SCALES = [5, 4.75, 4.5, 4.25, 4, 3.75, 3.5, 3.25, 3] as const;

/** The largest share of the map's width and height. */
const LARGEST = { width: 0.46, height: 0.4 } as const;

/** Distances in CSS pixels: from the map's edge, from marks and route, between tried places. */
const SPACE = { edge: 8, mark: 14, step: 8 } as const;

/** The room of a name to the right of its place, and the scale bar, in CSS pixels. */
const NAME = { width: 90, height: 22 } as const;
const BAR = { width: 122, height: 26 } as const;

/** Size of the names, of that on the map. */
const NAME_SIZE = 0.88;

/** At most this many of its places go without a name in the inset; the map still names them where it can. */
const MOST_UNNAMED = 1;

/** What a name without room, the left edge, where the key mostly lies, a covered name, and a pixel between inset and region, are worth in enlargement. */
const COSTS = { missing: 1, left: 2, name: 1, away: 1 / 800 } as const;

/** Without this many known places, a reader sees nothing crowded. */
const LEAST_KNOWN = 4;

/**
 * The inset of a map: as large as fits over nothing of the trip, the map's buttons, its key and its scale bar. Null
 * where nothing is crowded, or without room for it and for every name in it.
 */
export function insetIn({ trip, places }: KnownTrip, size: Size, keyBox: Box | null, language: Language): Inset | null {
  const region = crowdedRegion(trip);
  if (region === null || !hasInsetRoom(size)) return null;
  const camera = frameCamera(trip);
  const inside = places.filter((place) => isCrowding(place) && isNear(region, project(camera, place.anchor), 0));
  if (inside.length < LEAST_KNOWN) return null;
  const room = roomIn(trip, region, size, keyBox);
  const { unitsPerPx } = room;
  const insets = SCALES.flatMap((scale) => {
    const place = bestPlace(room, region, scale);
    if (place === null) return [];
    const drawn = scaled(region, scale);
    const scaleBar = barIn(trip, drawn, scale, unitsPerPx);
    const options = {
      language,
      unitsPerPx: unitsPerPx * NAME_SIZE,
      ...NOTHING_ELSE,
      walls: [...wallsAround(drawn), scaleBar],
    };
    const labels = pictureLabels({
      ...options,
      ...{ camera, scale, trip, selected: null, launches: NO_LAUNCHES },
      places: places.filter(isCrowding),
    });
    const named = inside.filter(({ id }) => labels.some(({ placeId }) => placeId === id));
    const missing = inside.length - named.length;
    if (missing > MOST_UNNAMED) return [];
    const givenUp = new Set(named.filter(({ rank }) => rank > 1).map(({ id }) => id));
    const { box } = place;
    const value = place.value - missing * COSTS.missing;
    return [
      {
        value,
        inset: { region, outline: boxPath(region), box, drawn, named: givenUp, scale, scaleBar, options, labels },
      },
    ];
  });
  return insets.sort((a, b) => b.value - a.value)[0]?.inset ?? null;
}

const NOTHING_ELSE = { labels: [], controlsBox: null, keyBox: null, inset: null } as const;
const NO_LAUNCHES: Launches = new Map();

/** What an inset may and may not cover on a map. */
interface Room {
  readonly visible: Box;
  readonly unitsPerPx: number;
  readonly blocked: readonly Box[];
  readonly marked: readonly Point[];
  /** Where the map would place the names of its most important places. */
  readonly names: readonly Box[];
}

function roomIn(trip: Trip, region: Box, size: Size, keyBox: Box | null): Room {
  const unitsPerPx = 1 / frameScale(size.width, size.height);
  const controlsBox = controlsBoxIn(size);
  const camera = frameCamera(trip);
  const { places, route } = tripPoints(trip);
  return {
    visible: visibleBox(controlsBox),
    unitsPerPx,
    blocked: [
      grown(region, SPACE.mark * unitsPerPx),
      controlsBox,
      scaleBarBox(trip, controlsBox, unitsPerPx),
      keyBox,
    ].filter((box) => box !== null),
    marked: [...places, ...route],
    names: [...trip.places.values()]
      .filter((place) => isCrowding(place) && place.rank === 1)
      .map(({ anchor }) => nameBox(project(camera, anchor), unitsPerPx)),
  };
}

/** The best place for an inset of a scale, with its worth in enlargement; null without one. */
function bestPlace(room: Room, region: Box, scale: number): { box: Box; value: number } | null {
  const { visible, unitsPerPx, blocked, marked, names } = room;
  const reach = SPACE.mark * unitsPerPx;
  let best: { box: Box; value: number } | null = null;
  for (const box of boxesIn(visible, region, scale, unitsPerPx)) {
    if (blocked.some((other) => overlaps(other, box)) || marked.some((point) => isNear(box, point, reach))) continue;
    const left = box.left < region.left ? COSTS.left : 0;
    const covered = names.filter((name) => overlaps(name, box)).length;
    const value = scale - covered * COSTS.name - left - (distanceOf(box, region) / unitsPerPx) * COSTS.away;
    if (best === null || value > best.value) best = { box, value };
  }
  return best;
}

/** The boxes of one enlargement along the map's right and left edges. */
function boxesIn(visible: Box, region: Box, scale: number, unitsPerPx: number): Box[] {
  const { left: west, top: north, right: east, bottom: south } = scaled(region, scale);
  const [width, height] = [east - west, south - north];
  if (width > LARGEST.width * (visible.right - visible.left)) return [];
  if (height > LARGEST.height * (visible.bottom - visible.top)) return [];
  const [edge, step] = [SPACE.edge * unitsPerPx, SPACE.step * unitsPerPx];
  const boxes: Box[] = [];
  for (const left of [visible.right - edge - width, visible.left + edge]) {
    for (let bottom = visible.bottom - edge; bottom - height >= visible.top + edge; bottom -= step) {
      boxes.push({ left, right: left + width, top: bottom - height, bottom });
    }
  }
  return boxes;
}

function nameBox([x, y]: Point, unitsPerPx: number): Box {
  const half = (NAME.height / 2) * unitsPerPx;
  return { left: x, right: x + NAME.width * unitsPerPx, top: y - half, bottom: y + half };
}

function scaled({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left * by, top: top * by, right: right * by, bottom: bottom * by };
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

function distanceOf(a: Box, b: Box): number {
  return Math.hypot((a.left + a.right - b.left - b.right) / 2, (a.top + a.bottom - b.top - b.bottom) / 2);
}

/** The corner of the inset in which a scale bar covers least of the trip. */
function barIn(trip: Trip, { left, top, right, bottom }: Box, scale: number, unitsPerPx: number): Box {
  const [width, height] = [BAR.width * unitsPerPx, BAR.height * unitsPerPx];
  const corners = [right - width, left].flatMap((x): Box[] =>
    [bottom - height, top].map((y) => ({ left: x, right: x + width, top: y, bottom: y + height })),
  );
  const { places, route } = tripPoints(trip);
  const points = [...places, ...route].map(([x, y]): Point => [x * scale, y * scale]);
  const covered = (box: Box) => points.filter((point) => isNear(box, point, SPACE.mark * unitsPerPx)).length;
  return corners.reduce((best, box) => (covered(box) < covered(best) ? box : best));
}

/** Far beyond any enlarged picture. */
const FAR = 1e5;

function wallsAround({ left, top, right, bottom }: Box): readonly Box[] {
  const everywhere = { left: -FAR, top: -FAR, right: FAR, bottom: FAR };
  return [
    { ...everywhere, right: left },
    { ...everywhere, left: right },
    { ...everywhere, bottom: top },
    { ...everywhere, top: bottom },
  ];
}
