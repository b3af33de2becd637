import type { KnownTrip } from "../trip/knowledge/knownTrip.ts";
import { type Moment, type Reach, reachOf } from "../trip/knowledge/moment.ts";
import type { Leg } from "../trip/model/railPath.ts";
import type { Place, Trip } from "../trip/model/trip.ts";
import { inEveryLanguage, type Localized } from "../trip/record/vocabulary.ts";
import { type MarksAt, type PlaceMark, placeMarks } from "./placeMarks.ts";

/** How a leg is drawn: as reported, as the way it would go, or, where nothing tells of it, not at all. */
export type LegState = "reported" | "ahead" | "hidden";

/** A stretch of the path, in kilometres from its start. */
export interface PathInterval {
  readonly fromKm: number;
  readonly toKm: number;
}

/** A reported range, to be drawn as an arc over the sea. */
export interface RangeMark {
  readonly claimId: string;
  readonly from: Place;
  readonly km: number;
  /** Whose figure it is. */
  readonly who: Localized;
}

/** All that is drawn at a moment, without a word on how. */
export interface Scene {
  readonly trip: Trip;
  /** The places that are marked, in the order of their marks; the same list at every moment. */
  readonly places: readonly Place[];
  /** The id of the place that is picked out; null where none is. */
  readonly selected: string | null;
  readonly marks: readonly PlaceMark[];
  readonly legs: ReadonlyMap<Leg, LegState>;
  /** The way certainly come; null where that is nowhere. */
  readonly travelled: PathInterval | null;
  /** Where the train is, soft-edged, estimated. */
  readonly estimate: PathInterval | null;
  readonly ranges: readonly RangeMark[];
}

/** What of a scene does not change with the moment; made once for a state of knowledge. */
export interface StaticScene {
  readonly known: KnownTrip;
  readonly reach: Reach | null;
  readonly legs: ReadonlyMap<Leg, LegState>;
  readonly ranges: readonly RangeMark[];
  readonly marksAt: MarksAt;
}

export function staticScene(known: KnownTrip): StaticScene {
  const reach = reachOf(known);
  return { known, reach, legs: legStates(known.trip, reach), ranges: rangeMarks(known), marksAt: placeMarks(known) };
}

/** The scene of a moment, with one place or none picked out. */
export function sceneAt(
  { known, reach, legs, ranges, marksAt }: StaticScene,
  moment: Moment,
  selected: string | null,
): Scene {
  const { whereabouts } = moment;
  return {
    trip: known.trip,
    places: known.places,
    selected,
    marks: marksAt(moment, selected),
    legs,
    travelled:
      reach === null || moment.passedKm === null || moment.passedKm <= reach.startKm
        ? null
        : { fromKm: reach.startKm, toKm: moment.passedKm },
    estimate: whereabouts.status === "between" ? within(reach, whereabouts.nearKm, whereabouts.farKm) : null,
    ranges,
  };
}

/** The part of a stretch that lies on the way visible claims reach: nothing is drawn where none of them leads. */
function within(reach: Reach | null, nearKm: number, farKm: number): PathInterval | null {
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

function rangeMarks({ claims }: KnownTrip): RangeMark[] {
  return claims.flatMap(({ id, distance, via, source }) =>
    distance?.measure === "range"
      ? [
          {
            claimId: id,
            from: distance.from,
            km: distance.km,
            who: distance.who ?? via[0]?.name ?? inEveryLanguage(source.publisher),
          },
        ]
      : [],
  );
}
