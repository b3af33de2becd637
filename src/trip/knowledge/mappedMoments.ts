import { type Instant, MINUTE } from "../time/instant.ts";
import { type KeyMoment, keyMoments } from "./keyMoments.ts";
import type { KnownTrip } from "./knownTrip.ts";

/** A key moment that has a small map of its own, and the instant that the map shows. */
export interface MappedMoment {
  readonly keyMoment: KeyMoment;
  /** The middle of its event's window, to the minute: there the reports leave the most open. */
  readonly t: Instant;
}

/** No more small maps than fit on one page. */
const MOST_MAPS = 6;

/** The key moments that are shown as small maps: the first, the last and every launch, then others spread evenly. */
export function mappedMoments(known: KnownTrip): readonly MappedMoment[] {
  const moments = keyMoments(known);
  const isFixed = ({ event }: KeyMoment, index: number) =>
    index === 0 || index === moments.length - 1 || event.kind === "launch";
  const fixed = moments.filter(isFixed).slice(0, MOST_MAPS);
  const others = moments.filter((moment, index) => !isFixed(moment, index));
  const chosen = new Set([...fixed, ...spread(others, MOST_MAPS - fixed.length)]);
  return moments.filter((moment) => chosen.has(moment)).map((keyMoment) => ({ keyMoment, t: middleOf(keyMoment) }));
}

/** At most `count` items, evenly spread over the list. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, index) => Math.floor((index * items.length) / count)).flatMap(
    (at) => items[at] ?? [],
  );
}

function middleOf({ event: { window }, start }: KeyMoment): Instant {
  const { earliest = null, latest = null } = window ?? {};
  return earliest === null || latest === null ? start : Math.round((earliest + latest) / 2 / MINUTE) * MINUTE;
}
