import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { asKnown, EVERYTHING } from "../../trip/knowledge/knownTrip.ts";
import { findTimeRange } from "../../trip/knowledge/timeRange.ts";
import { type ParseResult, parseRecord } from "../../trip/parse/parseRecord.ts";
import { type Issue, shortened } from "../../trip/record/issue.ts";
import { sourceFile } from "../../trip/record/schema.ts";
import { type JsonFile, type LocatedIssue, readJson } from "./readJson.ts";
import { recordText } from "./recordText.ts";

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, "../../..");

/** The folder of the record: `data`, or the one that `TRIP_DATA` names. */
export function recordFolder(): string {
  return resolve(ROOT, process.env.TRIP_DATA ?? "data");
}

/** The folder of the build: `dist`, or the one that `OUT_DIR` names. */
export function outFolder(): string {
  return resolve(ROOT, process.env.OUT_DIR ?? "dist");
}

/** The folder with the texts that quotations are checked against; null if there is none. */
export function quoteFolder(): string | null {
  const folder = resolve(ROOT, process.env.QUOTE_SOURCES ?? "../shared/sources");
  return existsSync(folder) ? folder : null;
}

/**
 * Reads and checks the record in a folder, quotations included. A build accepts a record that an editor should still
 * mend; `moreRules` find what.
 */
export function readRecord(
  folder: string,
  quotes: string | null,
  moreRules: (trip: unknown, evidence: unknown) => readonly Issue[] = () => [],
): ParseResult {
  const trip = readFile(folder, "trip.geojson");
  const evidence = readFile(folder, "evidence.json");
  const ofFiles = [...trip.issues, ...evidence.issues];
  if (trip.value === undefined || evidence.value === undefined) return { ok: false, issues: ofFiles };
  const result = withAxis(parseRecord(trip.value, evidence.value));
  const more = [...quoteIssues(evidence.value, quotes), ...moreRules(trip.value, evidence.value)].map(shortened);
  const found = result.ok ? more : [...result.issues, ...more];
  const issues = [...ofFiles, ...found.map((issue) => (issue.file === "trip.geojson" ? trip : evidence).locate(issue))];
  return issues.length > 0 ? { ok: false, issues } : result;
}

/** The record, unless its time axis would have no ends. */
function withAxis(result: ParseResult): ParseResult {
  if (!result.ok || findTimeRange(asKnown(result.trip, EVERYTHING)) !== null) return result;
  const events = result.evidence.events.map(({ id, subject, kind }) => `${id} (${subject}, ${kind})`);
  const axis: Issue = { file: "evidence.json", path: "$.events", message: NO_AXIS, value: events };
  return { ok: false, issues: [shortened(axis)] };
}

const NO_AXIS =
  'the time axis needs an event of the train or a launch whose time is told; write "subject": "train" (or "kind": ' +
  '"launch") in an event, and "when": {"earliest": "2023-09-13T05:00:00Z", "latest": null} in its firmest claim';

/** What to do about a file that the system does not hand over, by the system's code for it. */
const FILE_FAULTS: Readonly<Record<string, (folder: string) => string>> = {
  ENOENT: (folder) => `there is no such file in ${folder}; ${NAME_FOLDER}`,
  ENOTDIR: (folder) => `${folder} is not a folder; ${NAME_FOLDER}`,
  EISDIR: (folder) => `in ${folder} this is a folder, not a file`,
  EACCES: (folder) => `may not be read in ${folder}; give yourself leave to read it`,
};

const NAME_FOLDER = "name the folder of both files, such as TRIP_DATA=tests/records/kim-vladivostok-2019";

function readFile(folder: string, file: Issue["file"]): JsonFile {
  try {
    return readJson(file, recordText(readFileSync(join(folder, file))));
  } catch (error) {
    const fault = error instanceof Error ? error : new Error("cannot be read");
    const message = FILE_FAULTS[String(Reflect.get(fault, "code"))]?.(folder) ?? fault.message;
    return { issues: [{ file, path: "$", message }], locate: (issue) => issue };
  }
}

