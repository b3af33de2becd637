import type { Trip } from "../../trip/model/trip.ts";
import { type Language, type Localized, textIn } from "../../trip/record/vocabulary.ts";
import type { Messages } from "../../trip/text/messages.ts";
import type { Point } from "../geometry.ts";
import { MINOR } from "../markShapes.ts";
import { project } from "../projection.ts";
import { type RangeArc, rangeArcs } from "../rangeArcs.ts";
import type { RangeMark } from "../scene.ts";
import { type Box, boxAround, isInView, type MapScale, overlaps, type TextBlock, textBox } from "./collision.ts";
import { coveredBoxes } from "./corners.ts";
import { isInSea } from "./placeLabels.ts";
import { wrapText } from "./wrapText.ts";

/** Words for a range: the distance and who reports it; the distance alone if `who` is empty. */
export type RangeLabel = (km: number, who: readonly Localized[]) => string;

/** The words for a range in one language. */
export function rangeLabelIn(language: Language, { distance }: Messages): RangeLabel {
  return (km, who) =>
    who.length === 0 ? distance.km(km) : distance.range(km, who.map((name) => textIn(name, language)).join(", "));
}

/** Font size and gap to the arc, in CSS pixels. */
const TEXT_SIZE = 10.5;
const GAP = 5;

/** Longest line, in characters. */
const LINE_LENGTH = 16;

/** Points of an arc beside which its label may be placed, as shares of its length and in order of preference. */
const SHARES_ALONG_ARC = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/**
 * The labels of all ranges, each beside its arc, on the sea, clear of one another, of what is taken already, of the
 * places named in every view and of the map's corners. Without room to say of each who reports it, they give the
 * distances alone.
 */
export function rangeTexts(
  trip: Trip,
  ranges: readonly RangeMark[],
  label: RangeLabel,
  size: MapScale,
  taken: readonly Box[],
): readonly TextBlock[] {
  const arcs = rangeArcs(trip, ranges);
  const full = textsBeside(arcs, trip, label, size, taken);
  if (full.length === arcs.length) return full;
  return textsBeside(
    arcs.map((arc) => ({ ...arc, who: [] })),
    trip,
    label,
    size,
    taken,
  );
}

function textsBeside(
  arcs: readonly RangeArc[],
  trip: Trip,
  label: RangeLabel,
  size: MapScale,
  others: readonly Box[],
): readonly TextBlock[] {
  const { camera, scale, unitsPerPx } = size;
  const onMap = (position: Point): Point => {
    const [x, y] = project(camera, position);
    return [x * scale, y * scale];
  };
  const places = [...trip.places.values()];
  const seas = places.filter(({ kind }) => kind === "sea-area");
  const isOnSea = (box: Box) => seas.length === 0 || seas.some((sea) => isInSea(sea, box, size));
  const namedPoints = places
    .filter(({ rank }) => rank < MINOR.rank)
    .map(({ anchor }) => boxAround(...onMap(anchor), 2 * GAP * unitsPerPx));
  const taken: Box[] = [...others, ...coveredBoxes(trip, size), ...namedPoints];
  const placed: TextBlock[] = [];
  for (const { line, km, who } of arcs) {
    const lines = wrapText(label(km, who), LINE_LENGTH);
    const points = SHARES_ALONG_ARC.map((share) => onMap(line[Math.floor(line.length * share)] ?? [0, 0]));
    const text = (["end", "start"] as const)
      .flatMap((align) =>
        points.map(([x, y]): TextBlock => {
          const gap = (align === "start" ? GAP : -GAP) * unitsPerPx;
          return { lines, x: x + gap, y, size: TEXT_SIZE * unitsPerPx, align };
        }),
      )
      .find((block) => isFree(textBox(block), size, taken) && isOnSea(textBox(block)));
    if (text === undefined) continue;
    taken.push(textBox(text));
    placed.push(text);
  }
  return placed;
}

function isFree(box: Box, size: MapScale, taken: readonly Box[]): boolean {
  return isInView(box, size) && !taken.some((other) => overlaps(other, box));
}
