import type { KnownEvent, KnownTrip } from "../../src/trip/knowledge/knownTrip.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { whereaboutsAt, whereaboutsIndex } from "../../src/trip/knowledge/whereabouts.ts";
import type { Certainty, EventKind } from "../../src/trip/record/vocabulary.ts";
import { HOUR } from "../../src/trip/time/instant.ts";
import { everywhere } from "./places.ts";
import { TRIP } from "./record.ts";

/** One report of a train: where, in kilometres along its path, and when, in hours; null where that is not given. */
export interface Report {
  readonly km: number;
  /** The far end, if the report is about a stretch. */
  readonly toKm?: number;
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly kind?: EventKind;
  readonly certainty?: Certainty;
  readonly subject?: string;
}

/** The length of the path and the greatest speed of the trains below, in kilometres and kilometres an hour. */
export const PATH_KM = 1000;
export const SPEED = 50;

/** A trip of which nothing is known but some reports, in the order given. */
export function knownTrain(...reports: Report[]): KnownTrip {
  const events = reports.map(toKnownEvent);
  const trip = { ...TRIP, maxSpeedKmh: SPEED, path: { ...TRIP.path, km: PATH_KM } };
  return {
    ...asKnown(trip, { kind: "edition", id: "of nothing" }),
    knowledge: EVERYTHING,
    events,
    eventsById: new Map(events.map((known) => [known.id, known])),
  };
}

function toKnownEvent(report: Report, index: number): KnownEvent {
  const { km, toKm = km, earliest, latest, kind = "pass", certainty = "reported", subject = "train" } = report;
  const place = [...TRIP.places.values()][index % TRIP.places.size];
  if (place === undefined) throw new Error("The invented trip has no places.");
  const id = `report-${index}`;
  return {
    id,
    place,
    subject,
    kind,
    visit: { fromKm: km, toKm },
    title: everywhere(id),
    claims: [],
    certainty,
    window: {
      earliest: earliest === null ? null : earliest * HOUR,
      latest: latest === null ? null : latest * HOUR,
    },
  };
}

/** Where the train is at an hour after such reports; the events that say so by their ids. */
export function whereabouts(reports: readonly Report[], hour: number): object {
  const found = whereaboutsAt(whereaboutsIndex(knownTrain(...reports)), hour * HOUR);
  const shown = Object.entries(found).map(([key, value]) => [
    key,
    value !== null && typeof value === "object" ? value.id : value,
  ]);
  return Object.fromEntries(shown);
}

/** A departure from the start of the path, timed to the minute. */
export const DEPARTURE: Report = { km: 0, earliest: 0, latest: 0, kind: "depart" };
