import type { Language } from "../record/vocabulary.ts";
import { civilDate, clockFace, HOUR, type Instant, isToldTwice, MINUTE, zoneOffset } from "../time/instant.ts";
import type { TimeWindow } from "../time/timeWindow.ts";
import { dateText } from "./datePatterns.ts";
import { DATE_STYLE } from "./dateStyles.ts";

/** "12:43" on the clocks of a zone; "01:40 (UTC+10:30)" in an hour that they show twice. */
export function clock(t: Instant, zone: string): string {
  return isToldTwice(t, zone) ? `${clockFace(t, zone)} (${offsetName(zoneOffset(t, zone))})` : clockFace(t, zone);
}

/** "UTC+10:30", "UTC-3", "UTC". */
function offsetName(offset: number): string {
  if (offset === 0) return "UTC";
  const size = Math.abs(offset);
  const [hours, minutes] = [Math.floor(size / HOUR), (size % HOUR) / MINUTE];
  return `UTC${offset < 0 ? "-" : "+"}${minutes === 0 ? hours : `${hours}:${String(minutes).padStart(2, "0")}`}`;
}

/** "Wednesday 13 September 2023". */
export function longDate(t: Instant, zone: string, language: Language): string {
  return dateText(civilDate(t, zone), DATE_STYLE.long, language);
}

/** "13 September". */
export function dayAndMonth(t: Instant, zone: string, language: Language): string {
  return dateText(civilDate(t, zone), DATE_STYLE.dayAndMonth, language);
}

/** "13 Sept". */
export function shortDate(t: Instant, zone: string, language: Language): string {
  return dateText(civilDate(t, zone), DATE_STYLE.short, language);
}

/** "Wed 13". */
export function shortDay(t: Instant, zone: string, language: Language): string {
  return dateText(civilDate(t, zone), DATE_STYLE.shortDay, language);
}

/** "13 September 2023", of the parts that are known: year, month and day, or the first of them. */
export function issuedDate([year = 1970, month, day]: readonly number[], language: Language): string {
  const style = month === undefined ? DATE_STYLE.year : day === undefined ? DATE_STYLE.month : DATE_STYLE.full;
  return dateText({ year, month: month ?? 1, day: day ?? 1 }, style, language);
}

/** How a window is worded: one form for each shape of window, so that no edge is ever invented. */
export interface WindowMessages {
  /** A day and a clock as one: "13 September, 11:43". */
  readonly moment: (day: string, clock: string) => string;
  /** A clock that the source gives as approximate: "about 11:41". */
  readonly about: (clock: string) => string;
  readonly at: (moment: string) => string;
  readonly between: (from: string, to: string) => string;
  /** Between two clocks of one day. */
  readonly betweenOn: (day: string, from: string, to: string) => string;
  readonly notBefore: (moment: string) => string;
  readonly notAfter: (moment: string) => string;
  readonly untold: string;
  /** A time in the record's zone, with the place's own beside it. */
  readonly withLocal: (home: string, local: string) => string;
}

/** A window on the clocks of a zone: "13 September, some time between 11:43 and 11:53". */
export function windowText(
  window: TimeWindow | null,
  zone: string,
  language: Language,
  messages: WindowMessages,
): string {
  const { earliest, latest, clockOf } = statedWindow(window, zone, messages);
  const moment = (t: Instant) => messages.moment(dayAndMonth(t, zone, language), clockOf(t));
  if (earliest === null || latest === null) return openWindowText(earliest, latest, moment, messages);
  if (earliest === latest) return messages.at(moment(earliest));
  const [from, to] = [civilDate(earliest, zone), civilDate(latest, zone)];
  if (from.year !== to.year) {
    const dated = (t: Instant) => messages.moment(longDate(t, zone, language), clockOf(t));
    return messages.between(dated(earliest), dated(latest));
  }
  return from.month === to.month && from.day === to.day
    ? messages.betweenOn(dayAndMonth(earliest, zone, language), clockOf(earliest), clockOf(latest))
    : messages.between(moment(earliest), moment(latest));
}

/** A window in the space of a list: "13 Sept 11:43–11:53", "12 Sept 22:00 – 13 Sept 05:00". */
export function shortWindowText(
  window: TimeWindow | null,
  zone: string,
  language: Language,
  messages: WindowMessages,
): string {
  const { earliest, latest, clockOf } = statedWindow(window, zone, messages);
  const moment = (t: Instant) => `${shortDate(t, zone, language)} ${clockOf(t)}`;
  if (earliest === null || latest === null) return openWindowText(earliest, latest, moment, messages);
  if (earliest === latest) return moment(earliest);
  return shortDate(earliest, zone, language) === shortDate(latest, zone, language)
    ? `${moment(earliest)}–${clock(latest, zone)}`
    : `${moment(earliest)} – ${moment(latest)}`;
}

/** A window without its beginning, its end, or both. */
function openWindowText(
  earliest: Instant | null,
  latest: Instant | null,
  moment: (t: Instant) => string,
  messages: WindowMessages,
): string {
  if (earliest !== null) return messages.notBefore(moment(earliest));
  return latest === null ? messages.untold : messages.notAfter(moment(latest));
}

/** The edges and clocks as the source states them: a window widened because it says "about" is narrowed again. */
function statedWindow(window: TimeWindow | null, zone: string, messages: WindowMessages) {
  const { earliest = null, latest = null, aboutMinutes = 0 } = window ?? {};
  const margin = aboutMinutes * MINUTE;
  return {
    earliest: earliest === null ? null : earliest + margin,
    latest: latest === null ? null : latest - margin,
    clockOf: (t: Instant) => (aboutMinutes > 0 ? messages.about(clock(t, zone)) : clock(t, zone)),
  };
}
