import type { KnownEvent, KnownTrip } from "../knowledge/knownTrip.ts";
import type { Moment } from "../knowledge/moment.ts";
import { positionAt } from "../model/railPath.ts";
import type { Place, Trip } from "../model/trip.ts";
import { type Language, textIn } from "../record/vocabulary.ts";
import { HOUR, type Instant, supportedZone } from "../time/instant.ts";
import type { TimeWindow } from "../time/timeWindow.ts";
import { clock, longDate, windowText } from "./dates.ts";
import type { Messages } from "./messages.ts";

/** What sentences are told in: a language, its words, and the trip whose names they use. */
export interface I18n {
  readonly trip: Trip;
  readonly language: Language;
  readonly messages: Messages;
}

/** A window on a place's own clocks, with the name of its zone: "13 September, 11:43–11:53 (Pyongyang time)". */
export function windowSentence(window: TimeWindow | null, zone: string, { trip, language, messages }: I18n): string {
  const text = windowText(window, zone, language, messages.window);
  const isTold = window !== null && (window.earliest !== null || window.latest !== null);
  return isTold ? messages.withZone(text, zoneName(zone, { trip, language, messages })) : text;
}

/** What a zone is called: "Vladivostok time". */
export function zoneName(zone: string, { trip, language }: Pick<I18n, "trip" | "language"> & Partial<I18n>): string {
  const shown = supportedZone(zone);
  const name = trip.zoneNames[shown];
  return name === undefined ? shown : textIn(name, language);
}

/** "Wednesday 13 September 2023, 12:43, Vladivostok time". */
export function momentLabel(t: Instant, i18n: I18n): string {
  const { trip, language, messages } = i18n;
  return messages.momentLabel(longDate(t, trip.zone, language), clock(t, trip.zone), zoneName(trip.zone, i18n));
}

/** What the page does without: the live map, the language asked for; empty where it has both. */
export function missingSentence({ ui }: Messages, isMapMissing: boolean, isLanguageMissing: boolean): string {
  return [isMapMissing ? ui.mapFailed : "", isLanguageMissing ? ui.languageMissing : ""].join(" ").trim();
}

/** What is happening at a moment, narrowest window first; windows wider than a day are left out. */
export function happeningSentence({ happening }: Moment, { language, messages }: I18n): string {
  const width = ({ window }: KnownEvent) => (window?.latest ?? Infinity) - (window?.earliest ?? -Infinity);
  const brief = happening.filter((event) => width(event) <= 12 * HOUR).sort((a, b) => width(a) - width(b));
  return messages.happening(brief.slice(0, 2).map(({ title }) => textIn(title, language)));
}

/** Where the train is at a moment, as far as the visible claims tell. */
export function trainSentence({ whereabouts }: Moment, known: KnownTrip, i18n: I18n): string {
  const { language, messages } = i18n;
  const when = (event: KnownEvent) => windowSentence(event.window, event.place.zone, i18n);
  switch (whereabouts.status) {
    case "unreported":
      return messages.train.unreported;
    case "at":
      return messages.train.at(
        textIn((whereabouts.event?.place ?? nearestPlace(known, whereabouts.km)).name, language),
      );
    case "between": {
      const km = roundedKm(whereabouts.farKm - whereabouts.nearKm);
      const { last, next } = whereabouts;
      return last === null || next === null || last.place === next.place
        ? messages.train.betweenUnnamed(km)
        : messages.train.between(textIn(last.place.name, language), textIn(next.place.name, language), km);
    }
    case "open":
      return whereabouts.isLast
        ? messages.train.lost(textIn(whereabouts.event.place.name, language), when(whereabouts.event))
        : messages.train.pending(textIn(whereabouts.event.title, language), when(whereabouts.event));
  }
}

/** Kilometres rounded as their size deserves: 7, 40, 250, 1,300. */
export function roundedKm(km: number): number {
  const step = km < 20 ? 1 : km < 200 ? 5 : km < 1000 ? 10 : 50;
  return Math.round(km / step) * step;
}

function nearestPlace({ trip, places }: KnownTrip, km: number): Place {
  const [x, y] = positionAt(trip.path, km);
  const distance = ({ anchor }: Place) => Math.hypot(anchor[0] - x, anchor[1] - y);
  return places.reduce((best, place) => (distance(place) < distance(best) ? place : best));
}
