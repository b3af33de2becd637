import type { KnownTrip } from "../trip/known.ts";
import { isFirm } from "../trip/known.ts";
import { type Moment, type Phase, phaseAt, type Reach, reachOf } from "../trip/moment.ts";
import type { Leg } from "../trip/railPath.ts";
import type { Place, Trip } from "../trip/trip.ts";
import { type Certainty, TRAIN } from "../trip/vocabulary.ts";

/** How a leg is drawn: as reported, as the way it would go, or, where nothing tells of it, not at all. */
export type LegState = "reported" | "ahead" | "hidden";

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

/** A stretch of the path, in kilometres from its start. */
export interface Stretch {
  readonly fromKm: number;
  readonly toKm: number;
}

/** A reported range, to be drawn as an arc over the sea. */
export interface RangeMark {
  readonly claimId: string;
  readonly from: Place;
  readonly km: number;
  readonly who: string;
}

/** All that is drawn at a moment, without a word on how. */
export interface Scene {
  readonly trip: Trip;
  readonly marks: readonly PlaceMark[];
  readonly legs: ReadonlyMap<Leg, LegState>;
  /** The way certainly come; null where that is nowhere. */
  readonly passed: Stretch | null;
  /** Where the train is, soft-edged, estimated. */
  readonly stretch: Stretch | null;
  readonly ranges: readonly RangeMark[];
}

/** What of a scene does not change with the moment; made once for a state of knowledge. */
export interface SceneGround {
  readonly known: KnownTrip;
  readonly reach: Reach | null;
  readonly legs: ReadonlyMap<Leg, LegState>;
  readonly ranges: readonly RangeMark[];
}

export function sceneGround(known: KnownTrip): SceneGround {
  const reach = reachOf(known);
  return { known, reach, legs: legStates(known.trip, reach), ranges: rangeMarks(known) };
}

/** The scene of a moment, with one place or none picked out. */
export function sceneAt({ known, reach, legs, ranges }: SceneGround, moment: Moment, selected: string | null): Scene {
  const { whereabouts } = moment;
  return {
    trip: known.trip,
    marks: known.places.map((place) => ({
      place,
      certainty: known.certaintyByPlace.get(place.id) ?? null,
      phase: placePhase(known, place, moment.t),
      train: trainAt(moment, place),
      isSelected: place.id === selected,
    })),
    legs,
    passed:
      reach === null || moment.passedKm === null || moment.passedKm <= reach.startKm
        ? null
        : { fromKm: reach.startKm, toKm: moment.passedKm },
    stretch: whereabouts.status === "between" ? within(reach, whereabouts.nearKm, whereabouts.farKm) : null,
    ranges,
  };
}

/** The part of a stretch that lies on the way visible claims reach: nothing is drawn where none of them leads. */
function within(reach: Reach | null, nearKm: number, farKm: number): Stretch | null {
  if (reach === null || farKm <= reach.startKm) return null;
  return { fromKm: Math.max(nearKm, reach.startKm), toKm: farKm };
}

function legStates({ path }: Trip, reach: Reach | null): Map<Leg, LegState> {
  const states = new Map<Leg, LegState>(path.legs.map((leg) => [leg, "hidden"]));
  if (reach === null) return states;
  for (const { leg, startKm, endKm } of path.runs) {
    const middle = (startKm + endKm) / 2;
    if (middle >= reach.startKm && middle <= reach.reportedKm) states.set(leg, "reported");
    else if (middle >= reach.supposedKm && middle <= reach.foreseenKm && states.get(leg) === "hidden") {
      states.set(leg, "ahead");
    }
  }
  return states;
}

function trainAt({ whereabouts }: Moment, place: Place): TrainAt {
  switch (whereabouts.status) {
    case "at":
      return place.visits.some(({ fromKm, toKm }) => fromKm - 1 <= whereabouts.km && whereabouts.km <= toKm + 1) &&
        !place.isArea
        ? "here"
        : "no";
    case "open":
      if (whereabouts.event.event.place !== place) return "no";
      return whereabouts.isLast ? "last-reported" : "pending";
    case "between":
    case "unreported":
      return "no";
  }
}

/** The place's state: `now` while any firm event there may be happening, else how its first event stands. */
function placePhase(known: KnownTrip, place: Place, t: number): Phase {
  const events = eventsAt(known, place);
  const phases = events.map((event) => phaseAt(event, t));
  const now = events.findIndex((event, index) => phases[index] === "now" && isFirm(event.certainty));
  if (now >= 0) return "now";
  if (phases.includes("past")) return "past";
  return phases[0] ?? "untimed";
}

const eventLists = new WeakMap<KnownTrip, Map<Place, KnownTrip["events"][number][]>>();

function eventsAt(known: KnownTrip, place: Place): KnownTrip["events"][number][] {
  let lists = eventLists.get(known);
  if (lists === undefined) {
    lists = new Map();
    for (const event of known.events) {
      const list = lists.get(event.event.place) ?? [];
      list.push(event);
      lists.set(event.event.place, list);
    }
    for (const [at, list] of lists) {
      const ofTrain = list.filter(({ event }) => event.subject === TRAIN);
      if (ofTrain.length > 0) lists.set(at, ofTrain);
    }
    eventLists.set(known, lists);
  }
  return lists.get(place) ?? [];
}

function rangeMarks({ claims }: KnownTrip): RangeMark[] {
  return claims.flatMap(({ id, distance, via, source }) =>
    distance?.measure === "range"
      ? [{ claimId: id, from: distance.from, km: distance.km, who: via[0] ?? source.publisher }]
      : [],
  );
}
