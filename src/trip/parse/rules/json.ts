import type { Issue, RecordFileName } from "../../record/issue.ts";

/** A record as decoded JSON of unknown shape. */
export interface RawRecord {
  readonly trip: unknown;
  readonly evidence: unknown;
  /** By place id, each time the path reaches the place; null where the path itself has faults. */
  readonly visits: ReadonlyMap<string, readonly unknown[]> | null;
}

/** One check of a record. It reads raw JSON and trusts nothing, so that no fault hides another. */
export type Rule = (record: RawRecord) => Iterable<Issue>;

/** Makes issues of one file. */
export function issuesIn(file: RecordFileName): (path: string, message: string, value: unknown) => Issue {
  return (path, message, value) => ({ file, path, message, value });
}

export const tripIssue = issuesIn("trip.geojson");
export const evidenceIssue = issuesIn("evidence.json");

/** A property of an object; undefined where the value is no object or does not have it. */
export function field(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce((inner, key) => {
    if (typeof inner !== "object" || inner === null || !Object.hasOwn(inner, key)) return undefined;
    return Reflect.get(inner, key);
  }, value);
}

/** A list in an object; empty where there is none. */
export function list(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = field(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** The items of a list with their paths. */
export function entries(value: unknown, key: string, path = "$"): [item: unknown, path: string][] {
  return list(value, key).map((item, index) => [item, `${path}.${key}[${index}]`]);
}

export function idsOf(items: readonly unknown[]): ReadonlySet<unknown> {
  return new Set(items.map((item) => field(item, "id")));
}

/** The features of a kind with their paths. */
function features(trip: unknown, isWanted: (kind: unknown) => boolean): [feature: unknown, path: string][] {
  return entries(trip, "features").filter(([feature]) => isWanted(field(feature, "properties", "kind")));
}

export function legs(trip: unknown): [leg: unknown, path: string][] {
  return features(trip, (kind) => kind === "leg");
}

export function places(trip: unknown): [place: unknown, path: string][] {
  return features(trip, (kind) => kind !== "leg");
}

export function placeIds(trip: unknown): ReadonlySet<unknown> {
  return idsOf(places(trip).map(([place]) => place));
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

export function quoted(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}
