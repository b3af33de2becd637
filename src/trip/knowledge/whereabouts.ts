import { bisect } from "../model/bisect.ts";
import { TRAIN } from "../record/vocabulary.ts";
import { HOUR, type Instant } from "../time/instant.ts";
import { isFirm, type KnownEvent, type KnownTrip } from "./knownTrip.ts";
import { lastWhere } from "./lastWhere.ts";

/** Nearer than this, in kilometres, the two ends of a stretch are one point of the map. */
export const SHARP_KM = 1;

/**
 * What places the train at one point.
 *
 * - `report`: a report of this very instant, or of a stay that covers it.
 * - `held`: an earlier report and a later one, both of this place.
 * - `last`: an earlier report of the end of the path.
 * - `speed`: reports of other places, and the speed that the train never exceeds.
 */
export type Support = "report" | "held" | "last" | "speed";

/**
 * Where the visible claims let the train be at an instant, in kilometres along the path.
 *
 * - `unreported`: no claim places the train yet.
 * - `at`: the claims leave one place.
 * - `between`: it is somewhere from `nearKm` to `farKm`.
 * - `open`: no later event bounds it, or no earlier one leads to it, so that nothing may be drawn. `event` is the first
 *   of the reports whose window has not closed, or the furthest of those that are past, if `isSettled`.
 */
export type Whereabouts =
  | { readonly status: "unreported"; readonly next: KnownEvent | null }
  | { readonly status: "at"; readonly km: number; readonly event: KnownEvent | null; readonly support: Support }
  | {
      readonly status: "between";
      readonly nearKm: number;
      readonly farKm: number;
      readonly last: KnownEvent | null;
      readonly next: KnownEvent | null;
    }
  | {
      readonly status: "open";
      readonly nearKm: number;
      readonly event: KnownEvent;
      readonly isSettled: boolean;
      readonly isLast: boolean;
    };

/** One thing that must hold: at some instant from `earliest` to `latest` the train was from `fromKm` to `toKm`. */
interface Fix {
  readonly event: KnownEvent;
  readonly earliest: Instant;
  readonly latest: Instant;
  readonly fromKm: number;
  readonly toKm: number;
}

/** A lookup for the whereabouts at any instant, built once for a state of knowledge. */
export interface WhereaboutsIndex {
  readonly kmPerMs: number;
  readonly pathKm: number;
  /** The nearest place that any report names, in kilometres: no claim leads to the path before it. */
  readonly startKm: number;
  readonly firstEarliest: Instant;
  readonly first: KnownEvent | null;
  /** Of those with the same `latest`, the furthest along the path comes first. */
  readonly byLatest: {
    readonly fixes: readonly Fix[];
    readonly reached: readonly number[];
    readonly pending: readonly number[];
  };
  readonly byEarliest: {
    readonly fixes: readonly Fix[];
    readonly passed: readonly number[];
    readonly bound: readonly number[];
  };
  readonly byWay: {
    readonly fixes: readonly Fix[];
    /** For each fix the latest `earliest` of it and all before it. */
    readonly begun: readonly Instant[];
    /** The longest stretch among the fixes, in kilometres. */
    readonly longestKm: number;
  };
}

