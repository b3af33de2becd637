import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import { type Box, overlaps, textWidth } from "../labels/collision.ts";

/** A name to be placed at a mark of the chart. */
export interface WantedEventLabel {
  readonly event: KnownEvent;
  readonly text: string;
  /** What it names, in the chart's pixels. */
  readonly anchor: Box;
}

export interface EventLabel extends WantedEventLabel {
  readonly x: number;
  /** The baseline of the letters. */
  readonly baseline: number;
  readonly align: "start" | "middle" | "end";
  readonly box: Box;
}

export interface EventLabelOptions {
  readonly fontSize: number;
  /** No label leaves it. */
  readonly bounds: Box;
  /** No label covers any of them. */
  readonly obstacles: readonly Box[];
  /** How much of a box lies on the area, from 0 to 1. */
  readonly coverageOf: (box: Box) => number;
}

/** Width of a label, which is semibold, relative to plain text. */
const SPREAD = 1.08;

/** Clear space between a label and what it names, and how much farther off it may go, in pixels. */
const GAP = 3;
const STEPS = [0, 7, 14];

/** Labels in the order wanted, each where it covers nothing and least of the area; none where there is no room. */
export function eventLabels(wanted: readonly WantedEventLabel[], options: EventLabelOptions): EventLabel[] {
  const taken = [...options.obstacles];
  return wanted.flatMap((label) => {
    const free = candidates(label, options.fontSize).filter(
      ({ box }) => isInside(box, options.bounds) && taken.every((other) => !overlaps(box, other)),
    );
    const cost = (candidate: EventLabel, index: number) => 4 * options.coverageOf(candidate.box) + 0.1 * index;
    const best = free
      .map((candidate, index) => ({ candidate, cost: cost(candidate, index) }))
      .sort((a, b) => a.cost - b.cost)[0]?.candidate;
    if (best === undefined) return [];
    taken.push(best.box);
    return [best];
  });
}

function candidates(label: WantedEventLabel, fontSize: number): EventLabel[] {
  const { anchor, text } = label;
  const width = textWidth(text, fontSize) * SPREAD;
  const height = fontSize * 1.15;
  const [middleX, middleY] = [(anchor.left + anchor.right) / 2, (anchor.top + anchor.bottom) / 2];
  const at = (x: number, top: number, align: EventLabel["align"]): EventLabel => {
    const left = align === "start" ? x : align === "end" ? x - width : x - width / 2;
    const box = { left: left - 1, right: left + width + 1, top, bottom: top + height };
    return { ...label, x, baseline: top + fontSize * 0.92, align, box };
  };
  return STEPS.flatMap((step) => {
    const [above, below] = [anchor.top - GAP - step - height, anchor.bottom + GAP + step];
    return [
      at(anchor.left - 1, above, "start"),
      at(anchor.right + 1, above, "end"),
      at(middleX, above, "middle"),
      at(anchor.right + GAP + 2 + step, middleY - height / 2, "start"),
      at(anchor.left - GAP - 2 - step, middleY - height / 2, "end"),
      at(anchor.left - 1, below, "start"),
      at(middleX, below, "middle"),
      at(anchor.right + 1, below, "end"),
    ];
  });
}

function isInside(box: Box, bounds: Box): boolean {
  return box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;
}
