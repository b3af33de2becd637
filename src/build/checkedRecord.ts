import type { ParseResult } from "../trip/parse/parseRecord.ts";
import { issueLine, quoteFolder, readRecord, recordFolder } from "./record/readRecord.ts";

/** A record without any issue. */
export type CheckedRecord = Extract<ParseResult, { ok: true }>;

/**
 * The record of this build.
 *
 * @throws Error that lists every issue, where the record has any
 */
export function checkedRecord(): CheckedRecord {
  const result = readRecord(recordFolder(), quoteFolder());
  if (result.ok) return result;
  throw new Error(`The record cannot be built:\n${result.issues.map(issueLine).join("\n")}`);
}
