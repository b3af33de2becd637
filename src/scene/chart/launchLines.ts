import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import type { Trip } from "../../trip/model/trip.ts";
import type { Box } from "../labels/collision.ts";
import { type ChartFrame, xWithin, yAt } from "./frame.ts";
import { eventDistance } from "./placeDistance.ts";
import type { RailProfile } from "./railProfile.ts";
import { isOnAxis } from "./reportBars.ts";

/** A launch: a band over its window, from the height of the place on the line next to it up through the plot. */
export interface LaunchLine {
  readonly event: KnownEvent;
  readonly box: Box;
  /** Whether its window is too narrow for a band. */
  readonly isNarrow: boolean;
}

/** Bands narrower than this, in pixels, are one line. */
const NARROW = 3;

/** No more launches than this are drawn through the plot; all are in the rows. */
const MOST_LAUNCHES = 24;

/** How far above the plot a launch's line ends, in pixels. */
const OVERSHOOT = 8;

/** The launches of some events. */
export function launchLines(
  events: readonly KnownEvent[],
  trip: Trip,
  profile: RailProfile,
  frame: ChartFrame,
): LaunchLine[] {
  return events
    .filter((event) => event.kind === "launch" && isOnAxis(event, frame.range))
    .slice(0, MOST_LAUNCHES)
    .map((event) => {
      const left = xWithin(frame, event.window?.earliest ?? frame.range.start);
      const right = xWithin(frame, event.window?.latest ?? frame.range.end);
      const bottom = yAt(frame, eventDistance(event, trip, profile) ?? 0);
      return { event, box: { left, right, top: frame.top - OVERSHOOT, bottom }, isNarrow: right - left < NARROW };
    });
}
