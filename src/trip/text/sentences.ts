import type { KnownEvent, KnownTrip } from "../knowledge/knownTrip.ts";
import { type Moment, reachOf } from "../knowledge/moment.ts";
import { placedTime } from "../knowledge/placedTime.ts";
import type { Support } from "../knowledge/whereabouts.ts";
import type { Place, Trip } from "../model/trip.ts";
import { type Language, TRAIN, textIn } from "../record/vocabulary.ts";
import { DAY, HOUR, type Instant, supportedZone } from "../time/instant.ts";
import type { TimeWindow } from "../time/timeWindow.ts";
import { clock, longDate, shortWindowText, windowText } from "./dates.ts";
import type { Messages } from "./messages.ts";
import { numberText } from "./numbers.ts";

/** What sentences are built from: a language, its messages, and the trip whose names they use. */
export interface I18n {
  readonly trip: Trip;
  readonly language: Language;
  readonly messages: Messages;
}

/** A window on a place's own clocks, with its zone: "13 September, some time between 11:43 and 11:53, Pyongyang time". */
export function windowSentence(window: TimeWindow | null, zone: string, { trip, language, messages }: I18n): string {
  const text = windowText(window, zone, language, messages.window);
  return hasEdge(window) ? messages.withZone(text, zoneName(zone, { trip, language, messages })) : text;
}

/** A window in short, on the clocks of a zone, with its name: "13 Sept 12:43–12:53, Vladivostok time". */
export function windowInZone(window: TimeWindow | null, zone: string, i18n: I18n): string {
  const { language, messages } = i18n;
  const short = shortWindowText(window, zone, language, messages.window);
  return hasEdge(window) ? messages.withZone(short, zoneName(zone, i18n)) : short;
}

/**
 * A window in the record's zone, with the place's own clocks beside it where they differ: "13 Sept 12:43–12:53,
 * Vladivostok time (13 Sept 11:43–11:53, Pyongyang time)".
 */
export function windowInHomeZone(window: TimeWindow | null, { zone }: Pick<Place, "zone">, i18n: I18n): string {
  const { trip, messages } = i18n;
  const home = windowInZone(window, trip.zone, i18n);
  return hasOwnClock(window, zone, i18n) ? messages.window.withLocal(home, windowInZone(window, zone, i18n)) : home;
}

/** Whether a window reads differently on the clocks of a zone than on those of the record's zone. */
export function hasOwnClock(window: TimeWindow | null, zone: string, { trip, language, messages }: I18n): boolean {
  const short = (of: string) => shortWindowText(window, of, language, messages.window);
  return short(trip.zone) !== short(zone);
}

function hasEdge(window: TimeWindow | null): boolean {
  return window !== null && (window.earliest !== null || window.latest !== null);
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

/** What failed to load: the live map, the language asked for; empty if neither. */
export function missingSentence({ ui }: Messages, isMapMissing: boolean, isLanguageMissing: boolean): string {
  return [isMapMissing ? ui.mapFailed : "", isLanguageMissing ? ui.languageMissing : ""].join(" ").trim();
}

/** Events with windows longer than this are left out of what is happening. */
const BRIEF = 12 * HOUR;

/**
 * What happens at a moment, narrowest window first, at most two events. Only a stay, or an event of a known instant, is
 * said to be happening; any other is given with its window.
 */
export function happeningSentence({ happening }: Moment, i18n: I18n): string {
  const { trip, language, messages } = i18n;
  const width = ({ window }: KnownEvent) => (window?.latest ?? Infinity) - (window?.earliest ?? -Infinity);
  const brief = happening.filter((event) => width(event) <= BRIEF).sort((a, b) => width(a) - width(b));
  const told = brief.slice(0, 2).map((event) => {
    const title = textIn(event.title, language);
    if (event.kind === "stay" || width(event) === 0) return title;
    return messages.happeningWithin(title, windowSentence(event.window, trip.zone, i18n));
  });
  return messages.happening(told);
}

/** Where the train is at a moment, as far as the visible claims say. */
export function trainSentence({ whereabouts }: Moment, i18n: I18n): string {
  const { language, messages } = i18n;
  const when = (event: KnownEvent) => windowSentence(event.window, event.place.zone, i18n);
  switch (whereabouts.status) {
    case "unreported":
      return messages.train.unreported;
    case "at": {
      const { event, support } = whereabouts;
      if (event === null) return messages.train.betweenUnnamed(1);
      return placedSentence(support, where(event.place, i18n), when(event), messages);
    }
    case "between": {
      const km = roundedKm(whereabouts.farKm - whereabouts.nearKm);
      const { last, next } = whereabouts;
      if (last === null || next === null || last.place === next.place) return messages.train.betweenUnnamed(km);
      return isNamedPlainly(last.place) && isNamedPlainly(next.place)
        ? messages.train.between(textIn(last.place.name, language), textIn(next.place.name, language), km)
        : messages.train.betweenReports(where(last.place, i18n), where(next.place, i18n), km);
    }
    case "open": {
      const { event, isSettled } = whereabouts;
      return isSettled
        ? messages.train.lost(where(event.place, i18n), when(event))
        : messages.train.pending(textIn(event.title, language), when(event));
    }
  }
}

function placedSentence(support: Support, at: string, window: string, { train }: Messages): string {
  switch (support) {
    case "report":
      return train.at(at);
    case "held":
      return train.held(at);
    case "last":
      return train.lost(at, window);
    case "speed":
      return train.betweenUnnamed(1);
  }
}

/** Whether a place's name alone can follow "between": names of stations and towns need no article. */
function isNamedPlainly({ kind, isArea, within }: Place): boolean {
  return !isArea && (within === null || kind === "station" || kind === "city");
}

/** A place as a phrase inside a sentence: "half way to Khabarovsk", "at Khasan". */
export function where({ name, within }: Place, { language, messages }: I18n): string {
  return within === null ? messages.train.place(textIn(name, language)) : textIn(within, language);
}

/** What a subject of events is called: "Train", or its name in the record. */
export function subjectName(subject: string, { trip, language, messages }: I18n): string {
  if (subject === TRAIN) return messages.train.name;
  const name = trip.subjects.get(subject);
  return name === undefined ? subject : textIn(name, language);
}

/**
 * The trip in two sentences: "Nine days, 5,400 km of rail. Reports leave the train at one place for only 60 of its 225
 * hours." Empty where no report places the train in time.
 */
export function deckSentence(known: KnownTrip, { language, messages }: I18n): string {
  const reach = reachOf(known);
  const { placed, total } = placedTime(known);
  if (reach === null || total === 0) return "";
  const km = Math.round((reach.reportedKm - reach.startKm) / 100) * 100;
  const number = (value: number) => numberText(value, language);
  const hours = (time: number) => number(Math.round(time / HOUR));
  const days = Math.max(1, Math.round(total / DAY));
  return hours(placed) === hours(0)
    ? messages.deckUnplaced(days, number(km), hours(total))
    : messages.deck(days, number(km), hours(placed), hours(total));
}

/** Kilometres rounded to a step that grows with them: 7, 40, 250, 1,300. */
export function roundedKm(km: number): number {
  const step = km < 20 ? 1 : km < 200 ? 5 : km < 1000 ? 10 : 50;
  return Math.round(km / step) * step;
}
