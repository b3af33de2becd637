import { length, lineString } from "@turf/turf";
import type { Issue, RecordFileName } from "./parse.ts";
import { legFeature } from "./record.ts";
import { TRAIN } from "./vocabulary.ts";

/** Decoded JSON of unknown shape, looked into without trusting it. */
type Unknown = unknown;

interface Context {
  readonly trip: Unknown;
  readonly evidence: Unknown;
  /** How often the path reaches each place; null while the path itself is not sound. */
  readonly visits: ReadonlyMap<string, readonly unknown[]> | null;
  readonly issues: Issue[];
}

/**
 * The rules that join the parts of a record: references that lead somewhere, ids that stand once, windows and
 * visits that can be true. They read raw JSON and take nothing for granted, so that one fault hides no other.
 */
export function recordRules(trip: Unknown, evidence: Unknown, visits: Context["visits"]): Issue[] {
  const context: Context = { trip, evidence, visits, issues: [] };
  for (const rule of [uniqueIds, pathRules, legRules, ringRules, zoneNameRules, eventRules, claimRules, editionRules]) {
    rule(context);
  }
  return context.issues;
}

function uniqueIds({ trip, evidence, issues }: Context): void {
  const lists: [RecordFileName, string, Unknown[]][] = [
    ["trip.geojson", "features", list(trip, "features")],
    ["evidence.json", "sources", list(evidence, "sources")],
    ["evidence.json", "events", list(evidence, "events")],
    ["evidence.json", "claims", list(evidence, "claims")],
    ["evidence.json", "editions", list(evidence, "editions")],
  ];
  for (const [file, name, items] of lists) {
    const seen = new Set<unknown>();
    items.forEach((item, index) => {
      const id = field(item, "id");
      if (typeof id !== "string") return;
      if (seen.has(id))
        issues.push({ file, path: `$.${name}[${index}].id`, message: "an id that stands twice", value: id });
      seen.add(id);
    });
  }
}

function pathRules({ trip, issues }: Context): void {
  const legs = legsOf(trip);
  let at: unknown = null;
  list(trip, "path").forEach((step, index) => {
    const id = field(step, "leg");
    const leg = typeof id === "string" ? legs.get(id) : undefined;
    const path = `$.path[${index}].leg`;
    if (typeof id === "string" && leg === undefined) {
      issues.push({ file: "trip.geojson", path, message: "no leg has this id", value: id });
    }
    const [from, to] = field(step, "reverse") === true ? ["to", "from"] : ["from", "to"];
    const start = field(field(leg, "properties"), from ?? "from");
    if (leg !== undefined && at !== null && start !== at) {
      issues.push({
        file: "trip.geojson",
        path,
        message: `the path jumps from ${show(at)} to ${show(start)}`,
        value: id,
      });
    }
    at = leg === undefined ? null : field(field(leg, "properties"), to ?? "to");
  });
}

function legRules({ trip, issues }: Context): void {
  const places = placeIds(trip);
  list(trip, "features").forEach((feature, index) => {
    const properties = field(feature, "properties");
    if (field(properties, "kind") !== "leg") return;
    const path = `$.features[${index}].properties`;
    for (const end of ["from", "to"]) {
      refer(issues, "trip.geojson", `${path}.${end}`, field(properties, end), places, "no place has this id");
    }
    const km = field(properties, "publishedKm");
    const legKm = typeof km === "number" ? km : drawnLength(feature);
    list(properties, "via").forEach((stop, at) => {
      refer(issues, "trip.geojson", `${path}.via[${at}].place`, field(stop, "place"), places, "no place has this id");
      for (const edge of ["km", "toKm"]) {
        const value = field(stop, edge);
        if (legKm !== null && typeof value === "number" && value > legKm) {
          issues.push({
            file: "trip.geojson",
            path: `${path}.via[${at}].${edge}`,
            message: `beyond the leg's ${Math.round(legKm)} km`,
            value,
          });
        }
      }
      const [start, end] = [field(stop, "km"), field(stop, "toKm")];
      if (typeof start === "number" && typeof end === "number" && end < start) {
        issues.push({
          file: "trip.geojson",
          path: `${path}.via[${at}].toKm`,
          message: "the stretch ends before it begins",
          value: end,
        });
      }
    });
    if ((km === null) !== (field(properties, "lengthSource") === null)) {
      issues.push({
        file: "trip.geojson",
        path: `${path}.lengthSource`,
        message: "a published length has a source, a measured one has none",
        value: field(properties, "lengthSource"),
      });
    }
  });
}

/** Kilometres of a leg's drawn line; null where that is not sound, which the schema says. */
function drawnLength(feature: Unknown): number | null {
  const parsed = legFeature.safeParse(feature);
  return parsed.success ? length(lineString(parsed.data.geometry.coordinates)) : null;
}

/** Swapped coordinates land elsewhere on Earth: every line and ring must stay near the record's other positions. */
function ringRules({ trip, issues }: Context): void {
  const features = list(trip, "features");
  const anchors = features.map((feature) => firstPosition(field(field(feature, "geometry"), "coordinates")));
  const known = anchors.filter((anchor) => anchor !== null);
  const middle = [median(known.map(([x]) => x)), median(known.map(([, y]) => y))] as const;
  anchors.forEach((anchor, index) => {
    if (anchor === null) return;
    const [x, y] = anchor;
    const off = Math.hypot(x - middle[0], y - middle[1]);
    const swapped = Math.hypot(y - middle[0], x - middle[1]);
    if (off > 60 && swapped < off / 3) {
      issues.push({
        file: "trip.geojson",
        path: `$.features[${index}].geometry.coordinates`,
        message: "far from all else: longitude and latitude seem swapped",
        value: anchor,
      });
    }
  });
}

