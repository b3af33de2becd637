import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import type { TimeRange } from "../../trip/knowledge/timeRange.ts";
import { TRAIN } from "../../trip/record/vocabulary.ts";
import { type Box, overlaps } from "../labels/collision.ts";
import { type ChartFrame, xWithin, yAt } from "./frame.ts";
import { distanceAt, distancesOn, type RailProfile } from "./railProfile.ts";

/** The height of a bar, and the distance between lanes for bars that would cover each other, in pixels. */
export const BAR = 5;
export const LANE = 6.5;

/** The narrowest bar, in pixels: a report timed to the minute is a dot. */
const NARROWEST = 5.5;

/** A report from its earliest to its latest, in the chart's pixels. */
export interface ReportBar {
  readonly event: KnownEvent;
  readonly box: Box;
  /** Whether it stands for a stretch of line, from the near end to the far end. */
  readonly isStretch: boolean;
  /** An edge that nobody gave: the bar runs to the end of the axis and is open there. */
  readonly isOpenStart: boolean;
  readonly isOpenEnd: boolean;
}

/** Whether an event has a time, and some of it lies on the axis. */
export function isOnAxis({ window }: KnownEvent, { start, end }: TimeRange): boolean {
  if (window === null || (window.earliest === null && window.latest === null)) return false;
  return (window.earliest ?? -Infinity) <= end && (window.latest ?? Infinity) >= start;
}

/** From where to where a bar runs across; a bar wider than its window keeps the window's middle. */
export function barSpan(event: KnownEvent, frame: ChartFrame): { left: number; right: number } {
  const left = xWithin(frame, event.window?.earliest ?? frame.range.start);
  const right = xWithin(frame, event.window?.latest ?? frame.range.end);
  const air = Math.max(0, NARROWEST - (right - left)) / 2;
  return { left: left - air, right: right + air };
}

/** The bars of the train's events at their distances; those that would cover each other move to the next free lane. */
export function trainBars(events: readonly KnownEvent[], profile: RailProfile, frame: ChartFrame): ReportBar[] {
  const bars: ReportBar[] = [];
  for (const event of events) {
    const { visit } = event;
    if (visit === null || !isOnAxis(event, frame.range)) continue;
    const isStretch = visit.toKm - visit.fromKm > 1;
    const span = barSpan(event, frame);
    const box = isStretch
      ? stretchBox(span, distancesOn(profile, visit), frame)
      : freeLane(span, yAt(frame, distanceAt(profile, visit.fromKm)), bars, frame);
    bars.push({ event, box, isStretch, ...openEdges(event) });
  }
  return bars;
}

/** Which ends of a bar are open, because nobody gave them. */
export function openEdges({ window }: KnownEvent): Pick<ReportBar, "isOpenStart" | "isOpenEnd"> {
  return { isOpenStart: window?.earliest == null, isOpenEnd: window?.latest == null };
}

/** A bar's box at a height, in pixels. */
export function barBox({ left, right }: { left: number; right: number }, y: number, height = BAR): Box {
  return { left, right, top: y - height / 2, bottom: y + height / 2 };
}

function stretchBox(
  span: { left: number; right: number },
  { low, high }: { low: number; high: number },
  frame: ChartFrame,
): Box {
  const [top, bottom] = [yAt(frame, high), yAt(frame, low)];
  const air = Math.max(0, BAR + 2 - (bottom - top)) / 2;
  return { ...span, top: top - air, bottom: bottom + air };
}

const LANES = [0, -1, 1, -2, 2, -3, 3];

function freeLane(
  span: { left: number; right: number },
  y: number,
  bars: readonly ReportBar[],
  frame: ChartFrame,
): Box {
  const points = bars.filter(({ isStretch }) => !isStretch);
  const lanes = LANES.map((lane) => barBox(span, y + lane * LANE)).filter(
    ({ bottom }) => bottom <= frame.bottom + LANE,
  );
  const isFree = (box: Box) => {
    const wide = { left: box.left - 1, right: box.right + 1, top: box.top - 0.9, bottom: box.bottom + 0.9 };
    return points.every((bar) => !overlaps(bar.box, wide));
  };
  return lanes.find(isFree) ?? barBox(span, y);
}

/** A report of the train without a time, in the chart's pixels: its box is where the line for it begins. */
export interface UntimedReport {
  readonly event: KnownEvent;
  readonly box: Box;
}

/** The train's events at places of the path without any time. */
export function untimedReports(
  events: readonly KnownEvent[],
  profile: RailProfile,
  frame: ChartFrame,
): UntimedReport[] {
  return events.flatMap((event): UntimedReport[] => {
    const { subject, visit, window } = event;
    const isTimed = window !== null && (window.earliest !== null || window.latest !== null);
    if (subject !== TRAIN || visit === null || isTimed) return [];
    const y = yAt(frame, distanceAt(profile, (visit.fromKm + visit.toKm) / 2));
    return [{ event, box: barBox({ left: frame.left, right: frame.left + TARGET }, y) }];
  });
}

const TARGET = 24;