/** Sorts the firm train events of a known trip so that {@link whereaboutsAt} need not walk through them. */
export function whereaboutsIndex({ trip, events }: KnownTrip): WhereaboutsIndex {
  const fixes = events.flatMap(fixesOf);
  const kmPerMs = trip.maxSpeedKmh / HOUR;
  const byEarliest = [...fixes].sort((a, b) => a.earliest - b.earliest || 0);
  const byWay = [...fixes].sort((a, b) => a.fromKm - b.fromKm || a.latest - b.latest || 0);
  const byLatest = [...byWay].reverse().sort((a, b) => a.latest - b.latest || 0);
  const first = [...byWay].sort((a, b) => a.earliest - b.earliest || a.fromKm - b.fromKm)[0];
  return {
    kmPerMs,
    pathKm: trip.path.km,
    startKm: byWay[0]?.fromKm ?? 0,
    firstEarliest: first?.earliest ?? Infinity,
    first: first?.event ?? null,
    byLatest: {
      fixes: byLatest,
      reached: scan(
        byLatest.map(({ fromKm }) => fromKm),
        Math.max,
      ),
      pending: scan(byLatest.map(({ fromKm, latest }) => fromKm - kmPerMs * latest).reverse(), Math.max).reverse(),
    },
    byEarliest: {
      fixes: byEarliest,
      passed: scan(
        byEarliest.map(({ toKm, earliest }) => toKm - kmPerMs * earliest),
        Math.min,
      ),
      bound: scan(byEarliest.map(({ toKm }) => toKm).reverse(), Math.min).reverse(),
    },
    byWay: {
      fixes: byWay,
      begun: scan(
        byWay.map(({ earliest }) => earliest),
        Math.max,
      ),
      longestKm: byWay.reduce((longest, { fromKm, toKm }) => Math.max(longest, toKm - fromKm), 0),
    },
  };
}

/** The bounds of the train at an instant; as functions of time, `pending` and `passed` rise at the greatest speed. */
export interface Bounds {
  /** The furthest place certainly reached, in kilometres; -Infinity where there is none. */
  readonly reached: number;
  /** The least distance from which every open report can still be met. */
  readonly pending: number;
  /** The nearest place that is certainly to come; Infinity where there is none. */
  readonly bound: number;
  /** The greatest distance that can have been covered since every report that has begun. */
  readonly passed: number;
}

/** Looks up the bounds at an instant. */
export function boundsAt({ byLatest, byEarliest, kmPerMs }: WhereaboutsIndex, t: Instant): Bounds {
  const settled = bisect(byLatest.fixes, ({ latest }) => latest <= t);
  const begun = bisect(byEarliest.fixes, ({ earliest }) => earliest < t);
  return {
    reached: byLatest.reached[settled - 1] ?? -Infinity,
    pending: (byLatest.pending[settled] ?? -Infinity) + kmPerMs * t,
    bound: byEarliest.bound[begun] ?? Infinity,
    passed: (byEarliest.passed[begun - 1] ?? Infinity) + kmPerMs * t,
  };
}

/** Whether reports on both sides enclose the train: one leads to it, and one is to come, or the path ends. */
export function isEnclosed({ startKm, pathKm }: WhereaboutsIndex, { reached, pending, bound }: Bounds): boolean {
  const near = Math.max(reached, pending);
  return near >= startKm && (bound < Infinity || near >= pathKm - SHARP_KM);
}

/**
 * The stretch in which the train must be at an instant.
 *
 * Each firm train event i puts it at s_i at some instant of its window [e_i, l_i]. With v the speed it never
 * exceeds, and no going back, near = max_i (l_i ≤ t ? s_i : s_i − v(l_i − t)) and
 * far = min_i (e_i ≥ t ? s_i : s_i + v(t − e_i)). Where near lies before every s_i, or no e_i ≥ t bounds far, the
 * stretch is open. An event at a stretch counts with its near end for `near` and its far end for `far`.
 */
export function whereaboutsAt(index: WhereaboutsIndex, t: Instant): Whereabouts {
  if (index.first === null || t < index.firstEarliest) return { status: "unreported", next: index.first };
  const bounds = boundsAt(index, t);
  const near = Math.max(0, bounds.reached, bounds.pending);
  if (!isEnclosed(index, bounds)) return openAt(index, t, near);

  const far = Math.min(index.pathKm, bounds.bound, bounds.passed);
  const nearKm = Math.min(near, far);
  const farKm = Math.max(near, far);
  if (farKm - nearKm >= SHARP_KM) return { status: "between", nearKm, farKm, ...neighbours(index, t) };
  const km = (nearKm + farKm) / 2;
  return { status: "at", km, ...supportAt(index, km, t) };
}