function zoneNameRules({ trip, issues }: Context): void {
  const names = field(trip, "zoneNames");
  const need = (zone: unknown, path: string) => {
    if (typeof zone === "string" && zone !== "UTC" && field(names, zone) === undefined) {
      issues.push({ file: "trip.geojson", path, message: "the zone has no name in $.zoneNames", value: zone });
    }
  };
  need(field(trip, "zone"), "$.zone");
  list(trip, "features").forEach((feature, index) => {
    need(field(field(feature, "properties"), "zone"), `$.features[${index}].properties.zone`);
  });
}

function eventRules({ trip, evidence, visits, issues }: Context): void {
  const places = placeIds(trip);
  list(evidence, "events").forEach((event, index) => {
    const path = `$.events[${index}]`;
    const place = field(event, "feature");
    refer(issues, "evidence.json", `${path}.feature`, place, places, "no place has this id");
    const visit = field(event, "visit");
    const count = typeof place === "string" ? (visits?.get(place)?.length ?? 0) : 0;
    if (visits !== null && typeof visit === "number" && visit > count) {
      issues.push({
        file: "evidence.json",
        path: `${path}.visit`,
        message: `the path reaches ${show(place)} ${count} times`,
        value: visit,
      });
    }
    if (visit === null && field(event, "subject") === TRAIN) {
      issues.push({
        file: "evidence.json",
        path: `${path}.visit`,
        message: "an event of the train needs a place on its path",
        value: visit,
      });
    }
  });
}

function claimRules({ trip, evidence, issues }: Context): void {
  const places = placeIds(trip);
  const events = idsOf(list(evidence, "events"));
  const sources = idsOf(list(evidence, "sources"));
  const claims = list(evidence, "claims");
  const claimIds = idsOf(claims);
  const check = (path: string, value: unknown, ids: ReadonlySet<unknown>, message: string) =>
    refer(issues, "evidence.json", path, value, ids, message);
  claims.forEach((claim, index) => {
    const path = `$.claims[${index}]`;
    check(`${path}.event`, field(claim, "event"), events, "no event has this id");
    check(`${path}.source`, field(claim, "source"), sources, "no source has this id");
    list(claim, "about").forEach((place, at) => {
      check(`${path}.about[${at}]`, place, places, "no place has this id");
    });
    list(claim, "contradicts").forEach((other, at) => {
      check(`${path}.contradicts[${at}]`, other, claimIds, "no claim has this id");
      const counterpart = claims.find((candidate) => field(candidate, "id") === other);
      if (counterpart !== undefined && !list(counterpart, "contradicts").includes(field(claim, "id"))) {
        issues.push({
          file: "evidence.json",
          path: `${path}.contradicts[${at}]`,
          message: "the other claim does not contradict this one in turn",
          value: other,
        });
      }
    });
    list(field(claim, "outcome"), "claims").forEach((other, at) => {
      check(`${path}.outcome.claims[${at}]`, other, claimIds, "no claim has this id");
    });
    const [quote, summary] = [field(claim, "quote"), field(claim, "summary")];
    if (isTold(quote) === isTold(summary)) {
      issues.push({
        file: "evidence.json",
        path,
        message: "a claim has either a quote or a summary",
        value: field(claim, "id"),
      });
    }
    const distance = field(claim, "distance");
    for (const end of ["from", "to"]) {
      check(`${path}.distance.${end}`, field(distance, end), places, "no place has this id");
    }
    quoteRules(issues, `${path}.quote`, field(claim, "quote"));
  });
}

function isTold(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function quoteRules(issues: Issue[], path: string, quote: unknown): void {
  const exact = field(quote, "exact");
  const start = field(quote, "start");
  const end = field(quote, "end");
  if (typeof exact !== "string" || typeof start !== "number" || typeof end !== "number") return;
  const length = [...exact].length;
  if (end - start !== length) {
    issues.push({
      file: "evidence.json",
      path: `${path}.end`,
      message: `the quotation has ${length} characters, its offsets span ${end - start}`,
      value: end,
    });
  }
}

function editionRules({ evidence, issues }: Context): void {
  const sources = idsOf(list(evidence, "sources"));
  list(evidence, "editions").forEach((edition, index) => {
    list(edition, "sources").forEach((source, at) => {
      refer(issues, "evidence.json", `$.editions[${index}].sources[${at}]`, source, sources, "no source has this id");
    });
  });
}

function refer(
  issues: Issue[],
  file: RecordFileName,
  path: string,
  value: unknown,
  ids: ReadonlySet<unknown>,
  message: string,
): void {
  if (typeof value === "string" && !ids.has(value)) issues.push({ file, path, message, value });
}

function legsOf(trip: Unknown): Map<string, unknown> {
  const legs = list(trip, "features").filter((feature) => field(field(feature, "properties"), "kind") === "leg");
  return new Map(
    legs.flatMap((leg) => {
      const id = field(leg, "id");
      return typeof id === "string" ? [[id, leg]] : [];
    }),
  );
}

function placeIds(trip: Unknown): Set<unknown> {
  return idsOf(list(trip, "features").filter((feature) => field(field(feature, "properties"), "kind") !== "leg"));
}

function idsOf(items: readonly Unknown[]): Set<unknown> {
  return new Set(items.map((item) => field(item, "id")));
}

function field(value: Unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

function list(value: Unknown, key: string): unknown[] {
  const found = field(value, key);
  return Array.isArray(found) ? found : [];
}

function firstPosition(coordinates: unknown): [number, number] | null {
  let value = coordinates;
  for (let depth = 0; depth < 4 && Array.isArray(value); depth += 1) {
    const [x, y] = value as unknown[];
    if (typeof x === "number" && typeof y === "number") return [x, y];
    value = x;
  }
  return null;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function show(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}
