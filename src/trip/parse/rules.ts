import { length, lineString } from "@turf/turf";
import { type Issue, jsonPath, type RecordFileName } from "../record/issue.ts";
import { isZone, legFeature } from "../record/schema.ts";
import { LANGUAGES, TRAIN } from "../record/vocabulary.ts";
import { DAY, MINUTE } from "../time/instant.ts";

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
  for (const rule of [
    uniqueIds,
    pathRules,
    legRules,
    positionRules,
    zoneNameRules,
    windowRules,
    aboutRules,
    eventRules,
    claimRules,
    editionRules,
    inferenceRules,
    highlightRules,
    copyRules,
  ]) {
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
    ["evidence.json", "inferences", list(evidence, "inferences")],
    ["evidence.json", "subjects", list(evidence, "subjects")],
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
    const drawnKm = drawnLength(feature);
    if (drawnKm === 0) {
      const at = `$.features[${index}].geometry.coordinates`;
      issues.push({ file: "trip.geojson", path: at, message: "a line without any length", value: drawnKm });
    }
    const legKm = typeof km === "number" ? km : drawnKm;
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

/** So far, in degrees, may any position be from the middle of all; and so many times as far as most are. */
const SWAPPED = { degrees: 5, times: 4 } as const;

/**
 * Swapped coordinates land elsewhere on Earth. A position is taken for swapped where it is far from the middle of all
 * positions, measured by how far most of them are, and would be much nearer the other way round. Where longitudes and
 * latitudes are much the same numbers, this cannot be told.
 */
function positionRules({ trip, issues }: Context): void {
  const positions = list(trip, "features").map((feature, index) =>
    positionsIn(field(field(feature, "geometry"), "coordinates"), `$.features[${index}].geometry.coordinates`),
  );
  const all = positions.flatMap((found) => sample(found.map(({ position }) => position)));
  const [middleX, middleY] = [median(all.map(([x]) => x)), median(all.map(([, y]) => y))];
  const off = ([x, y]: Pair) => Math.hypot(x - middleX, y - middleY);
  const far = Math.max(SWAPPED.degrees, SWAPPED.times * median(all.map(off)));
  for (const found of positions) {
    const swapped = found.find(
      ({ position }) => off(position) > far && 3 * off([position[1], position[0]]) < off(position),
    );
    if (swapped === undefined) continue;
    issues.push({
      file: "trip.geojson",
      path: swapped.path,
      message: "far from all else: longitude and latitude seem swapped",
      value: swapped.position,
    });
  }
}

type Pair = readonly [x: number, y: number];

/** Every position of some coordinates, of whatever geometry, with its path. */
function positionsIn(coordinates: unknown, path: string, depth = 0): { position: Pair; path: string }[] {
  if (!Array.isArray(coordinates) || depth > 3) return [];
  const [x, y] = coordinates as unknown[];
  if (typeof x === "number" && typeof y === "number") return [{ position: [x, y], path }];
  return coordinates.flatMap((part, index) => positionsIn(part, `${path}[${index}]`, depth + 1));
}

/** Some of a geometry's positions, so that one of many does not outweigh all others. */
function sample(positions: readonly Pair[]): readonly Pair[] {
  const step = Math.max(1, Math.floor(positions.length / 8));
  return positions.filter((_, index) => index % step === 0);
}

function zoneNameRules({ trip, issues }: Context): void {
  const names = field(trip, "zoneNames");
  const need = (zone: unknown, path: string) => {
    if (typeof zone === "string" && zone !== "UTC" && field(names, zone) === undefined) {
      issues.push({ file: "trip.geojson", path, message: "the zone has no name in $.zoneNames", value: zone });
    }
  };
  for (const name of typeof names === "object" && names !== null ? Object.keys(names) : []) {
    if (isZone(name)) continue;
    issues.push({
      file: "trip.geojson",
      path: jsonPath(["zoneNames", name]),
      message: "names what is no IANA time zone",
      value: name,
    });
  }
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

/** So far, in days, may a window be from most others: a slip in a year makes the time axis centuries long. */
const FAR_DAYS = 1000;

function windowRules({ evidence, issues }: Context): void {
  const edges = list(evidence, "claims").flatMap((claim, index) =>
    ["earliest", "latest"].flatMap((edge) => {
      const value = field(field(claim, "when"), edge);
      const t = typeof value === "string" ? Date.parse(value) : Number.NaN;
      return Number.isNaN(t) ? [] : [{ t, value, path: `$.claims[${index}].when.${edge}` }];
    }),
  );
  const middle = median(edges.map(({ t }) => t));
  for (const { t, value, path } of edges) {
    if (Math.abs(t - middle) <= FAR_DAYS * DAY) continue;
    const message = `more than ${FAR_DAYS} days from most other windows`;
    issues.push({ file: "evidence.json", path, message, value });
  }
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

function inferenceRules({ trip, evidence, issues }: Context): void {
  const places = placeIds(trip);
  const claims = idsOf(list(evidence, "claims"));
  list(evidence, "inferences").forEach((inference, index) => {
    const path = `$.inferences[${index}]`;
    list(inference, "about").forEach((place, at) => {
      refer(issues, "evidence.json", `${path}.about[${at}]`, place, places, "no place has this id");
    });
    list(inference, "claims").forEach((claim, at) => {
      refer(issues, "evidence.json", `${path}.claims[${at}]`, claim, claims, "no claim has this id");
    });
  });
}

function highlightRules({ evidence, issues }: Context): void {
  const events = idsOf(list(evidence, "events"));
  const seen = new Set<unknown>();
  list(evidence, "highlights").forEach((highlight, index) => {
    const path = `$.highlights[${index}].event`;
    const event = field(highlight, "event");
    refer(issues, "evidence.json", path, event, events, "no event has this id");
    if (seen.has(event)) {
      issues.push({ file: "evidence.json", path, message: "an event that two highlights show", value: event });
    }
    seen.add(event);
  });
}

const HALF_HOUR = 30 * MINUTE;

/** "About" a full or half hour means a quarter of an hour on either side, about any other minute five minutes. */
function aboutRules({ evidence, issues }: Context): void {
  list(evidence, "claims").forEach((claim, index) => {
    const when = field(claim, "when");
    const minutes = field(when, "aboutMinutes");
    if (typeof minutes !== "number") return;
    const add = (message: string) =>
      issues.push({
        file: "evidence.json",
        path: `$.claims[${index}].when.aboutMinutes`,
        message: `claim ${show(field(claim, "id"))}: ${message}`,
        value: minutes,
      });
    const [earliest, latest] = [timeOf(field(when, "earliest")), timeOf(field(when, "latest"))];
    const stated = [
      ...(earliest === null ? [] : [earliest + minutes * MINUTE]),
      ...(latest === null ? [] : [latest - minutes * MINUTE]),
    ];
    const expected = stated.every((t) => t % HALF_HOUR === 0) ? 15 : 5;
    if (stated.length === 0) add('"about" needs a time, such as "earliest": "2023-09-13T11:36:00+09:00"');
    else if (stated.some((t, at) => t < (stated[at - 1] ?? t))) add('the window is narrower than its "about"');
    else if (minutes !== expected) add(`"about" this time means ${expected} minutes on either side: write ${expected}`);
  });
}

function timeOf(value: unknown): number | null {
  const t = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(t) ? null : t;
}

/** Texts of one's own differ in every language; the name of a speaker in one of them at least. */
function copyRules({ trip, evidence, issues }: Context): void {
  const check = (file: RecordFileName, path: string, text: unknown, isCopy: (texts: unknown[]) => boolean) => {
    const texts = LANGUAGES.map((language) => field(text, language));
    if (texts.some((value) => typeof value !== "string") || !isCopy(texts)) return;
    issues.push({ file, path, message: "a language is a copy of another: translate it", value: text });
  };
  const someCopy = (texts: unknown[]) => new Set(texts).size < texts.length;
  const allCopies = (texts: unknown[]) => new Set(texts).size === 1;
  list(trip, "features").forEach((feature, index) => {
    const within = field(field(feature, "properties"), "within");
    check("trip.geojson", `$.features[${index}].properties.within`, within, someCopy);
  });
  list(evidence, "claims").forEach((claim, index) => {
    list(claim, "via").forEach((link, at) => {
      check("evidence.json", `$.claims[${index}].via[${at}].name`, field(link, "name"), allCopies);
    });
    const condition = field(field(claim, "distance"), "condition");
    check("evidence.json", `$.claims[${index}].distance.condition`, condition, someCopy);
  });
  list(evidence, "inferences").forEach((inference, index) => {
    check("evidence.json", `$.inferences[${index}].text`, field(inference, "text"), someCopy);
  });
  list(evidence, "subjects").forEach((subject, index) => {
    check("evidence.json", `$.subjects[${index}].name`, field(subject, "name"), someCopy);
  });
  list(evidence, "highlights").forEach((highlight, index) => {
    for (const key of ["label", "headline", "articles", "since"]) {
      check("evidence.json", `$.highlights[${index}].${key}`, field(highlight, key), someCopy);
    }
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

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function show(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}
