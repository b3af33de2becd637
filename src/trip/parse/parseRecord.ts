import type { z } from "zod";
import type { TripDetails } from "../model/details.ts";
import type { Trip } from "../model/trip.ts";
import { recordDetails } from "../record/details.ts";
import { type Issue, jsonPath, type RecordFileName, shortened } from "../record/issue.ts";
import { type EvidenceFile, evidenceFile, type TripFile, tripFile } from "../record/schema.ts";
import { buildDetails } from "./buildDetails.ts";
import { buildRailPath } from "./buildRailPath.ts";
import { buildTrip } from "./buildTrip.ts";
import { type FlatIssue, withPlainGeometries } from "./geometryIssues.ts";
import { recordRules } from "./rules/index.ts";
import { unwrapLongitudes } from "./unwrapLongitudes.ts";

export type ParseResult =
  | {
      readonly ok: true;
      readonly trip: Trip;
      readonly details: TripDetails;
      readonly file: TripFile;
      readonly evidence: EvidenceFile;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads the two files of a record, as decoded JSON of any shape.
 * Either all of it is sound, or every problem found is listed; nothing is dropped and nothing mended.
 */
export function parseRecord(rawTrip: unknown, rawEvidence: unknown): ParseResult {
  const file = tripFile.safeParse(rawTrip);
  const evidence = evidenceFile.safeParse(rawEvidence);
  const ofShape = [
    ...(file.error ? issuesOf("trip.geojson", file.error, rawTrip) : []),
    ...(evidence.error ? issuesOf("evidence.json", evidence.error, rawEvidence) : []),
  ];
  const covered = new Set(ofShape.map(placeOf));
  const visits = file.success ? visitsOf(file.data) : null;
  const ofRules = recordRules({ trip: rawTrip, evidence: rawEvidence, visits }).filter(
    (issue) => !covered.has(placeOf(issue)),
  );
  const issues = [...ofShape, ...ofRules];
  if (issues.length > 0 || !file.success || !evidence.success) return { ok: false, issues: issues.map(shortened) };
  return {
    ok: true,
    trip: buildTrip(unwrapLongitudes(file.data), evidence.data),
    details: buildDetails(recordDetails(file.data, evidence.data)),
    file: file.data,
    evidence: evidence.data,
  };
}

function visitsOf(file: TripFile): ReadonlyMap<string, readonly unknown[]> | null {
  const ids = new Set(file.features.filter(({ properties }) => properties.kind === "leg").map(({ id }) => id));
  return file.path.every(({ leg }) => ids.has(leg)) ? buildRailPath(file).visits : null;
}

function placeOf({ file, path }: Issue): string {
  return `${file} ${path}`;
}

function issuesOf(file: RecordFileName, error: z.ZodError, raw: unknown): Issue[] {
  const found = error.issues.flatMap((issue) => flatten(issue, []));
  const plain = file === "trip.geojson" ? withPlainGeometries(found, raw) : found;
  return plain.map(({ path, message }) => ({ file, path: jsonPath(path), message, value: valueAt(raw, path) }));
}

/** The issues of a union are those of the member that fits best: one of the right type and kind, with the fewest. */
function flatten(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): FlatIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key], message: "a key that the record does not have" }));
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const members = issue.errors.map((errors) => errors.flatMap((error) => flatten(error, path)));
    const misfit = (member: readonly FlatIssue[]) =>
      member.length +
      (member.some((found) => found.path.length === path.length) ? 1e9 : 0) +
      (member.some((found) => found.path.at(-1) === "kind") ? 1e6 : 0);
    return members.reduce((best, member) => (misfit(member) < misfit(best) ? member : best));
  }
  const limit = limitOf(issue);
  if (limit !== null) return [{ path, message: limit }];
  const received = issue.code === "invalid_type" ? /^Invalid input: .* received (\w+)$/.exec(issue.message)?.[1] : null;
  if (issue.code !== "invalid_type" || received == null) return [{ path, message: issue.message }];
  const fault = received === "undefined" ? "is missing" : received === "null" ? "is null" : `is ${article(received)}`;
  return [{ path, message: `${fault}; the record needs ${article(issue.expected)} here` }];
}

/** How much is allowed where there is too little or too much, unless the schema has its own words for it. */
function limitOf(issue: z.core.$ZodIssue): string | null {
  if (!/^Too (?:small|big): /.test(issue.message)) return null;
  if (issue.code === "too_big")
    return `is too ${sized(issue.origin, "large", "long")}; write at most ${amount(issue.maximum, issue.origin)}`;
  if (issue.code !== "too_small") return null;
  const least = issue.inclusive === false ? "more than" : "at least";
  return `is too ${sized(issue.origin, "small", "short")}; write ${least} ${amount(issue.minimum, issue.origin)}`;
}

function sized(origin: string, ofNumber: string, ofLength: string): string {
  return origin === "string" || origin === "array" ? ofLength : ofNumber;
}

function amount(limit: number | bigint, origin: string): string {
  const unit = origin === "string" ? " character" : origin === "array" ? " item" : "";
  return `${limit}${unit}${unit === "" || Number(limit) === 1 ? "" : "s"}`;
}

function article(type: string): string {
  return `${/^[aeio]/.test(type) ? "an" : "a"} ${type}`;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
