import type { Box } from "../labels/collision.ts";
import type { Size } from "../projection.ts";

/** What an inset means for the map around it, in units of the view box. */
export interface InsetFrame {
  /** What of the map it enlarges. */
  readonly region: Box;
  /** The region's edge, as path data. */
  readonly outline: string;
  /** What it covers. */
  readonly box: Box;
  /** The ids of the places that it names in the map's stead: all in it but the most important ones. */
  readonly named: ReadonlySet<string>;
}

/** Least width and height of a map with room for an inset, in CSS pixels. */
const LEAST = 560;

/** Whether a map has room for an inset. */
export function hasInsetRoom({ width, height }: Size): boolean {
  return Math.min(width, height) >= LEAST;
}
