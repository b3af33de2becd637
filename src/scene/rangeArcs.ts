import { destination } from "@turf/turf";
import type { Ring } from "../trip/model/geometry.ts";
import type { Place, Position, Trip } from "../trip/model/trip.ts";
import { type Language, type Localized, textIn } from "../trip/record/vocabulary.ts";
import type { Messages } from "../trip/text/messages.ts";
import { boxOf, coveredBoxes, type FixedText, isWithin, type MapSize, overlap } from "./labels/placeLabels.ts";
import { wrapText } from "./labels/wrapText.ts";
import { MINOR } from "./markShapes.ts";
import { project } from "./projection.ts";
import type { RangeMark } from "./scene.ts";

/**
 * The points at a distance from a place that lie in the record's sea areas, as lines.
 * Where the record has no sea area the whole circle is given.
 */
export function arcsOverSea(trip: Trip, from: Place, km: number): Position[][] {
  const seas = [...trip.places.values()].flatMap(({ kind, geometry }) =>
    kind !== "sea-area"
      ? []
      : geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates
          : [],
  );
  const arcs: Position[][] = [];
  let arc: Position[] = [];
  for (let bearing = 0; bearing <= 360; bearing += 1) {
    const [longitude = 0, latitude = 0] = destination([...from.anchor], km, bearing).geometry.coordinates;
    if (seas.length === 0 || seas.some((sea) => isInside([longitude, latitude], sea))) {
      arc.push([longitude, latitude]);
    } else if (arc.length > 0) {
      arcs.push(arc);
      arc = [];
    }
  }
  if (arc.length > 0) arcs.push(arc);
  return arcs.filter(({ length }) => length > 1);
}

/**
 * Whether a ray from the point to the east crosses the rings an odd number of times. Which side a point on the very
 * edge is on does not matter to an arc of points a degree apart; Turf's exact test costs the page a kilobyte more.
 */
export function isInside([x, y]: Position, rings: readonly Ring[]): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([x1 = 0, y1 = 0], index) => {
      const [x2 = 0, y2 = 0] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [];
      if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) inside = !inside;
    });
  }
  return inside;
}

/** One piece of a reported range's arc over the sea, and all who report that range. */
export interface RangeArc {
  readonly line: readonly Position[];
  readonly km: number;
  readonly who: readonly Localized[];
}

const arcsOfRanges = new WeakMap<readonly RangeMark[], readonly RangeArc[]>();

/** The arcs of all reported ranges, made once; those of one length from one place are one, whoever reports them. */
export function rangeArcs(trip: Trip, ranges: readonly RangeMark[]): readonly RangeArc[] {
  const arcs = arcsOfRanges.get(ranges) ?? madeArcs(trip, ranges);
  arcsOfRanges.set(ranges, arcs);
  return arcs;
}

function madeArcs(trip: Trip, ranges: readonly RangeMark[]): RangeArc[] {
  const byLength = new Map<string, { from: Place; km: number; who: Localized[] }>();
  for (const { from, km, who } of ranges) {
    const key = `${from.id} ${km}`;
    const arc = byLength.get(key) ?? { from, km, who: [] };
    if (arc.who.every(({ en }) => en !== who.en)) arc.who.push(who);
    byLength.set(key, arc);
  }
  return [...byLength.values()].flatMap(({ from, km, who }) =>
    arcsOverSea(trip, from, km).map((line) => ({ line, km, who })),
  );
}

/** Words for a range: how far, and whose figures say so; how far alone where nobody is given. */
export type RangeLabel = (km: number, who: readonly Localized[]) => string;

/** A range's label in a language. */
export function rangeLabelIn(language: Language, { distance }: Messages): RangeLabel {
  return (km, who) =>
    who.length === 0 ? distance.km(km) : distance.range(km, who.map((name) => textIn(name, language)).join(", "));
}

const TEXT_SIZE = 10.5;
const LINE_LENGTH = 16;
const GAP = 5;

/** Beside which of an arc's points its label may stand, as shares of the arc: the first that is free is taken. */
const ALONG = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/**
 * The labels of all ranges, each beside its arc: clear of each other, of the places that are named in every view and of
 * what covers the map. Where there is no room to say whose figure it is, how far it is must do.
 */
export function rangeTexts(
  trip: Trip,
  ranges: readonly RangeMark[],
  label: RangeLabel,
  size: MapSize,
): readonly FixedText[] {
  const { camera, scale, pixel } = size;
  const drawn = (position: Position): readonly [number, number] => {
    const [x, y] = project(camera, position);
    return [x * scale, y * scale];
  };
  const taken = [...coveredBoxes(size)];
  for (const { rank, anchor } of trip.places.values()) {
    if (rank >= MINOR.rank) continue;
    const [x, y] = drawn(anchor);
    const reach = 2 * GAP * pixel;
    taken.push({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
  }
  return rangeArcs(trip, ranges).map(({ line, km, who }) => {
    const points = ALONG.map((share) => drawn(line[Math.floor(line.length * share)] ?? [0, 0]));
    const wanted = [who, []].flatMap((named) => {
      const lines = wrapText(label(km, named), LINE_LENGTH);
      return points.map(([x, y]) => ({ lines, x: x + GAP * pixel, y, size: TEXT_SIZE * pixel }));
    });
    const free = wanted.find((text) => {
      const box = boxOf(text);
      return isWithin(box, scale) && !taken.some((other) => overlap(other, box));
    });
    const text = free ?? (wanted[wanted.length - 1] as FixedText);
    taken.push(boxOf(text));
    return text;
  });
}
