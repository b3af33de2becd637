import type { KnownEvent, KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { shareOf, type TimeRange } from "../../trip/knowledge/timeRange.ts";
import { topRanked } from "../../trip/model/topRanked.ts";

/** One event's bar above the time axis; `from` and `to` are shares of the axis, 0 to 1. */
export interface EventBar {
  readonly event: KnownEvent;
  readonly from: number;
  readonly to: number;
  /** The row above the axis, from 0, in which it overlaps no other bar. */
  readonly lane: number;
}

/** Bars closer than this share of the axis go to different lanes. */
const GAP = 0.012;

/** At most this many lanes: further bars go to the lane that has been free the longest. */
export const MAX_LANES = 14;

/** At most this many bars, for the top-ranked places: all bars repaint on every step. The list has all events. */
export const MAX_BARS = 300;

/** The bars of the events that have a time; a missing edge runs to the end of the axis. */
export function eventBars({ events }: KnownTrip, range: TimeRange): EventBar[] {
  const lanes: number[] = [];
  return topRanked(events, MAX_BARS, ({ place }) => place).flatMap((event): EventBar[] => {
    const { window } = event;
    if (window === null || (window.earliest === null && window.latest === null)) return [];
    const from = shareOf(range, window.earliest ?? range.start);
    const to = shareOf(range, window.latest ?? range.end);
    const lane = laneFrom(lanes, from);
    lanes[lane] = Math.max(lanes[lane] ?? 0, to, from + GAP);
    return [{ event, from, to, lane }];
  });
}

/** The lane for a bar that starts at a share of the axis, where each lane ends at the share given. */
function laneFrom(lanes: readonly number[], from: number): number {
  const free = lanes.findIndex((end) => end + GAP <= from);
  if (free !== -1) return free;
  return lanes.length < MAX_LANES ? lanes.length : lanes.indexOf(Math.min(...lanes));
}
