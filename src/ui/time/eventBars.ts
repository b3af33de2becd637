import type { KnownEvent, KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { shareOf, type TimeRange } from "../../trip/knowledge/timeRange.ts";
import { topRanked } from "../../trip/model/bisect.ts";

/** One event's bar above the time axis; `from` and `to` are shares of the axis, 0 to 1. */
export interface EventBar {
  readonly event: KnownEvent;
  readonly from: number;
  readonly to: number;
  /** The row, from 0 at the axis, in which it overlaps no other bar. */
  readonly lane: number;
  /** An edge that was not told: the bar runs off to that side. */
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
}

/** Bars closer than this share of the axis stand in different lanes. */
const GAP = 0.012;

/** No more lanes than this: what finds no room in them stands in the one that has been free the longest. */
export const MAX_LANES = 14;

/**
 * No more bars than this are drawn, those of events at the foremost places: each bar costs every step something, as all
 * are painted with the slider. The list has all events.
 */
export const MAX_BARS = 300;

/** The bars of the events that a time is told of. */
export function eventBars({ events }: KnownTrip, range: TimeRange): EventBar[] {
  const lanes: number[] = [];
  return topRanked(events, MAX_BARS, ({ place }) => place).flatMap((event): EventBar[] => {
    const { window } = event;
    if (window === null || (window.earliest === null && window.latest === null)) return [];
    const from = shareOf(range, window.earliest ?? range.start);
    const to = shareOf(range, window.latest ?? range.end);
    const free = lanes.findIndex((end) => end + GAP <= from);
    const lane = free !== -1 ? free : lanes.length < MAX_LANES ? lanes.length : lanes.indexOf(Math.min(...lanes));
    lanes[lane] = Math.max(lanes[lane] ?? 0, to, from + GAP);
    return [{ event, from, to, lane, isOpenStart: window.earliest === null, isOpenEnd: window.latest === null }];
  });
}
