/** An instant, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The date of an instant on the clocks of a zone. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The date and clock of an instant on the clocks of a zone. */
export interface CivilTime extends CivilDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * Offsets from UTC that were worked out beforehand, by zone: the instant from which the first holds, the first, the
 * instant from which the second holds, the second, and so on, at last the instant until which the last holds.
 */
export type ZoneOffsets = Readonly<Record<string, readonly number[]>>;

let presets: ZoneOffsets = {};

/** Takes over offsets that the browser would give too, but its first format takes a slow phone a tenth of a second. */
export function presetOffsets(offsets: ZoneOffsets): void {
  presets = offsets;
}

/** The zone, or `UTC` where neither presets nor this browser know it: times are then shown in UTC and named so. */
export function supportedZone(zone: string): string {
  return zone in presets || partsFormat(zone) !== null ? zone : "UTC";
}

/**
 * How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. Where the browser lacks the zone, its
 * first preset offset is taken for all instants without one.
 */
export function zoneOffset(instant: Instant, zone: string): number {
  return presetOffset(instant, zone) ?? browserOffset(instant, zone) ?? presets[zone]?.[1] ?? 0;
}

function presetOffset(instant: Instant, zone: string): number | undefined {
  const offsets = presets[zone] ?? [];
  let index = 0;
  while (instant >= (offsets[index] ?? Infinity)) index += 2;
  return offsets[index - 1];
}

function browserOffset(instant: Instant, zone: string): number | undefined {
  const numbers = partsFormat(zone)?.format(instant).match(/\d+/g);
  if (!numbers) return undefined;
  const [month = 0, day, year = 0, hour = 0, minute, second] = numbers.map(Number);
  // Some browsers call midnight 24 o'clock of the day that it begins.
  return Date.UTC(year, month - 1, day, hour % 24, minute, second) - Math.floor(instant / 1000) * 1000;
}

const partsFormats = new Map<string, Intl.DateTimeFormat | null>();

/** A format of times in a zone, in numbers from month, day and year on; null where this browser's time zone data lack the zone. */
function partsFormat(timeZone: string): Intl.DateTimeFormat | null {
  let format = partsFormats.get(timeZone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
        timeZone,
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
        hourCycle: "h23",
      });
    } catch {
      format = null;
    }
    partsFormats.set(timeZone, format);
  }
  return format;
}

/** What calendars and clocks show at an instant in a zone (IANA name), whatever the zone of this computer. */
export function civilTime(instant: Instant, zone: string): CivilTime {
  const date = new Date(shifted(instant, zone));
  return { ...dateOf(date), hour: date.getUTCHours(), minute: date.getUTCMinutes(), second: date.getUTCSeconds() };
}

/** The date of {@link civilTime}. */
export function civilDate(instant: Instant, zone: string): CivilDate {
  return dateOf(new Date(shifted(instant, zone)));
}

function dateOf(date: Date): CivilDate {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** "12:43" on the clocks of a zone, even in an hour that they show twice. */
export function clockFace(instant: Instant, zone: string): string {
  return new Date(shifted(instant, zone)).toISOString().slice(11, 16);
}

/** The instant at which the clocks of UTC show what those of a zone show at an instant. */
function shifted(instant: Instant, zone: string): Instant {
  return instant + zoneOffset(instant, zone);
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
  return shiftedBack(Date.UTC(year, month - 1, day, hour, minute), zone);
}

/** The inverse of {@link shifted}. */
function shiftedBack(asUtc: Instant, zone: string): Instant {
  const guess = asUtc - zoneOffset(asUtc, zone);
  return asUtc - zoneOffset(guess, zone);
}

/**
 * The first instant of the day, on the clocks of a zone, that contains `instant`: midnight, or the minute at which the
 * day begins where clocks skip midnight.
 */
export function startOfDay(instant: Instant, zone: string): Instant {
  const date = Math.floor(shifted(instant, zone) / DAY) * DAY;
  const hasBegun = (t: Instant) => shifted(t, zone) >= date;
  const midnight = shiftedBack(date, zone);
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

/** An instant as addresses write it: `2023-09-13T02:43Z`, with seconds only where they are not zero. */
export function formatInstant(t: Instant): string {
  const text = new Date(t).toISOString();
  return t % MINUTE === 0 ? `${text.slice(0, 16)}Z` : `${text.slice(0, 19)}Z`;
}
