import { length, lineString } from "@turf/turf";
import { type Issue, jsonPath } from "../../record/issue.ts";
import { isZone, legFeature } from "../../record/schema.ts";
import { entries, field, legs, places, quoted, type RawRecord, tripIssue } from "./json.ts";

/** Each step of the path is a leg, and begins where the step before ended. */
export function* pathRules({ trip }: RawRecord): Iterable<Issue> {
  const byId = new Map(legs(trip).map(([leg]) => [field(leg, "id"), leg]));
  let end: unknown = null;
  for (const [step, path] of entries(trip, "path")) {
    const id = field(step, "leg");
    const leg = typeof id === "string" ? byId.get(id) : undefined;
    if (typeof id === "string" && leg === undefined) yield tripIssue(`${path}.leg`, "no leg has this id", id);
    const isReversed = field(step, "reverse") === true;
    const start = field(leg, "properties", isReversed ? "to" : "from");
    if (leg !== undefined && end !== null && start !== end) {
      yield tripIssue(`${path}.leg`, `the path jumps from ${quoted(end)} to ${quoted(start)}`, id);
    }
    end = leg === undefined ? null : field(leg, "properties", isReversed ? "from" : "to");
  }
}

/** A leg has a length and a source for it where it is published, and its stops lie on it. */
export function* legRules({ trip }: RawRecord): Iterable<Issue> {
  for (const [leg, path] of legs(trip)) {
    const publishedKm = field(leg, "properties", "publishedKm");
    const lengthSource = field(leg, "properties", "lengthSource");
    const drawnKm = drawnLength(leg);
    if (drawnKm === 0) yield tripIssue(`${path}.geometry.coordinates`, "the line has no length", drawnKm);
    if ((publishedKm === null) !== (lengthSource === null)) {
      const message = "a published length needs a source; a measured one has none";
      yield tripIssue(`${path}.properties.lengthSource`, message, lengthSource);
    }
    const km = typeof publishedKm === "number" ? publishedKm : drawnKm;
    for (const [stop, at] of entries(field(leg, "properties"), "via", `${path}.properties`)) {
      yield* stopRules(stop, at, km);
    }
  }
}

function* stopRules(stop: unknown, path: string, legKm: number | null): Iterable<Issue> {
  for (const edge of ["km", "toKm"]) {
    const value = field(stop, edge);
    if (legKm !== null && typeof value === "number" && value > legKm) {
      yield tripIssue(`${path}.${edge}`, `beyond the leg's ${Math.round(legKm)} km`, value);
    }
  }
  const [start, end] = [field(stop, "km"), field(stop, "toKm")];
  if (typeof start === "number" && typeof end === "number" && end < start) {
    yield tripIssue(`${path}.toKm`, "the stretch ends before it begins", end);
  }
}

/** Kilometres of a leg's drawn line; null where the schema refuses the leg. */
function drawnLength(leg: unknown): number | null {
  const parsed = legFeature.safeParse(leg);
  return parsed.success ? length(lineString(parsed.data.geometry.coordinates)) : null;
}

/** Each zone in use has a name, and each name is of a zone. */
export function* zoneNameRules({ trip }: RawRecord): Iterable<Issue> {
  const names = field(trip, "zoneNames");
  for (const name of typeof names === "object" && names !== null ? Object.keys(names) : []) {
    if (!isZone(name)) yield tripIssue(jsonPath(["zoneNames", name]), "not an IANA time zone", name);
  }
  const inUse: [zone: unknown, path: string][] = [
    [field(trip, "zone"), "$.zone"],
    ...places(trip).map(([place, path]): [unknown, string] => [
      field(place, "properties", "zone"),
      `${path}.properties.zone`,
    ]),
  ];
  for (const [zone, path] of inUse) {
    if (typeof zone !== "string" || zone === "UTC" || field(names, zone) !== undefined) continue;
    yield tripIssue(path, "the zone has no name in $.zoneNames", zone);
  }
}
