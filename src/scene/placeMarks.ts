import { isFirm, type KnownEvent, type KnownTrip } from "../trip/knowledge/knownTrip.ts";
import { type Moment, type Phase, phaseAt } from "../trip/knowledge/moment.ts";
import { bisect } from "../trip/model/bisect.ts";
import type { Place, Visit } from "../trip/model/trip.ts";
import { type Certainty, TRAIN } from "../trip/record/vocabulary.ts";
import type { Instant } from "../trip/time/instant.ts";
import { isMinor, markOf } from "./markShapes.ts";

/** How the train relates to a place at a moment; `pending` if it was reported there and the time is still open. */
export type TrainAt = "here" | "last-reported" | "pending" | "no";

/** How a place is marked at a moment. */
export interface PlaceMark {
  readonly place: Place;
  /** Null for a background place, which visible claims mention without an event there. */
  readonly certainty: Certainty | null;
  /** How the place's main events relate to the moment. */
  readonly phase: Phase;
  readonly train: TrainAt;
  readonly isSelected: boolean;
}

/**
 * The marks of all visible places at a moment, with at most one selected: launch areas first, so that their larger marks
 * hide none of the others, then in the order of the record.
 */
export type MarksAt = (moment: Moment, selected: string | null) => readonly PlaceMark[];

/**
 * The marks of a known trip. Marks that have not changed since the previous call are the same objects, and only those
 * that may have changed are examined: a step costs what it changes.
 */
export function placeMarks(known: KnownTrip): MarksAt {
  const isLaunchArea = ({ kind }: Place) => kind === "launch-area";
  const places = [...known.places].sort((a, b) => Number(isLaunchArea(b)) - Number(isLaunchArea(a)));
  const lookup = markLookup(known);
  const changes = phaseChanges(places, lookup.eventsAt);
  const order = new Map(places.map((place, index) => [place.id, index]));
  const trainAt = trainLookup(places, order);
  let before: { t: Instant; marks: readonly PlaceMark[]; moving: readonly number[] } | null = null;

  return (moment, selected) => {
    const moving = [...trainAt(moment), order.get(selected ?? "") ?? -1];
    if (before === null) {
      before = { t: moment.t, marks: places.map((place) => lookup.markAt(place, moment, selected)), moving };
      return before.marks;
    }
    const touched = new Set([...changesBetween(changes, before.t, moment.t), ...before.moving, ...moving]);
    let marks: PlaceMark[] | null = null;
    for (const index of touched) {
      const previous = before.marks[index];
      if (previous === undefined) continue;
      const next = lookup.markAt(previous.place, moment, selected);
      if (isUnchanged(previous, next)) continue;
      marks ??= [...before.marks];
      marks[index] = next;
    }
    before = { t: moment.t, marks: marks ?? before.marks, moving };
    return before.marks;
  };
}

function isUnchanged(previous: PlaceMark, next: PlaceMark): boolean {
  return previous.phase === next.phase && previous.train === next.train && previous.isSelected === next.isSelected;
}

/** An instant at which the phase of a place, given by its index, may change. */
interface PhaseChange {
  readonly t: Instant;
  readonly index: number;
}

function phaseChanges(
  places: readonly Place[],
  eventsAt: (place: Place) => readonly KnownEvent[],
): readonly PhaseChange[] {
  return places
    .flatMap((place, index) =>
      eventsAt(place).flatMap(({ window }): PhaseChange[] => {
        const edges = [window?.earliest ?? null, window?.latest ?? null].filter((edge) => edge !== null);
        return edges.map((t) => ({ t, index }));
      }),
    )
    .sort((a, b) => a.t - b.t);
}

/** The indices of places whose phase may change between two instants, both included. */
function changesBetween(changes: readonly PhaseChange[], a: Instant, b: Instant): number[] {
  const from = bisect(changes, ({ t }) => t < Math.min(a, b));
  const to = bisect(changes, ({ t }) => t <= Math.max(a, b));
  return changes.slice(from, to).map(({ index }) => index);
}

function markLookup(known: KnownTrip) {
  const lists = mainEvents(known);
  const eventsAt = (place: Place) => lists.get(place) ?? [];
  const markAt = (place: Place, moment: Moment, selected: string | null): PlaceMark => ({
    place,
    certainty: known.certaintyByPlace.get(place.id) ?? null,
    phase: placePhase(eventsAt(place), moment.t),
    train: trainOf(moment, place),
    isSelected: place.id === selected,
  });
  return { eventsAt, markAt };
}

/** Each place's train events or, without any, its other events. */
function mainEvents({ events }: KnownTrip): ReadonlyMap<Place, readonly KnownEvent[]> {
  const lists = new Map<Place, KnownEvent[]>();
  for (const event of events) {
    const list = lists.get(event.place);
    if (list === undefined) lists.set(event.place, [event]);
    else list.push(event);
  }
  for (const [place, list] of lists) {
    const ofTrain = list.filter(({ subject }) => subject === TRAIN);
    if (ofTrain.length > 0) lists.set(place, ofTrain);
  }
  return lists;
}

/** `now` while a firm event may be happening, else `past` after any event, else the phase of the first. */
function placePhase(events: readonly KnownEvent[], t: Instant): Phase {
  const phases = events.map((event) => phaseAt(event, t));
  const isNow = events.some((event, index) => phases[index] === "now" && isFirm(event.certainty));
  if (isNow) return "now";
  if (phases.includes("past")) return "past";
  return phases[0] ?? "untimed";
}

function trainOf({ whereabouts }: Moment, place: Place): TrainAt {
  switch (whereabouts.status) {
    case "at":
      return !place.isArea && place.visits.some((visit) => isNearVisit(visit, whereabouts.km)) ? "here" : "no";
    case "open":
      if (whereabouts.event.place !== place) return "no";
      return whereabouts.isSettled ? "last-reported" : "pending";
    case "between":
    case "unreported":
      return "no";
  }
}

/** How far from a visit the train may be and still count as there, in kilometres. */
const NEAR_KM = 1;

function isNearVisit({ fromKm, toKm }: Visit, km: number): boolean {
  return fromKm - NEAR_KM <= km && km <= toKm + NEAR_KM;
}

/** Finds the indices of the places at which the train may be drawn at a moment. */
function trainLookup(places: readonly Place[], order: ReadonlyMap<string, number>): (moment: Moment) => number[] {
  const visits = places
    .flatMap((place, index) => place.visits.map((visit) => ({ ...visit, index })))
    .sort((a, b) => a.fromKm - b.fromKm);
  const longest = visits.reduce((km, { fromKm, toKm }) => Math.max(km, toKm - fromKm), 0);
  return ({ whereabouts }) => {
    if (whereabouts.status === "open") return [order.get(whereabouts.event.place.id) ?? -1];
    if (whereabouts.status !== "at") return [];
    const { km } = whereabouts;
    const first = bisect(visits, ({ fromKm }) => fromKm < km - NEAR_KM - longest);
    const end = bisect(visits, ({ fromKm }) => fromKm <= km + NEAR_KM);
    return visits.slice(first, end).flatMap((visit) => (isNearVisit(visit, km) ? [visit.index] : []));
  };
}

/** Whether a place is marked at a zoom: launch areas from their launch on, minor places in close views. */
export function isMarked({ place, certainty, phase, isSelected }: PlaceMark, zoom: number): boolean {
  if (markOf(place.kind, certainty) === null) return false;
  if (isSelected) return true;
  return !isMinor(place, zoom) && !(place.kind === "launch-area" && phase === "to-come");
}
