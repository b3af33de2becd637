import type { Place } from "../trip/model/trip.ts";
import type { Certainty, PlaceKind } from "../trip/record/vocabulary.ts";

/** The marks for places; each certainty has its own shape, so that none depends on colour. */
export const MARK_NAMES = ["confirmed", "reported", "expected", "speculated", "denied", "background", "area"] as const;
export type MarkName = (typeof MARK_NAMES)[number];

/** One stroke of a mark, in pixels from its centre. `paper` is the mark's fill colour, `ink` its line colour. */
export interface MarkStroke {
  readonly d: string;
  readonly fill: "paper" | "ink" | "none";
  readonly stroke: "paper" | "ink" | "none";
  readonly width: number;
  readonly dash?: readonly number[];
}

/** Half the side of the square that holds any mark, in pixels. */
export const MARK_RADIUS = 12;

function circle(radius: number): string {
  return `M${-radius},0a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0Z`;
}

const QUESTION = "M-2.1,-1.6a2.1,2.1 0 1 1 3,1.9q-.9,.45 -.9,1.5M0,3.9v.05";

/** The strokes of each mark, from bottom to top. */
export const MARKS: Readonly<Record<MarkName, readonly MarkStroke[]>> = {
  confirmed: [
    { d: circle(7), fill: "paper", stroke: "none", width: 0 },
    { d: circle(5.2), fill: "ink", stroke: "none", width: 0 },
  ],
  reported: [
    { d: circle(6.4), fill: "paper", stroke: "ink", width: 1.8 },
    { d: circle(2.6), fill: "ink", stroke: "none", width: 0 },
  ],
  expected: [{ d: circle(6.4), fill: "paper", stroke: "ink", width: 1.8, dash: [4.2, 2.5] }],
  speculated: [
    { d: circle(8), fill: "paper", stroke: "ink", width: 1.6, dash: [1.4, 2.2] },
    { d: QUESTION, fill: "none", stroke: "ink", width: 1.7 },
  ],
  denied: [
    { d: circle(6.4), fill: "paper", stroke: "ink", width: 1.8 },
    { d: "M-3,-3L3,3M-3,3L3,-3", fill: "none", stroke: "ink", width: 1.8 },
  ],
  background: [{ d: "M-3.4,-3.4H3.4V3.4H-3.4Z", fill: "paper", stroke: "ink", width: 1.5 }],
  area: [
    { d: circle(10), fill: "paper", stroke: "ink", width: 1.5, dash: [2.6, 2.4] },
    { d: "M0,-5.2L4.6,3.4H-4.6Z", fill: "ink", stroke: "none", width: 0 },
  ],
};

/** The mark of a place: by its certainty, but launch areas have their own. Regions and seas have none. */
export function markOf(kind: PlaceKind, certainty: Certainty | null): MarkName | null {
  if (kind === "sea-area" || kind === "region") return null;
  return kind === "launch-area" ? "area" : (certainty ?? "background");
}

/** Places of this rank or lower importance are marked from this zoom on, so that they do not crowd the others. */
export const MINOR = { rank: 3, zoom: 6.5 } as const;

/** Whether a place is too minor to be marked or named at a zoom. */
export function isMinor({ rank }: Place, zoom: number): boolean {
  return rank >= MINOR.rank && zoom < MINOR.zoom;
}
