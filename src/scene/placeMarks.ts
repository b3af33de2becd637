import { isFirm, type KnownEvent, type KnownTrip } from "../trip/knowledge/knownTrip.ts";
import { type Moment, type Phase, phaseAt } from "../trip/knowledge/moment.ts";
import { bisect } from "../trip/model/bisect.ts";
import type { Place } from "../trip/model/trip.ts";
import { type Certainty, TRAIN } from "../trip/record/vocabulary.ts";
import type { Instant } from "../trip/time/instant.ts";
import { isMinor, markOf } from "./markShapes.ts";

/** What the train does at a place at the moment. */
export type TrainAt = "here" | "last-reported" | "pending" | "no";

export interface PlaceMark {
  readonly place: Place;
  /** Null where visible claims tell of it, but of no event there: a place in the background. */
  readonly certainty: Certainty | null;
  /** How its foremost event stands to the moment. */
  readonly phase: Phase;
  readonly train: TrainAt;
  readonly isSelected: boolean;
}

/** Whether something happens, or may, at the place at the moment; of the train also where it was reported last. */
export function isHappening({ phase, certainty, train }: PlaceMark): boolean {
  return (phase === "now" && certainty !== null) || train === "pending" || train === "last-reported";
}

/** Gives the marks of all visible places at a moment, with one or none selected, in the order of the record. */
export type MarksAt = (moment: Moment, selected: string | null) => readonly PlaceMark[];

/**
 * The marks of a known trip. A mark that is as it was at the moment asked for before is the same object again,
 * and only those that may have changed in between are looked at: a step costs what it changes.
 */
export function placeMarks(known: KnownTrip): MarksAt {
  const { places } = known;
  const lookup = markLookup(known);
  const turns = turningPoints(places, lookup.eventsAt);
  const order = new Map(places.map((place, index) => [place.id, index]));
  const trainAt = trainLookup(places, order);
  let before: { t: Instant; marks: readonly PlaceMark[]; moving: readonly number[] } | null = null;

  return (moment, selected) => {
    const moving = [...trainAt(moment), order.get(selected ?? "") ?? -1];
    if (before === null) {
      before = { t: moment.t, marks: places.map((place) => lookup.markAt(place, moment, selected)), moving };
      return before.marks;
    }
    const touched = new Set([...turnsBetween(turns, before.t, moment.t), ...before.moving, ...moving]);
    touched.delete(-1);
    let marks: PlaceMark[] | null = null;
    for (const index of touched) {
      const was = before.marks[index] as PlaceMark;
      const is = lookup.markAt(was.place, moment, selected);
      if (isSame(was, is)) continue;
      marks ??= [...before.marks];
      marks[index] = is;
    }
    before = { t: moment.t, marks: marks ?? before.marks, moving };
    return before.marks;
  };
}

function isSame(a: PlaceMark, b: PlaceMark): boolean {
  return a.phase === b.phase && a.train === b.train && a.isSelected === b.isSelected;
}

/** An instant at which the phase of a place may change. */
interface Turn {
  readonly t: Instant;
  readonly index: number;
}

function turningPoints(places: readonly Place[], eventsAt: (place: Place) => readonly KnownEvent[]): readonly Turn[] {
  return places
    .flatMap((place, index) =>
      eventsAt(place).flatMap(({ window }): Turn[] => {
        const edges = [window?.earliest ?? null, window?.latest ?? null].filter((edge) => edge !== null);
        return edges.map((t) => ({ t, index }));
      }),
    )
    .sort((a, b) => a.t - b.t);
}

/** The places, by index, that turn between two instants or at one of them. */
function turnsBetween(turns: readonly Turn[], a: Instant, b: Instant): number[] {
  const from = bisect(turns, ({ t }) => t < Math.min(a, b));
  const to = bisect(turns, ({ t }) => t <= Math.max(a, b));
  return turns.slice(from, to).map(({ index }) => index);
}

function markLookup(known: KnownTrip) {
  const lists = foremostEvents(known);
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

/** By place its train events, or, where there are none, its other events. */
function foremostEvents({ events }: KnownTrip): ReadonlyMap<Place, readonly KnownEvent[]> {
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

/** `now` while any firm event there may be happening, else how its first event stands. */
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
      return !place.isArea && place.visits.some((visit) => holds(visit, whereabouts.km)) ? "here" : "no";
    case "open":
      if (whereabouts.event.place !== place) return "no";
      return whereabouts.isSettled ? "last-reported" : "pending";
    case "between":
    case "unreported":
      return "no";
  }
}

interface Visit {
  readonly fromKm: number;
  readonly toKm: number;
}

const NEAR_KM = 1;

function holds({ fromKm, toKm }: Visit, km: number): boolean {
  return fromKm - NEAR_KM <= km && km <= toKm + NEAR_KM;
}

/** The places, by index, at which the train may be drawn at a moment. */
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
    return visits.slice(first, end).flatMap((visit) => (holds(visit, km) ? [visit.index] : []));
  };
}

/** Whether a place has a mark at a zoom. */
export function isMarked({ place, certainty, isSelected }: PlaceMark, zoom: number): boolean {
  return markOf(place.kind, certainty) !== null && (isSelected || !isMinor(place, zoom));
}
