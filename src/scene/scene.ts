import type { KnownTrip } from "../trip/knowledge/knownTrip.ts";
import { lastWhere } from "../trip/knowledge/lastWhere.ts";
import { type Moment, type Reach, reachOf } from "../trip/knowledge/moment.ts";
import type { Leg } from "../trip/model/railPath.ts";
import type { Place, Trip } from "../trip/model/trip.ts";
import { inEveryLanguage, type Localized } from "../trip/record/vocabulary.ts";
import type { Instant } from "../trip/time/instant.ts";
import { type MarksAt, type PlaceMark, placeMarks } from "./placeMarks.ts";

/** How a leg is drawn: as reported, as expected ahead, or not at all where no claim mentions it. */
export type LegState = "reported" | "ahead" | "hidden";

/** An interval along the path, in kilometres from its start. */
export interface PathInterval {
  readonly fromKm: number;
  readonly toKm: number;
}

/** A reported range, drawn as an arc over the sea. */
export interface RangeMark {
  readonly claimId: string;
  readonly from: Place;
  readonly km: number;
  /** Who gives the figure. */
  readonly who: Localized;
}

export type Launches = ReadonlyMap<string, Localized>;

/** What is drawn at a moment; renderers decide how. */
export interface Scene {
  readonly trip: Trip;
  /** The places that are drawn, in the record's order: from the launch on, those of the launch too. */
  readonly places: readonly Place[];
  /** The id of the selected place, if any. */
  readonly selected: string | null;
  readonly marks: readonly PlaceMark[];
  readonly legs: ReadonlyMap<Leg, LegState>;
  /** The part certainly travelled; null if there is none. */
  readonly travelled: PathInterval | null;
  /** The interval the train is estimated to be in; null if its place is known, or nothing is. */
  readonly estimate: PathInterval | null;
  readonly moment: Moment;
  /** What has been launched by this moment, by the place it was launched from: "Two missiles". */
  readonly launches: Launches;
  /** Empty until the launch. */
  readonly ranges: readonly RangeMark[];
}

/** The part of a scene that does not depend on time; built once for a state of knowledge. */
export interface StaticScene {
  readonly known: KnownTrip;
  readonly reach: Reach | null;
  readonly legs: ReadonlyMap<Leg, LegState>;
  readonly ranges: readonly RangeMark[];
  /** The places drawn before any launch. */
  readonly placesAtRest: readonly Place[];
  /** What has been launched from each instant on at which a launch can have begun, in order. */
  readonly launches: readonly LaunchesFrom[];
  readonly marksAt: MarksAt;
}

interface LaunchesFrom {
  readonly t: Instant;
  readonly launches: Launches;
}

/** The static scene of a known trip. */
export function staticScene(known: KnownTrip): StaticScene {
  const reach = reachOf(known);
  return {
    known,
    reach,
    legs: legStates(known.trip, reach),
    ranges: rangeMarks(known),
    placesAtRest: known.places.filter(({ kind }) => kind !== "launch-area"),
    launches: launchesFrom(known),
    marksAt: placeMarks(known),
  };
}

/** The scene at a moment, with at most one place selected. */
export function sceneAt(
  { known, reach, legs, ranges, placesAtRest, launches, marksAt }: StaticScene,
  moment: Moment,
  selected: string | null,
): Scene {
  const { whereabouts } = moment;
  const launched = lastWhere(launches, ({ t }) => t <= moment.t)?.launches ?? NO_LAUNCHES;
  const hasLaunched = launched.size > 0;
  const marks = marksAt(moment, selected);
  const isLaunchSelected = marks.some(({ place, isSelected }) => isSelected && place.kind === "launch-area");
  return {
    trip: known.trip,
    places: hasLaunched || isLaunchSelected ? known.places : placesAtRest,
    selected,
    marks,
    legs,
    travelled:
      reach === null || moment.travelledKm === null || moment.travelledKm <= reach.startKm
        ? null
        : { fromKm: reach.startKm, toKm: moment.travelledKm },
    estimate: whereabouts.status === "between" ? clipToReach(reach, whereabouts.nearKm, whereabouts.farKm) : null,
    moment,
    launches: launched,
    ranges: hasLaunched ? ranges : NO_RANGES,
  };
}

const NO_RANGES: readonly RangeMark[] = [];

const NO_LAUNCHES: Launches = new Map();

/** A launch is named as its key moment is, otherwise by what it is about; the latest one from a place names them all. */
function launchesFrom({ trip, events, highlights }: KnownTrip): LaunchesFrom[] {
  const names = new Map(highlights.map(({ event, label }) => [event.id, label]));
  let launches = NO_LAUNCHES;
  return events
    .flatMap(({ id, kind, place, subject, title, window }) => {
      if (kind !== "launch" || window === null || window.earliest === null) return [];
      return [{ t: window.earliest, place: place.id, name: names.get(id) ?? trip.subjects.get(subject) ?? title }];
    })
    .sort((a, b) => a.t - b.t)
    .map(({ t, place, name }) => {
      launches = new Map(launches).set(place, name);
      return { t, launches };
    });
}

/** The part of an interval that visible claims reach; nothing is drawn beyond it. */
function clipToReach(reach: Reach | null, nearKm: number, farKm: number): PathInterval | null {
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