/** What the check of quotations reads of a record, whatever else is wrong with it. */
const quotedFile = z.object({
  claims: z.array(
    z
      .object({ source: z.string(), quote: z.object({ exact: z.string(), sha256: z.unknown() }).loose() })
      .loose()
      .nullable()
      .catch(null),
  ),
  sources: z.array(
    z.object({ id: z.string(), file: sourceFile, sha256: z.string().optional() }).nullable().catch(null),
  ),
});

/** The offsets of a quotation, and the text around it. */
const quotePlace = z.object({ start: z.int(), end: z.int(), prefix: z.string(), suffix: z.string() });

/**
 * Checks every quotation against its own hash, and against the article's text at its offsets if that text is available.
 */
function quoteIssues(evidence: unknown, folder: string | null): Issue[] {
  const read = quotedFile.safeParse(evidence);
  if (!read.success) return [];
  const sources = new Map(read.data.sources.flatMap((source) => (source === null ? [] : [[source.id, source]])));
  const texts = new Map<string, string[] | null>();
  const issues: Issue[] = [];
  read.data.claims.forEach((claim, index) => {
    if (claim === null) return;
    const { quote } = claim;
    const at = (path: string, message: string, value: unknown) =>
      issues.push({ file: "evidence.json", path: `$.claims[${index}].quote.${path}`, message, value });
    if (sha256(quote.exact) !== quote.sha256) at("sha256", "is not the hash of the quotation", quote.sha256);
    const source = sources.get(claim.source);
    const place = quotePlace.safeParse(quote);
    if (folder === null || source === undefined || !place.success) return;
    if (!texts.has(source.file)) texts.set(source.file, textOf(folder, source.file, source.sha256, index, issues));
    const text = texts.get(source.file);
    if (text === null || text === undefined) return;
    const { start, end, prefix, suffix } = place.data;
    const slice = (from: number, to: number) => text.slice(Math.max(0, from), to).join("");
    if (slice(start, end) !== quote.exact) at("exact", `is not what ${source.file} says at its offsets`, quote.exact);
    else if (slice(start - [...prefix].length, start) !== prefix)
      at("prefix", "does not stand before the quotation", prefix);
    else if (slice(end, end + [...suffix].length) !== suffix)
      at("suffix", "does not stand after the quotation", suffix);
  });
  return issues;
}

/** The article's characters, by code point; null, with an issue, where it is missing or another text. */
function textOf(
  folder: string,
  file: string,
  hash: string | undefined,
  index: number,
  issues: Issue[],
): string[] | null {
  const path = `$.claims[${index}].source`;
  const bytes = existsSync(join(folder, file)) ? readFileSync(join(folder, file)) : null;
  if (bytes === null) {
    issues.push({
      file: "evidence.json",
      path,
      message: "the article's text is not in the folder of sources",
      value: file,
    });
    return null;
  }
  if (hash !== undefined && sha256(bytes) !== hash) {
    issues.push({
      file: "evidence.json",
      path,
      message: "the article's text is not the one that was hashed",
      value: file,
    });
    return null;
  }
  return [...bytes.toString("utf8")];
}

function sha256(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Characters that cannot be seen, or could do something to a terminal or to the order of a line's words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff]/g;

/** An issue as one line: file, path, message, value unless it is the whole file; invisible characters are written as their codes. */
export function issueLine({ file, path, message, value, line, id }: LocatedIssue): string {
  const isWholeFile = value === undefined && path === "$";
  const shown = value === undefined ? "absent" : (JSON.stringify(value)?.slice(0, 160) ?? String(value));
  const where = [line === undefined ? "" : `line ${line}`, id === undefined ? "" : `in "${id}"`].filter(Boolean);
  const place = where.length === 0 ? "" : `, ${where.join(", ")}`;
  return `${file} ${path}: ${message}${isWholeFile ? "" : ` (${shown})`}${place}`.replace(
    UNSEEN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
