import type { TimeRange } from "../../trip/knowledge/timeRange.ts";
import type { Instant } from "../../trip/time/instant.ts";

/** The plot of a chart, in its pixels: time runs from `left` to `right`, distance from `bottom` up to `top`. */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the vertical lines end: below the rows under the plot. */
  readonly foot: number;
  readonly range: TimeRange;
  readonly maxDistance: number;
  readonly fontSize: number;
}

/** Where an instant lies across; beyond an end of the axis, beyond the plot. */
export function xAt({ left, right, range }: ChartFrame, t: Instant): number {
  const span = range.end - range.start;
  return span === 0 ? left : left + ((t - range.start) / span) * (right - left);
}

/** Where an instant lies across; beyond an end of the axis, at that end. */
export function xWithin(frame: ChartFrame, t: Instant): number {
  return Math.min(frame.right, Math.max(frame.left, xAt(frame, t)));
}

/** How high a distance from the start of the path lies. */
export function yAt({ top, bottom, maxDistance }: ChartFrame, distance: number): number {
  return maxDistance === 0 ? bottom : bottom - (distance / maxDistance) * (bottom - top);
}

/** The instant at a point across; beyond the plot, the nearer end of the axis. The inverse of {@link xAt}. */
export function instantAtX({ left, right, range }: ChartFrame, x: number): Instant {
  const share = right === left ? 0 : Math.min(1, Math.max(0, (x - left) / (right - left)));
  return range.start + share * (range.end - range.start);
}
