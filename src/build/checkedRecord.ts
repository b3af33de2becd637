import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ParseResult } from "../trip/parse/parseRecord.ts";
import type { Issue } from "../trip/record/issue.ts";
import { issueLine, quoteFolder, readRecord, recordFolder } from "./record/readRecord.ts";

/** Lists what is wrong with the record, one issue a line, and ends the program. */
export function refuse(issues: readonly Issue[]): never {
  for (const issue of issues) console.error(issueLine(issue));
  console.error(`The record has ${issues.length} problem${issues.length === 1 ? "" : "s"}.`);
  process.exit(1);
}

/** A record without any issue. */
export type CheckedRecord = Extract<ParseResult, { ok: true }>;

/** The record that was read last, and the text of its files. */
let latest: { readonly text: string; readonly record: CheckedRecord } | null = null;

/**
 * The record of this build, read anew once its files have changed.
 *
 * @throws Error that lists every issue, where the record has any
 */
export function checkedRecord(): CheckedRecord {
  const text = recordFiles().join("");
  if (latest?.text === text) return latest.record;
  const result = readRecord(recordFolder(), quoteFolder());
  if (!result.ok) throw new Error(`The record cannot be built:\n${result.issues.map(issueLine).join("\n")}`);
  latest = { text, record: result };
  return result;
}

function recordFiles(): string[] {
  return ["trip.geojson", "evidence.json"].map((name) => {
    const path = join(recordFolder(), name);
    return existsSync(path) ? readFileSync(path, "latin1") : "";
  });
}

/** The record of this build; where it has issues, they are listed and the program ends. */
export function checkedRecordOrExit(): CheckedRecord {
  const result = readRecord(recordFolder(), quoteFolder());
  return result.ok ? result : refuse(result.issues);
}
