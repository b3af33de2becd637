import { destination } from "@turf/turf";
import type { Place, Position, Trip } from "../trip/trip.ts";
import type { Language, Localized } from "../trip/vocabulary.ts";
import type { Words } from "../trip/words/index.ts";
import { type Camera, inFrame } from "./camera.ts";
import { linesOf } from "./lines.ts";
import type { FixedText } from "./pictureLabels.ts";
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
export function isInside([x, y]: Position, rings: readonly GeoJSON.Position[][]): boolean {
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

/** Where the label of one of several arcs stands, by its count of points: none beside that of the arc before it. */
function labelPointOf(line: readonly Position[], index: number): Position {
  return line[Math.floor(line.length * (index % 2 === 0 ? 0.3 : 0.6))] ?? [0, 0];
}

/** Words for a range: how far, and whose figures say so. */
export type RangeLabel = (km: number, who: readonly Localized[]) => string;

/** A range's label in a language. */
export function rangeLabelIn(language: Language, { distance }: Words): RangeLabel {
  return (km, who) => distance.range(km, who.map((name) => name[language]).join(", "));
}

const TEXT_SIZE = 10.5;
const LINE_LENGTH = 16;

/** The labels of all ranges, each beside its arc on a map of a scale, where a CSS pixel is so many units of the frame. */
export function rangeTexts(
  trip: Trip,
  ranges: readonly RangeMark[],
  label: RangeLabel,
  { camera, scale, pixel }: { readonly camera: Camera; readonly scale: number; readonly pixel: number },
): readonly FixedText[] {
  return rangeArcs(trip, ranges).map(({ line, km, who }, index) => {
    const [x, y] = inFrame(camera, labelPointOf(line, index));
    return {
      lines: linesOf(label(km, who), LINE_LENGTH),
      x: x * scale + 5 * pixel,
      y: y * scale,
      size: TEXT_SIZE * pixel,
    };
  });
}
