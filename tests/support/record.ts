import type { TripDetails } from "../../src/trip/model/details.ts";
import type { Trip } from "../../src/trip/model/trip.ts";
import { buildDetails } from "../../src/trip/parse/buildDetails.ts";
import { parseRecord } from "../../src/trip/parse/parseRecord.ts";
import { recordDetails } from "../../src/trip/record/details.ts";
import type { EvidenceFile, TripFile } from "../../src/trip/record/schema.ts";
import { EVIDENCE_FILE } from "./evidence.ts";
import { PLACES_FILE } from "./places.ts";

export interface Files {
  readonly trip: TripFile;
  readonly evidence: EvidenceFile;
}

/** The two files of the invented trip, frozen through and through. */
export const FILES: Files = deepFreeze({ trip: PLACES_FILE, evidence: EVIDENCE_FILE });

/** The invented trip. */
export const TRIP: Trip = tripOf(FILES);

/** What only its opened places show. */
export const DETAILS: TripDetails = buildDetails(recordDetails(FILES.trip, FILES.evidence));

/** The trip of two files. */
export function tripOf({ trip, evidence }: Files): Trip {
  const result = parseRecord(trip, evidence);
  if (!result.ok) throw new Error(`The record is not sound: ${JSON.stringify(result.issues, null, 2)}`);
  return result.trip;
}

/** The same value, deeply frozen. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** An instant of the invented trip, in UTC: `at("03 02:43")` is 3 June 2024, 02:43. */
export function at(text: string): number {
  const t = Date.parse(`2024-06-${text.replace(" ", "T")}Z`);
  if (Number.isNaN(t)) throw new Error(`"${text}" is not a time in June.`);
  return t;
}
