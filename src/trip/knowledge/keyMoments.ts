import { memoizeByObject } from "../model/memoize.ts";
import type { Highlight } from "../model/trip.ts";
import type { Instant } from "../time/instant.ts";
import { rowStart } from "./eventIndex.ts";
import type { KnownEvent, KnownTrip } from "./knownTrip.ts";
import { lastWhere } from "./lastWhere.ts";

/** A highlight of the record as it stood at some state of knowledge. */
export interface KeyMoment {
  readonly highlight: Highlight;
  readonly event: KnownEvent;
  /** Where its event's window begins; its end where no beginning is known. */
  readonly start: Instant;
  /** Its number among the visible key moments, from 1. */
  readonly number: number;
}

/** The key moments whose events are known and have a time, in order of time. */
export const keyMoments: (known: KnownTrip) => readonly KeyMoment[] = memoizeByObject(({ highlights, eventsById }) =>
  highlights
    .flatMap((highlight) => {
      const event = eventsById.get(highlight.event.id);
      const start = event === undefined ? null : rowStart(event);
      return event === undefined || start === null ? [] : [{ highlight, event, start }];
    })
    .sort((a, b) => a.start - b.start)
    .map((moment, index) => ({ ...moment, number: index + 1 })),
);

/** The first key moment after an instant, or with step -1 the last one before it; undefined if there is none. */
export function keyMomentBeside(moments: readonly KeyMoment[], t: Instant, step: 1 | -1): KeyMoment | undefined {
  return step > 0 ? moments.find(({ start }) => start > t) : lastWhere(moments, ({ start }) => start < t);
}

/** The last key moment that has begun at an instant; null before the first. */
export function keyMomentAt(moments: readonly KeyMoment[], t: Instant): KeyMoment | null {
  return lastWhere(moments, ({ start }) => start <= t) ?? null;
}
