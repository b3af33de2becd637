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
  /** Of the texts in the list, see {@link checksumOf}. */
  readonly checksum: number;
}

/** A number by which lists of other texts are told from this one. Space does not count: HTML changes it. */
function checksumOf(texts: readonly ListedText[]): number {
  const all = texts
    .map(({ text, url }) => text + url)
    .join("")
    .replace(/\s/g, "");
  let sum = 0;
  for (let index = 0; index < all.length; index += 1) sum = Math.imul(sum ^ all.charCodeAt(index), 0x01000193);
  return sum;
}

/** Leaves out the texts of claims that the document lists, in English. Their ids come in the order of the list. */
export function withoutListedTexts(evidence: ShippedEvidence, ids: readonly string[]): ListedEvidence {
  const urls = new Map(evidence.sources.map(({ id, URL }) => [id, URL]));
  const listed = ids.map((id) => evidence.claims.findIndex((claim) => claim.id === id));
  const cited = new Set(listed.map((index) => evidence.claims[index]?.source));
  const texts = listed.map((index) => {
    const { quote, summary, source } = evidence.claims[index] as ShippedClaim;
    return { text: quote?.exact ?? summary?.en ?? "", url: urls.get(source) ?? "" };
  });
  const claims = evidence.claims.map((claim) => (ids.includes(claim.id) ? withText(claim, withoutText) : claim));
  const sources = evidence.sources.map((source) => (cited.has(source.id) ? { ...source, URL: "" } : source));
  return { evidenceFile: { ...evidence, claims, sources }, listed, checksum: checksumOf(texts) };
}

/**
 * Puts the texts back that {@link withoutListedTexts} left out. Null if the list has others, as in a page that the
 * browser has translated.
 */
export function withListedTexts(
  { evidenceFile, listed, checksum }: ListedEvidence,
  texts: readonly ListedText[],
): ShippedEvidence | null {
  if (texts.length !== listed.length || checksumOf(texts) !== checksum) return null;
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
