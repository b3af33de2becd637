import type { Trip } from "../../trip/model/trip.ts";
import { DAY, HOUR, type Instant, type ZoneOffsets, zoneOffset } from "../../trip/time/instant.ts";

/** How long before the first and after the last time of the record its zones' offsets are worked out. */
const MARGIN = 60 * DAY;

/** The offsets of the record's zones around its times. */
export function recordOffsets({ claims, places, zone, zoneNames }: Trip): ZoneOffsets {
  let [first, last] = [Infinity, -Infinity];
  for (const { when } of claims.values()) {
    first = Math.min(first, when?.earliest ?? Infinity, when?.latest ?? Infinity);
    last = Math.max(last, when?.earliest ?? -Infinity, when?.latest ?? -Infinity);
  }
  const from = Math.floor(first / DAY) * DAY - MARGIN;
  const until = Math.ceil(last / DAY) * DAY + MARGIN;
  const zones = new Set([zone, ...Object.keys(zoneNames), ...[...places.values()].map((place) => place.zone)]);
  return Object.fromEntries([...zones].map((name) => [name, offsetsWithin(name, from, until)]));
}

/** The offsets of a zone within a span, as {@link ZoneOffsets} lists them; a change lasts an hour at least. */
export function offsetsWithin(zone: string, from: Instant, until: Instant): number[] {
  const offsets = [from, zoneOffset(from, zone)];
  for (let t = from; t < until; t += HOUR) {
    const [before, after] = [zoneOffset(t, zone), zoneOffset(t + HOUR, zone)];
    if (before !== after) offsets.push(changeAfter(t, zone), after);
  }
  return [...offsets, until];
}

/** The first instant, to the second, with another offset than that of an instant less than an hour before. */
function changeAfter(start: Instant, zone: string): Instant {
  let [before, after] = [start, start + HOUR];
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (zoneOffset(middle, zone) === zoneOffset(start, zone)) before = middle;
    else after = middle;
  }
  return after;
}
