import { bisect } from "../model/bisect.ts";
import { memoizeByObject } from "../model/memoize.ts";
import { TRAIN } from "../record/vocabulary.ts";
import { DAY, HOUR, type Instant } from "../time/instant.ts";
import { mightContain } from "../time/timeWindow.ts";
import { isFirm, type KnownEvent, type KnownTrip } from "./knownTrip.ts";

/** Lookups for each step of the slider, so that no step walks through all events. */
export interface EventIndex {
  /** In timeline order, when the row of each event begins; `Infinity` for events without a time. */
  readonly starts: readonly Instant[];
  /** The known edges of all events' windows, in order. Between two neighbours no event begins or ends. */
  readonly edges: readonly Instant[];
  /** The latest given edge of any train or launch event: beyond it nothing is known. */
  readonly knownUntil: Instant;
  /** The firm events whose window may contain an instant, in timeline order. */
  readonly certainEventsAt: (t: Instant) => KnownEvent[];
}

/** When an event's row begins on the axis: its `earliest`, or its `latest` if only that is given. */
export function rowStart({ window }: KnownEvent): Instant | null {
  return window === null ? null : (window.earliest ?? window.latest);
}

/** The index of a known trip, built once. */
export const eventIndex: (known: KnownTrip) => EventIndex = memoizeByObject((known) => ({
  starts: known.events.map((event) => rowStart(event) ?? Infinity),
  edges: known.events
    .flatMap(({ window }) => [window?.earliest ?? null, window?.latest ?? null])
    .filter((edge) => edge !== null)
    .sort((a, b) => a - b),
  knownUntil: latestEdge(known),
  certainEventsAt: firmLookup(known),
}));

/** The index in the timeline of the last event whose row has begun by an instant; -1 before the first. */
export function lastBegun({ starts }: EventIndex, t: Instant): number {
  return bisect(starts, (start) => start <= t) - 1;
}

/**
 * An instant at which every event has the phase that it has at `t`. It is the same for all instants between two edges,
 * so what depends only on phases need not be derived again at each step.
 */
export function phaseInstant({ edges }: EventIndex, t: Instant): Instant {
  const next = bisect(edges, (edge) => edge < t);
  const [before, after] = [edges[next - 1], edges[next]];
  if (after === t) return t;
  if (before === undefined) return after === undefined ? 0 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}

function latestEdge({ events }: KnownTrip): Instant {
  return events
    .filter(({ subject, kind }) => subject === TRAIN || kind === "launch")
    .reduce((latest, { window }) => Math.max(latest, window?.latest ?? window?.earliest ?? -Infinity), -Infinity);
}

const SLOT = 6 * HOUR;

/** Windows longer than this, or open on one side, are few: each lookup tests all of them. */
const LONG = 30 * DAY;

interface Numbered {
  readonly event: KnownEvent;
  readonly order: number;
}

function firmLookup({ events }: KnownTrip): (t: Instant) => KnownEvent[] {
  const slots = new Map<number, Numbered[]>();
  const long: Numbered[] = [];
  events.forEach((event, order) => {
    const { window, certainty } = event;
    if (window === null || !isFirm(certainty)) return;
    const { earliest, latest } = window;
    if (earliest === null && latest === null) return;
    if (earliest === null || latest === null || latest - earliest > LONG) {
      long.push({ event, order });
      return;
    }
    for (let slot = Math.floor(earliest / SLOT); slot <= Math.floor(latest / SLOT); slot += 1) {
      const list = slots.get(slot);
      if (list === undefined) slots.set(slot, [{ event, order }]);
      else list.push({ event, order });
    }
  });
  return (t) =>
    [...(slots.get(Math.floor(t / SLOT)) ?? []), ...long]
      .filter(({ event }) => event.window !== null && mightContain(event.window, t))
      .sort((a, b) => a.order - b.order)
      .map(({ event }) => event);
}
