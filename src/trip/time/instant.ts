/** An instant, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A span in which something is said to have happened; an edge is null where it was not told. */
export interface TimeWindow {
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The date and clock of an instant on the clocks of a zone; `weekday` is 0 for Sunday. */
export interface CivilTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const partsFormats = new Map<string, Intl.DateTimeFormat>();

function partsFormat(zone: string): Intl.DateTimeFormat {
  let format = partsFormats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone: zone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
      hourCycle: "h23",
    });
    partsFormats.set(zone, format);
  }
  return format;
}

/** What calendars and clocks show at an instant in a zone (IANA name), whatever the zone of this computer. */
export function civilTime(instant: Instant, zone: string): CivilTime {
  const parts: Record<string, number> = {};
  for (const { type, value } of partsFormat(zone).formatToParts(instant)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(instant: Instant, zone: string): number {
  const { year, month, day, hour, minute, second } = civilTime(instant, zone);
  const whole = Math.floor(instant / 1000) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

/** The instant at which the clocks of a zone show a date and time; the inverse of {@link civilTime}. */
export function instantAt(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  zone: string,
): Instant {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const guess = asUtc - zoneOffset(asUtc, zone);
  return asUtc - zoneOffset(guess, zone);
}

/** The first instant of the day, on the clocks of a zone, that holds `instant`. */
export function startOfDay(instant: Instant, zone: string): Instant {
  const { year, month, day } = civilTime(instant, zone);
  return instantAt(year, month, day, 0, 0, zone);
}

/** Whether the window may hold the instant; an edge that was not told excludes nothing. */
export function mightContain(window: TimeWindow, instant: Instant): boolean {
  return (window.earliest ?? -Infinity) <= instant && instant <= (window.latest ?? Infinity);
}

/** The instants in both windows, or null where they share none. */
export function intersect(a: TimeWindow, b: TimeWindow): TimeWindow | null {
  const earliest = greatest(a.earliest, b.earliest);
  const latest = least(a.latest, b.latest);
  return earliest !== null && latest !== null && earliest > latest ? null : { earliest, latest };
}

/** The narrowest window that holds both. */
export function union(a: TimeWindow, b: TimeWindow): TimeWindow {
  return {
    earliest: a.earliest === null || b.earliest === null ? null : Math.min(a.earliest, b.earliest),
    latest: a.latest === null || b.latest === null ? null : Math.max(a.latest, b.latest),
  };
}

function greatest(a: Instant | null, b: Instant | null): Instant | null {
  return a === null ? b : b === null ? a : Math.max(a, b);
}

function least(a: Instant | null, b: Instant | null): Instant | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}
