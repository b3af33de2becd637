import { readFileSync } from "node:fs";
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
  const result = currentRecord();
  if (result.ok) return result;
  throw new Error(`The record cannot be built:\n${result.issues.map(issueLine).join("\n")}`);
}

/** The record of this build; where it has issues, they are listed and the program ends. */
export function checkedRecordOrExit(): CheckedRecord {
  const result = currentRecord();
  return result.ok ? result : refuse(result.issues);
}

function currentRecord(): ReturnType<typeof readRecord> {
  const text = recordFiles().join("");
  if (latest?.text === text) return latest.record;
  const result = readRecord(recordFolder(), quoteFolder());
  if (result.ok) latest = { text, record: result };
  return result;
}

/** The text of both files; empty for one that cannot be read, of which {@link readRecord} says why. */
function recordFiles(): string[] {
  return ["trip.geojson", "evidence.json"].map((name) => {
    try {
      return readFileSync(join(recordFolder(), name), "latin1");
    } catch {
      return "";
    }
  });
}
