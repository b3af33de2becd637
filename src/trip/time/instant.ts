/** An instant, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

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

const supportedZones = new Map<string, boolean>();

/** The zone, or `UTC` where this browser's time zone data lack it: times are then shown in UTC and named so. */
export function supportedZone(zone: string): string {
  let isSupported = supportedZones.get(zone);
  if (isSupported === undefined) {
    isSupported = isZoneSupported(zone);
    supportedZones.set(zone, isSupported);
  }
  return isSupported ? zone : "UTC";
}

function isZoneSupported(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const partsFormats = new Map<string, Intl.DateTimeFormat>();

function partsFormat(zone: string): Intl.DateTimeFormat {
  let format = partsFormats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone: supportedZone(zone),
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

/** Recent results of {@link civilTime}: steps ask for the same few instants again, and formatting one is slow. */
const recent = new Map<string, CivilTime>();

/** How many results are kept before all are dropped. */
const RECENT_LIMIT = 200;

/** What calendars and clocks show at an instant in a zone (IANA name), whatever the zone of this computer. */
export function civilTime(instant: Instant, zone: string): CivilTime {
  const key = `${instant} ${zone}`;
  let civil = recent.get(key);
  if (civil === undefined) {
    if (recent.size >= RECENT_LIMIT) recent.clear();
    civil = formattedTime(instant, zone);
    recent.set(key, civil);
  }
  return civil;
}

function formattedTime(instant: Instant, zone: string): CivilTime {
  const parts: Record<string, number> = {};
  for (const { type, value } of partsFormat(zone).formatToParts(instant)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  // Some browsers call midnight 24 o'clock of the day that it begins.
  return { year, month, day, hour: hour % 24, minute, second };
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(instant: Instant, zone: string): number {
  const { year, month, day, hour, minute, second } = civilTime(instant, zone);
  const whole = Math.floor(instant / 1000) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

/** Whether the clocks of a zone, when they are put back, show the time of this instant twice. */
export function isToldTwice(instant: Instant, zone: string): boolean {
  const day = Math.floor(instant / DAY) * DAY;
  // Beyond both ends of the day: a repeated hour may span midnight in UTC.
  const [before, after] = [zoneOffset(day - 6 * HOUR, zone), zoneOffset(day + 30 * HOUR, zone)];
  const repeated = before - after;
  if (repeated <= 0) return false;
  return zoneOffset(instant, zone) === before
    ? zoneOffset(instant + repeated, zone) === after
    : zoneOffset(instant - repeated, zone) === before;
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

/**
 * The first instant of the day, on the clocks of a zone, that contains `instant`: midnight, or the minute at which the
 * day begins where clocks skip midnight.
 */
export function startOfDay(instant: Instant, zone: string): Instant {
  const { year, month, day } = civilTime(instant, zone);
  const date = Date.UTC(year, month - 1, day);
  const hasBegun = (t: Instant) => dateOf(t, zone) >= date;
  const midnight = instantAt(year, month, day, 0, 0, zone);
  if (hasBegun(midnight) && !hasBegun(midnight - MINUTE)) return midnight;
  // Clocks changed around midnight: find the first minute of the day, which no change moves by more than a few hours.
  let [before, after] = [midnight - 6 * HOUR, midnight + 6 * HOUR];
  while (after - before > MINUTE) {
    const middle = Math.floor((before + after) / 2 / MINUTE) * MINUTE;
    if (hasBegun(middle)) after = middle;
    else before = middle;
  }
  return after;
}

/** The date on the clocks of a zone, as the instant of its midnight in UTC. */
function dateOf(instant: Instant, zone: string): Instant {
  const { year, month, day } = civilTime(instant, zone);
  return Date.UTC(year, month - 1, day);
}

/** An instant as addresses write it: `2023-09-13T02:43Z`, with seconds only where they are not zero. */
export function formatInstant(t: Instant): string {
  const text = new Date(t).toISOString();
  return t % MINUTE === 0 ? `${text.slice(0, 16)}Z` : `${text.slice(0, 19)}Z`;
}
