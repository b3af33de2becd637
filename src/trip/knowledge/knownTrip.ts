import { memoizeByObject } from "../model/memoize.ts";
import {
  type Claim,
  type Highlight,
  type Inference,
  type Place,
  type Source,
  sourcesOf,
  type Trip,
  type TripEvent,
} from "../model/trip.ts";
import { CERTAINTIES, type Certainty, TRAIN } from "../record/vocabulary.ts";
import type { Instant } from "../time/instant.ts";
import { contains, intersect, isSameWindow, type TimeWindow, union } from "../time/timeWindow.ts";

/** What is taken as known: all of the record, one edition's sources, or what was out by an instant. */
export type Knowledge =
  | { readonly kind: "everything" }
  | { readonly kind: "edition"; readonly id: string }
  | { readonly kind: "instant"; readonly instant: Instant };

/** All of the record. */
export const EVERYTHING: Knowledge = { kind: "everything" };

/** An event as the visible claims tell it. */
export interface KnownEvent extends TripEvent {
  readonly claims: readonly Claim[];
  /** The firmest certainty that a standing claim gives it; `denied` where none stands. */
  readonly certainty: Certainty;
  /** When it happened, as far as the firm claims agree; null where no claim gives a time. */
  readonly window: TimeWindow | null;
}

/** The part of a trip that existed for readers at some state of knowledge. */
export interface KnownTrip {
  readonly trip: Trip;
  readonly knowledge: Knowledge;
  readonly claims: readonly Claim[];
  /** In the order of the timeline. */
  readonly events: readonly KnownEvent[];
  readonly eventsById: ReadonlyMap<string, KnownEvent>;
  /** By place id, the claims about it, through its events or beside them. */
  readonly claimsByPlace: ReadonlyMap<string, readonly Claim[]>;
  /** The certainty that each place shows: that of its train events, otherwise of its other events. */
  readonly certaintyByPlace: ReadonlyMap<string, Certainty>;
  /** The places that a visible claim is about, in the record's order. */
  readonly places: readonly Place[];
  /** Claims about no place on the map. */
  readonly claimsWithoutPlace: readonly Claim[];
  /** What this map infers from visible claims alone. */
  readonly inferences: readonly Inference[];
  /**
   * The key moments whose event is visible; without `articles` until an edition is out, without `since` until every
   * claim about the event is visible.
   */
  readonly highlights: readonly Highlight[];
}

/** Whether a source's claims existed at a state of knowledge. */
export function isOut(source: Source, trip: Trip, known: Knowledge): boolean {
  switch (known.kind) {
    case "everything":
      return true;
    case "edition":
      return trip.editions.get(known.id)?.sourceIds.has(source.id) ?? false;
    case "instant":
      return source.published.latest <= known.instant;
  }
}

/** The trip as it was known: nothing in the result rests on a claim that did not yet exist. */
export function asKnown(trip: Trip, known: Knowledge): KnownTrip {
  return known.kind === "everything" ? allKnown(trip) : visibleAt(trip, known);
}

/** All of a trip, derived once: the axis, the first picture and the chart each start from it. */
const allKnown = memoizeByObject((trip: Trip) => visibleAt(trip, EVERYTHING));

function visibleAt(trip: Trip, known: Knowledge): KnownTrip {
  const isVisible = (source: Source) => isOut(source, trip, known);
  const claims = [...trip.claims.values()].filter(({ source }) => isVisible(source));
  const ids = new Set(claims.map(({ id }) => id));
  const visible = claims.map((claim) => withoutLater(claim, ids, isVisible));

  const claimsByEvent = new Map<TripEvent, Claim[]>();
  const claimsByPlace = new Map<string, Claim[]>();
  for (const claim of visible) {
    if (claim.event !== null) pushTo(claimsByEvent, claim.event, claim);
    const places = new Set(claim.about);
    if (claim.event !== null) places.add(claim.event.place);
    for (const place of places) pushTo(claimsByPlace, place.id, claim);
  }
  const events = inOrder([...claimsByEvent].map(([event, told]) => toKnownEvent(event, told)));
  return {
    trip,
    knowledge: known,
    claims: visible,
    events,
    eventsById: new Map(events.map((known) => [known.id, known])),
    claimsByPlace,
    certaintyByPlace: certaintyByPlace(events),
    places: [...trip.places.values()].filter(({ id }) => claimsByPlace.has(id)),
    claimsWithoutPlace: visible.filter((claim) => claim.event === null && claim.about.length === 0),
    inferences: trip.inferences.filter(({ claimIds }) => claimIds.every((id) => ids.has(id))),
    highlights: trip.highlights
      .filter(({ event, claimIds }) => claimsByEvent.has(event) && (claimIds?.some((id) => ids.has(id)) ?? true))
      .map((highlight) => ({
        ...highlight,
        articles: isAnyEditionOut(trip, isVisible) ? highlight.articles : null,
        since: isToldInFull(highlight.event, trip, isVisible) ? highlight.since : null,
      })),
  };
}

/** Whether every claim of some edition is visible: before that nobody could read the articles. */
function isAnyEditionOut(trip: Trip, isVisible: (source: Source) => boolean): boolean {
  const claims = [...trip.claims.values()];
  return [...trip.editions.values()].some(({ sourceIds }) =>
    claims.every((claim) => sourcesOf(claim).every((source) => !sourceIds.has(source.id) || isVisible(source))),
  );
}