/** The report that an open stretch hangs on. A report further along that is past outranks one still open. */
function openAt({ byLatest, byWay }: WhereaboutsIndex, t: Instant, nearKm: number): Whereabouts {
  const settled = bisect(byLatest.fixes, ({ latest }) => latest <= t);
  const reached = byLatest.reached[settled - 1] ?? -Infinity;
  let next = settled;
  while ((byLatest.fixes[next]?.toKm ?? Infinity) <= reached) next += 1;
  const pending = byLatest.fixes[next];
  const furthest = byWay.fixes[byWay.fixes.length - 1] as Fix;
  const event = (pending ?? lastWhere(byWay.fixes, ({ latest }) => latest <= t) ?? furthest).event;
  return { status: "open", nearKm, event, isSettled: pending === undefined, isLast: event === furthest.event };
}

/** The last event certainly past and the next certainly to come. */
function neighbours({ byWay }: WhereaboutsIndex, t: Instant): { last: KnownEvent | null; next: KnownEvent | null } {
  const { fixes } = byWay;
  let next = bisect(byWay.begun, (earliest) => earliest < t);
  while (next < fixes.length && isNotToCome(fixes[next], t)) next += 1;
  let last = next - 1;
  while (last >= 0 && (fixes[last]?.latest ?? Infinity) > t) last -= 1;
  return { last: fixes[last]?.event ?? null, next: fixes[next]?.event ?? null };
}

function isNotToCome(fix: Fix | undefined, t: Instant): boolean {
  return fix !== undefined && (fix.latest <= t || fix.earliest < t);
}

function supportAt(index: WhereaboutsIndex, km: number, t: Instant): { event: KnownEvent | null; support: Support } {
  const here = fixesNear(index, km);
  const nearby = SHARP_KM / index.kmPerMs;
  const reported = lastWhere(
    here,
    ({ event, earliest, latest }) =>
      (event.kind === "stay" && isWithin(event, t)) || (earliest === latest && Math.abs(t - earliest) < nearby),
  );
  if (reported !== undefined) return { event: reported.event, support: "report" };
  const before = lastWhere(here, ({ latest }) => latest <= t);
  const isAwaited = here.some(({ earliest }) => earliest >= t);
  if (before === undefined) return { event: here[0]?.event ?? null, support: "speed" };
  return { event: before.event, support: isAwaited ? "held" : km >= index.pathKm - SHARP_KM ? "last" : "speed" };
}

function isWithin({ window }: KnownEvent, t: Instant): boolean {
  if (window === null || window.earliest === null || window.latest === null) return false;
  return window.earliest <= t && t <= window.latest;
}

/** The fixes within {@link SHARP_KM} of a kilometre of the path, in the order of the path. */
function fixesNear({ byWay }: WhereaboutsIndex, km: number): readonly Fix[] {
  const first = bisect(byWay.fixes, ({ fromKm }) => fromKm < km - SHARP_KM - byWay.longestKm);
  const end = bisect(byWay.fixes, ({ fromKm }) => fromKm <= km + SHARP_KM);
  return byWay.fixes.slice(first, end).filter(({ toKm }) => km <= toKm + SHARP_KM);
}

function fixesOf(known: KnownEvent): Fix[] {
  const { subject, kind, visit, window, certainty } = known;
  if (subject !== TRAIN || visit === null || window === null || !isFirm(certainty)) return [];
  const { fromKm, toKm } = visit;
  const earliest = window.earliest ?? -Infinity;
  const latest = window.latest ?? Infinity;
  const fix = { event: known, fromKm, toKm };
  if (kind !== "stay") return [{ ...fix, earliest, latest }];
  const edges = [window.earliest, window.latest].filter((edge) => edge !== null);
  return edges.map((edge) => ({ ...fix, earliest: edge, latest: edge }));
}

function scan(values: readonly number[], pick: (a: number, b: number) => number): number[] {
  let best: number | undefined;
  return values.map((value) => {
    best = best === undefined ? value : pick(best, value);
    return best;
  });
}
