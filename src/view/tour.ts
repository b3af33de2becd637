import { rowStart } from "../trip/knowledge/eventIndex.ts";
import { keyMoments } from "../trip/knowledge/keyMoments.ts";
import type { KnownTrip } from "../trip/knowledge/knownTrip.ts";
import { momentAt } from "../trip/knowledge/moment.ts";
import { clampTo, type TimeRange } from "../trip/knowledge/timeRange.ts";
import type { Whereabouts } from "../trip/knowledge/whereabouts.ts";
import { bisect } from "../trip/model/bisect.ts";
import type { Instant } from "../trip/time/instant.ts";
import type { Played } from "./playback.ts";

/** One step of a tour: from `startMs` to `endMs` of playback, the trip's time goes from `from` to `to`. */
interface TourStep {
  readonly startMs: number;
  readonly endMs: number;
  readonly from: Instant;
  readonly to: Instant;
}

/** Playback that dwells on key moments and hurries through hours in which nothing is reported. */
export interface Tour {
  readonly steps: readonly TourStep[];
  readonly durationMs: number;
}

/** How long a key moment is held, in milliseconds. */
export const HOLD_MS = 3000;

/** Duration of a gap between two reports, before many gaps are shortened, in milliseconds. */
const GAP_MS = { least: 400, most: 2500 } as const;

/** The longest tour, and the least time left for its gaps if many moments are held, in milliseconds. */
const TOUR_MS = { most: 45_000, leastInGaps: 15_000 } as const;

/** A gap in which the train moves this far, in kilometres, takes the longest. */
const LONG_GAP_KM = 1000;

/**
 * The tour of what is known. Every report is a stop. A gap takes longer the farther the train moves in it; many gaps
 * are all shortened in proportion.
 */
export function tourOf(known: KnownTrip, range: TimeRange): Tour {
  const held = new Set(keyMoments(known).map(({ start }) => clampTo(range, start)));
  const starts = known.events
    .flatMap((event) => rowStart(event) ?? [])
    .filter((t) => t >= range.start && t <= range.end);
  const stops = [...new Set([range.start, ...starts, range.end])].sort((a, b) => a - b);
  const gaps = stops.slice(1).map((t, index) => gapMs(kmBetween(known, stops[index] as Instant, t)));
  const atOwnPace = gaps.reduce((sum, gap) => sum + gap, 0);
  const inGaps = Math.max(TOUR_MS.leastInGaps, TOUR_MS.most - HOLD_MS * held.size);
  const pace = Math.min(1, inGaps / atOwnPace);
  const steps: TourStep[] = [];
  let elapsed = 0;
  const add = (duration: number, from: Instant, to: Instant) => {
    if (duration <= 0) return;
    steps.push({ startMs: elapsed, endMs: elapsed + duration, from, to });
    elapsed += duration;
  };
  stops.forEach((t, index) => {
    if (held.has(t)) add(HOLD_MS, t, t);
    const [next, gap] = [stops[index + 1], gaps[index]];
    if (next !== undefined && gap !== undefined) add(gap * pace, t, next);
  });
  return { steps, durationMs: elapsed };
}

function gapMs(km: number): number {
  return GAP_MS.least + (GAP_MS.most - GAP_MS.least) * Math.min(1, km / LONG_GAP_KM);
}

function kmBetween(known: KnownTrip, from: Instant, to: Instant): number {
  return Math.abs(middleKm(momentAt(known, to).whereabouts) - middleKm(momentAt(known, from).whereabouts));
}

function middleKm(whereabouts: Whereabouts): number {
  switch (whereabouts.status) {
    case "unreported":
      return 0;
    case "at":
      return whereabouts.km;
    case "between":
      return (whereabouts.nearKm + whereabouts.farKm) / 2;
    case "open":
      return whereabouts.nearKm;
  }
}

/** The instant that a tour shows after `elapsedMs`; null for a tour without duration. */
export function tourTimeAt({ steps, durationMs }: Tour, elapsedMs: number): Played | null {
  const last = steps[steps.length - 1];
  if (last === undefined) return null;
  const step = steps[bisect(steps, ({ endMs }) => endMs <= elapsedMs)] ?? last;
  const share = Math.min(1, Math.max(0, (elapsedMs - step.startMs) / (step.endMs - step.startMs)));
  return { t: step.from + share * (step.to - step.from), isOver: elapsedMs >= durationMs };
}

/**
 * The elapsed milliseconds at which a tour leaves an instant, so that playback from a key moment does not hold it. The
 * inverse of {@link tourTimeAt}.
 */
export function tourElapsedAt({ steps, durationMs }: Tour, t: Instant): number {
  const step = steps[bisect(steps, ({ from }) => from <= t) - 1];
  if (step === undefined) return 0;
  if (t >= step.to) return step === steps[steps.length - 1] ? durationMs : step.endMs;
  return step.startMs + ((t - step.from) / (step.to - step.from)) * (step.endMs - step.startMs);
}

/** The next key moment after an instant, or the end: the next jump of a tour with reduced motion. */
export function nextKeyMoment(known: KnownTrip, t: Instant, range: TimeRange): Played {
  const next = keyMoments(known).find(({ start }) => start > t && start < range.end);
  return next === undefined ? { t: range.end, isOver: true } : { t: clampTo(range, next.start), isOver: false };
}