/** Whether every claim about an event is visible. */
function isToldInFull(event: TripEvent, trip: Trip, isVisible: (source: Source) => boolean): boolean {
  return [...trip.claims.values()].every((claim) => claim.event !== event || sourcesOf(claim).every(isVisible));
}

/** The claim, without an outcome, a contradiction or a repetition that rests on claims which are not visible. */
function withoutLater(claim: Claim, ids: ReadonlySet<string>, isVisible: (source: Source) => boolean): Claim {
  const { outcome, contradictsIds, repeats } = claim;
  const isSettled = outcome?.claimIds.every((id) => ids.has(id)) ?? true;
  const contradicting = contradictsIds.filter((id) => ids.has(id));
  const repeating = repeats.filter(isVisible);
  const isWhole = contradicting.length === contradictsIds.length && repeating.length === repeats.length;
  if (isSettled && isWhole) return claim;
  return { ...claim, outcome: isSettled ? outcome : null, contradictsIds: contradicting, repeats: repeating };
}

function toKnownEvent(event: TripEvent, claims: readonly Claim[]): KnownEvent {
  const standing = claims.filter(({ outcome }) => outcome?.status !== "not-borne-out");
  const certainty = firmest(standing.map((claim) => claim.certainty));
  const firm = standing.filter((claim) => isFirm(claim.certainty));
  const window = firm.length > 0 ? consensusWindow(firm) : (consensusWindow(standing) ?? consensusWindow(claims));
  return { ...event, claims: firmestFirst(claims), certainty, window };
}

/** Claims that stand before those not borne out, then by certainty, then in the record's order. */
function firmestFirst(claims: readonly Claim[]): Claim[] {
  const order = ({ outcome, certainty }: Claim) =>
    CERTAINTIES.indexOf(certainty) + (outcome?.status === "not-borne-out" ? CERTAINTIES.length : 0);
  return [...claims].sort((a, b) => order(a) - order(b));
}

/**
 * When an event happened, as far as its claims agree: what their windows share. Claims that contradict each other count
 * as one, with the span of all their windows; so do all claims where their windows share nothing.
 */
function consensusWindow(claims: readonly Claim[]): TimeWindow | null {
  const timed = claims.flatMap(({ id, when, contradictsIds }) =>
    when === null ? [] : [{ id, contradictsIds, when: plainWindow(when) }],
  );
  const ids = new Set(timed.map(({ id }) => id));
  const isContradicted = (claim: (typeof timed)[number]) => claim.contradictsIds.some((other) => ids.has(other));
  const contradicting = spanOf(timed.filter(isContradicted).map(({ when }) => when));
  const agreeing = timed.filter((claim) => !isContradicted(claim)).map(({ when }) => when);
  const all = timed.map(({ when }) => when);
  if (contradicting === null) return sharedOf(agreeing) ?? spanOf(all);
  const shared = sharedOf([contradicting, ...agreeing]);
  return shared !== null && all.some((window) => contains(shared, window)) ? shared : contradicting;
}

function plainWindow({ earliest, latest, aboutMinutes = 0 }: TimeWindow): TimeWindow {
  return aboutMinutes === 0 ? { earliest, latest } : { earliest, latest, aboutMinutes };
}

/**
 * The instants that all windows share; null where there are none. If one of the windows equals the result, it is
 * returned itself.
 */
function sharedOf(windows: readonly TimeWindow[]): TimeWindow | null {
  const [first, ...others] = windows;
  if (first === undefined) return null;
  const shared = others.reduce<TimeWindow | null>((rest, window) => rest && intersect(rest, window), first);
  return windows.find((window) => shared !== null && isSameWindow(window, shared)) ?? shared;
}

function spanOf(windows: readonly TimeWindow[]): TimeWindow | null {
  const [first, ...others] = windows;
  return first === undefined ? null : others.reduce(union, first);
}

/** Whether a certainty says that a thing happened, rather than that it might. */
export function isFirm(certainty: Certainty): boolean {
  return certainty === "confirmed" || certainty === "reported";
}

/** The firmest of some certainties. */
export function firmest(certainties: readonly Certainty[]): Certainty {
  return CERTAINTIES.find((certainty) => certainties.includes(certainty)) ?? "denied";
}

function certaintyByPlace(events: readonly KnownEvent[]): Map<string, Certainty> {
  const byTrain = new Map<string, Certainty[]>();
  const byOthers = new Map<string, Certainty[]>();
  for (const { subject, place, certainty } of events) {
    pushTo(subject === TRAIN ? byTrain : byOthers, place.id, certainty);
  }
  return new Map([...byOthers, ...byTrain].map(([place, certainties]) => [place, firmest(certainties)]));
}

/** By the given edge of their windows, then along the path; events without a time come last. */
function inOrder(events: KnownEvent[]): KnownEvent[] {
  const start = ({ window }: KnownEvent) => window?.earliest ?? window?.latest ?? Infinity;
  const end = ({ window }: KnownEvent) => window?.latest ?? Infinity;
  const way = ({ visit }: KnownEvent) => visit?.fromKm ?? Infinity;
  const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  return events.sort(
    (a, b) =>
      compare(start(a), start(b)) ||
      compare(way(a), way(b)) ||
      compare(end(a), end(b)) ||
      compare(Number(a.kind === "depart"), Number(b.kind === "depart")) ||
      (a.id < b.id ? -1 : 1),
  );
}

function pushTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
