import { destination } from "@turf/turf";
import type { Position, Ring } from "../trip/model/geometry.ts";
import { memoizeByObject } from "../trip/model/memoize.ts";
import type { Place, Trip } from "../trip/model/trip.ts";
import type { Localized } from "../trip/record/vocabulary.ts";
import { isInside } from "./geometry.ts";
import type { RangeMark } from "./scene.ts";

/** One piece of a reported range's arc over the sea, and everyone who reports that range. */
export interface RangeArc {
  readonly line: readonly Position[];
  readonly km: number;
  readonly who: readonly Localized[];
}

const arcsByTrip = memoizeByObject((trip: Trip) =>
  memoizeByObject((ranges: readonly RangeMark[]) => buildArcs(trip, ranges)),
);

/** The arcs of all reported ranges, cached; equal ranges from one place share an arc, whoever reports them. */
export function rangeArcs(trip: Trip, ranges: readonly RangeMark[]): readonly RangeArc[] {
  return arcsByTrip(trip)(ranges);
}

function buildArcs(trip: Trip, ranges: readonly RangeMark[]): RangeArc[] {
  const byRange = new Map<string, { from: Place; km: number; who: Localized[] }>();
  for (const { from, km, who } of ranges) {
    const key = `${from.id} ${km}`;
    const range = byRange.get(key) ?? { from, km, who: [] };
    if (range.who.every(({ en }) => en !== who.en)) range.who.push(who);
    byRange.set(key, range);
  }
  return [...byRange.values()].flatMap(({ from, km, who }) =>
    arcsOverSea(trip, from, km).map((line) => ({ line, km, who })),
  );
}

/** At most this many degrees of bearing are drawn: a whole arc would cross land, and read as a track. */
const LONGEST_ARC = 46;

/**
 * The points `km` away from a place, one for each degree of bearing, in the middle of the longest piece that lies in
 * the record's sea areas; of the whole circle if the record has none.
 */
function arcsOverSea(trip: Trip, from: Place, km: number): Position[][] {
  const seas = [...trip.places.values()].filter(({ kind }) => kind === "sea-area").flatMap(polygonsOf);
  const arcs: Position[][] = [];
  let arc: Position[] = [];
  for (let bearing = 0; bearing <= 360; bearing += 1) {
    const [longitude = 0, latitude = 0] = destination([...from.anchor], km, bearing).geometry.coordinates;
    if (seas.length === 0 || seas.some((sea) => isInside([longitude, latitude], sea))) {
      arc.push([longitude, latitude]);
    } else {
      arcs.push(arc);
      arc = [];
    }
  }
  const longest = [...arcs, arc].reduce((best, next) => (next.length > best.length ? next : best), []);
  const cut = Math.max(0, longest.length - LONGEST_ARC) / 2;
  const shown = longest.slice(Math.ceil(cut), longest.length - Math.floor(cut));
  return shown.length > 1 ? [shown] : [];
}

/** The polygons of an area, each as its rings; none for a point or a line. */
function polygonsOf({ geometry }: Place): readonly (readonly Ring[])[] {
  switch (geometry.type) {
    case "Point":
    case "LineString":
      return [];
    case "Polygon":
      return [geometry.coordinates];
    case "MultiPolygon":
      return geometry.coordinates;
  }
}
