import { bisect } from "../model/bisect.ts";
import { TRAIN } from "../record/vocabulary.ts";
import { HOUR, type Instant } from "../time/instant.ts";
import { isFirm, type KnownEvent, type KnownTrip } from "./knownTrip.ts";

/** Nearer than this, in kilometres, the two ends of the stretch are one point of the map. */
const SHARP_KM = 1;

/**
 * Where the visible claims let the train be at an instant, in kilometres along the path.
 *
 * - `unreported`: no claim tells of the train yet.
 * - `at`: the claims leave one place.
 * - `between`: it is somewhere from `nearKm` to `farKm`.
 * - `open`: no later event bounds it, so nothing may be drawn ahead; `event` is what was reported last,
 *   and `isSettled` tells whether that is certainly past.
 */
export type Whereabouts =
  | { readonly status: "unreported"; readonly next: KnownEvent | null }
  | { readonly status: "at"; readonly km: number; readonly event: KnownEvent | null }
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

/** What the whereabouts at any instant are looked up in; made once for a state of knowledge. */
export interface WhereaboutsIndex {
  readonly kmPerMs: number;
  readonly pathKm: number;
  readonly firstEarliest: Instant;
  readonly first: KnownEvent | null;
  /** Of those with the same `latest` the furthest on the way comes first. */
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

/**
 * The stretch in which the train must be at an instant.
 *
 * Each firm train event i puts it at s_i at some instant of its window [e_i, l_i]. With v the speed it never
 * exceeds, and no going back, near = max_i (l_i ≤ t ? s_i : s_i − v(l_i − t)) and
 * far = min_i (e_i ≥ t ? s_i : s_i + v(t − e_i)); where no e_i ≥ t bounds it, far is not told.
 * An event at a stretch counts with its near end for `near` and its far end for `far`.
 */
export function whereaboutsAt(index: WhereaboutsIndex, t: Instant): Whereabouts {
  const { byLatest, byEarliest, kmPerMs } = index;
  if (index.first === null || t < index.firstEarliest) return { status: "unreported", next: index.first };

  const settled = bisect(byLatest.fixes, ({ latest }) => latest <= t);
  const begun = bisect(byEarliest.fixes, ({ earliest }) => earliest < t);
  const near = Math.max(
    0,
    byLatest.reached[settled - 1] ?? -Infinity,
    (byLatest.pending[settled] ?? -Infinity) + kmPerMs * t,
  );
  const bound = byEarliest.bound[begun] ?? Infinity;
  if (bound === Infinity && near < index.pathKm - SHARP_KM) return openAt(index, settled, near);

  const far = Math.min(index.pathKm, bound, (byEarliest.passed[begun - 1] ?? Infinity) + kmPerMs * t);
  const nearKm = Math.min(near, far);
  const farKm = Math.max(near, far);
  if (farKm - nearKm < SHARP_KM) {
    const km = (nearKm + farKm) / 2;
    return { status: "at", km, event: eventNear(index, km, t) };
  }
  return { status: "between", nearKm, farKm, ...neighbours(index, t) };
}

/** Where no fix is to come, so that all have begun: the first of those not yet settled, else the furthest, was reported last. */
function openAt({ byLatest, byWay }: WhereaboutsIndex, settled: number, nearKm: number): Whereabouts {
  const furthest = (byWay.fixes[byWay.fixes.length - 1] as Fix).event;
  const pending = byLatest.fixes[settled]?.event;
  const event = pending ?? furthest;
  return { status: "open", nearKm, event, isSettled: pending === undefined, isLast: event === furthest };
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

function eventNear({ byWay }: WhereaboutsIndex, km: number, t: Instant): KnownEvent | null {
  const first = bisect(byWay.fixes, ({ fromKm }) => fromKm < km - SHARP_KM - byWay.longestKm);
  const end = bisect(byWay.fixes, ({ fromKm }) => fromKm <= km + SHARP_KM);
  const here = byWay.fixes.slice(first, end).filter(({ toKm }) => km <= toKm + SHARP_KM);
  const past = here.filter(({ earliest }) => earliest <= t);
  return (past[past.length - 1] ?? here[0])?.event ?? null;
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
