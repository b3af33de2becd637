import { distance, length, lineString, point, pointToLineDistance } from "@turf/turf";
import { timeOf } from "../../record/fields.ts";
import type { Issue } from "../../record/issue.ts";
import { isZone, legFeature } from "../../record/schema.ts";
import { singleGeometry } from "../../record/singleGeometry.ts";
import { HOUR, zoneOffset } from "../../time/instant.ts";
import { field, legs, list, places, quoted, type RawRecord, tripIssue } from "./json.ts";

const OFF_LEG_KM = 5;

/** A stop that is a point lies near its leg. */
export function* stopsOnLegs({ trip }: RawRecord): Iterable<Issue> {
  const byId = new Map(places(trip).map(([place, path]) => [field(place, "id"), { place, path }]));
  const reported = new Set<string>();
  for (const [leg] of legs(trip)) {
    const parsed = legFeature.safeParse(leg);
    if (!parsed.success) continue;
    const { id, properties, geometry } = parsed.data;
    const line = lineString(geometry.coordinates);
    for (const stop of [properties.from, ...properties.via.map((via) => via.place), properties.to]) {
      const found = byId.get(stop);
      const position = positionOf(found?.place);
      if (found === undefined || position === null || reported.has(stop)) continue;
      const km = pointToLineDistance(point(position), line);
      if (km <= OFF_LEG_KM) continue;
      reported.add(stop);
      const message = `${quoted(stop)} is ${Math.round(km)} km off its leg ${quoted(id)}, more than ${OFF_LEG_KM} km; mend the point or the line`;
      yield tripIssue(`${found.path}.geometry.coordinates`, message, position);
    }
  }
}

/** A leg's line begins at its first place and ends at its last. */
export function* legDirections({ trip }: RawRecord): Iterable<Issue> {
  const positions = new Map(places(trip).map(([place]) => [field(place, "id"), positionOf(place)]));
  for (const [leg, path] of legs(trip)) {
    const parsed = legFeature.safeParse(leg);
    const [from, to] = [positions.get(parsed.data?.properties.from), positions.get(parsed.data?.properties.to)];
    const start = parsed.data?.geometry.coordinates[0];
    const end = parsed.data?.geometry.coordinates.at(-1);
    if (from == null || to == null || start === undefined || end === undefined) continue;
    const [first, last] = [quoted(parsed.data?.properties.from), quoted(parsed.data?.properties.to)];
    const [offStart, offEnd] = [distance(start, from), distance(end, to)];
    const isReversed = offStart + offEnd > distance(start, to) + distance(end, from);
    if (!isReversed && Math.max(offStart, offEnd) <= OFF_LEG_KM) continue;
    const message = isReversed
      ? `the line runs from ${last} to ${first}; reverse its positions, or exchange "from" and "to"`
      : `the line begins ${Math.round(offStart)} km from ${first} and ends ${Math.round(offEnd)} km from ${last}; draw it from one to the other`;
    yield tripIssue(`${path}.geometry.coordinates`, message, [start, end]);
  }
}

/** Rails are no shorter than a straight line, but for rounding, and not many times as long as the line that is drawn. */
const RAILS = { shortest: 0.9, longest: 3, roundingKm: 2 } as const;

/** A leg's published length fits its line. */
export function* legLengths({ trip }: RawRecord): Iterable<Issue> {
  for (const [leg, path] of legs(trip)) {
    const parsed = legFeature.safeParse(leg);
    const km = parsed.data?.properties.publishedKm;
    const line = parsed.data?.geometry.coordinates ?? [];
    const [start, end] = [line[0], line.at(-1)];
    if (km == null || start === undefined || end === undefined) continue;
    const straight = distance(start, end);
    const drawn = length(lineString(line));
    const isShort = km < RAILS.shortest * straight - RAILS.roundingKm;
    if (!isShort && km <= RAILS.longest * drawn + RAILS.roundingKm) continue;
    const fault = isShort
      ? `shorter than the straight line of ${Math.round(straight)} km`
      : `far longer than the line of ${Math.round(drawn)} km`;
    yield tripIssue(`${path}.properties.publishedKm`, `${fault} between its ends; write kilometres, such as 238.5`, km);
  }
}

/** Clocks follow the sun to within three hours everywhere; with daylight saving time added, a zone is no wider than this. */
const FAR_FROM_ZONE_DEGREES = 50;

/** A point lies where clocks of its zone can be. */
export function* pointsInZones({ trip }: RawRecord): Iterable<Issue> {
  const t = timeOf(`${String(field(trip, "updated"))}T00:00:00Z`) ?? 0;
  for (const [place, path] of places(trip)) {
    const zone = field(place, "properties", "zone");
    const position = positionOf(place);
    if (typeof zone !== "string" || zone === "UTC" || !isZone(zone) || position === null) continue;
    const meridian = (zoneOffset(t, zone) / HOUR) * 15;
    const apart = Math.abs(((position[0] - meridian + 540) % 360) - 180);
    if (apart <= FAR_FROM_ZONE_DEGREES) continue;
    const message = `no clock here shows ${zone}, whose meridian is ${meridian}°; write [longitude, latitude] or mend the zone`;
    yield tripIssue(`${path}.geometry.coordinates`, message, position);
  }
}

function positionOf(place: unknown): [number, number] | null {
  const geometry = singleGeometry(field(place, "geometry"));
  if (field(geometry, "type") !== "Point") return null;
  const [x, y] = list(geometry, "coordinates");
  return typeof x === "number" && typeof y === "number" ? [x, y] : null;
}
