import type { ShippedClaim, ShippedEvidence } from "./shipped.ts";

/** What the document's list shows of a claim: its quotation or else its summary, and the address of its source. */
export interface ListedText {
  readonly text: string;
  readonly url: string;
}

/** Evidence without the texts that the document's list holds; they are empty instead. */
export interface ListedEvidence {
  readonly evidenceFile: ShippedEvidence;
  /** The claims in the order of the list, by their index in the evidence. */
  readonly listed: readonly number[];
}

/** Leaves out the texts of claims that the document lists, in English. Their ids come in the order of the list. */
export function withoutListedTexts(evidence: ShippedEvidence, ids: readonly string[]): ListedEvidence {
  const listed = ids.map((id) => evidence.claims.findIndex((claim) => claim.id === id));
  const cited = new Set(listed.map((index) => evidence.claims[index]?.source));
  const claims = evidence.claims.map((claim) => (ids.includes(claim.id) ? withText(claim, withoutText) : claim));
  const sources = evidence.sources.map((source) => (cited.has(source.id) ? { ...source, URL: "" } : source));
  return { evidenceFile: { ...evidence, claims, sources }, listed };
}

/**
 * Puts the texts back that {@link withoutListedTexts} left out.
 *
 * @throws Error if the document lists other claims
 */
export function withListedTexts(
  { evidenceFile, listed }: ListedEvidence,
  texts: readonly ListedText[],
): ShippedEvidence {
  if (texts.length !== listed.length) throw new Error("The list is not as the server sent it.");
  const byClaim = new Map(listed.map((claim, index) => [claim, texts[index]]));
  const urls = new Map(listed.map((claim, index) => [evidenceFile.claims[claim]?.source, texts[index]?.url]));
  return {
    ...evidenceFile,
    claims: evidenceFile.claims.map((claim, index) =>
      withText(claim, (own) => own || (byClaim.get(index)?.text ?? "")),
    ),
    sources: evidenceFile.sources.map((source) => ({ ...source, URL: source.URL || (urls.get(source.id) ?? "") })),
  };
}

/** A claim with another text: its quotation, or without one its summary. */
function withText(claim: ShippedClaim, change: (text: string) => string): ShippedClaim {
  const { quote, summary } = claim;
  if (quote !== null) return { ...claim, quote: { exact: change(quote.exact) } };
  return summary === null ? claim : { ...claim, summary: { ...summary, en: change(summary.en) } };
}

/** A text that HTML would not give back as it was stays. */
function withoutText(text: string): string {
  return /[\r\0]/.test(text) ? text : "";
}
