import type { ClaimDetailsRecord } from "./details.ts";
import type { InSomeLanguages, ShippedClaim } from "./shipped.ts";

/** A part of a large record: claims in full, in every language. */
export interface ClaimPart {
  readonly claims: readonly ShippedClaim[];
  /** Of the claims that have any. */
  readonly details: readonly InSomeLanguages<ClaimDetailsRecord>[];
}
