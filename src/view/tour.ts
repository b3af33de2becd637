import { rowStart } from "../trip/knowledge/eventIndex.ts";
import { keyMoments } from "../trip/knowledge/keyMoments.ts";
import type { KnownTrip } from "../trip/knowledge/knownTrip.ts";
import { momentAt } from "../trip/knowledge/moment.ts";
import { clampTo, type TimeRange } from "../trip/knowledge/timeRange.ts";
import type { Whereabouts } from "../trip/knowledge/whereabouts.ts";
import type { Instant } from "../trip/time/instant.ts";

/** A stretch of a tour: while `startMs` to `endMs` of playback pass, the trip's time goes from `from` to `to`. */
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

/** How long a key moment is held, and how long a gap between two reports may take, in milliseconds. */
const HOLD_MS = 3000;
const GAP_MS = { least: 400, most: 2500 } as const;

/** Kilometres the train moves in a gap that takes the longest. */
const LONG_GAP_KM = 1000;

/** The tour of what is known: every report is a stop; gaps last by the kilometres moved in them. */
export function tourOf(known: KnownTrip, range: TimeRange): Tour {
  const held = new Set(keyMoments(known).map(({ start }) => clampTo(range, start)));
  const starts = known.events
    .flatMap((event) => rowStart(event) ?? [])
    .filter((t) => t >= range.start && t <= range.end);
  const stops = [...new Set([range.start, ...starts, range.end])].sort((a, b) => a - b);
  const steps: TourStep[] = [];
  let elapsed = 0;
  const add = (duration: number, from: Instant, to: Instant) => {
    if (duration <= 0) return;
    steps.push({ startMs: elapsed, endMs: elapsed + duration, from, to });
    elapsed += duration;
  };
  stops.forEach((t, index) => {
    if (held.has(t)) add(HOLD_MS, t, t);
    const next = stops[index + 1];
    if (next !== undefined) add(gapMs(kmBetween(known, t, next)), t, next);
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

/** The trip's time after so many milliseconds of a tour, and whether the tour is over. */
export function tourTimeAt({ steps, durationMs }: Tour, elapsedMs: number): { t: Instant; isOver: boolean } | null {
  const step = steps.find(({ endMs }) => elapsedMs < endMs) ?? steps.at(-1);
  if (step === undefined) return null;
  const share = Math.min(1, Math.max(0, (elapsedMs - step.startMs) / (step.endMs - step.startMs)));
  return { t: step.from + share * (step.to - step.from), isOver: elapsedMs >= durationMs };
}

/** Where in a tour its time first reaches an instant, in milliseconds; the inverse of {@link tourTimeAt}. */
export function tourElapsedAt({ steps, durationMs }: Tour, t: Instant): number {
  const step = steps.find(({ to }) => t <= to);
  if (step === undefined) return durationMs;
  if (step.to === step.from || t <= step.from) return step.startMs;
  return step.startMs + ((t - step.from) / (step.to - step.from)) * (step.endMs - step.startMs);
}
