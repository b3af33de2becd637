import type { ShippedClaim, ShippedEvidence, ShippedSource } from "./shipped.ts";

type Link = ShippedClaim["via"][number];

/** What the document's list shows of a claim. */
export interface ListedClaim {
  /** Its quotation, or else its summary. */
  readonly text: string;
  /** The address of its source. */
  readonly url: string;
  /** Who told whom, and last the publisher. */
  readonly names: readonly string[];
}

/** What the document's list shows, in its order. */
export interface ListedTexts {
  readonly claims: readonly ListedClaim[];
  /** The titles of events, by the event's id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Evidence without the texts that the document's list holds; they are empty instead. */
export interface ListedEvidence {
  readonly evidenceFile: ShippedEvidence;
  /** The claims in the order of the list, by their index in the evidence. */
  readonly listed: readonly number[];
  /** Of the texts in the list, see {@link checksumOf}. */
  readonly checksum: number;
}

/** The speakers of a claim that are named beside its publisher, who is not named twice. */
export function namedBeside(speakers: readonly string[], publisher: string): readonly string[] {
  return speakers[speakers.length - 1] === publisher ? speakers.slice(0, -1) : speakers;
}

/** A number by which lists of other texts are told from this one. Space does not count: HTML changes it. */
function checksumOf({ claims, titles }: ListedTexts): number {
  const all = [...claims.flatMap(({ text, url, names }) => [text, url, ...names]), ...titles.values()]
    .join("")
    .replace(/\s/g, "");
  let sum = 0;
  for (let index = 0; index < all.length; index += 1) sum = Math.imul(sum ^ all.charCodeAt(index), 0x01000193);
  return sum;
}

/** Leaves out the texts of claims and events that the document lists, in English. Their ids come in the list's order. */
export function withoutListedTexts(
  evidence: ShippedEvidence,
  claimIds: readonly string[],
  eventIds: readonly string[],
): ListedEvidence {
  const sources = new Map(evidence.sources.map((source) => [source.id, source]));
  const listed = claimIds.map((id) => evidence.claims.findIndex((claim) => claim.id === id));
  const claims = listed.map((index) => {
    const claim = evidence.claims[index] as ShippedClaim;
    return listedClaim(claim, sources.get(claim.source));
  });
  const byClaim = new Map(listed.map((index, at) => [index, claims[at]]));
  const cited = new Set(listed.map((index) => evidence.claims[index]?.source));
  const titles = new Map(eventIds.map((id) => [id, evidence.events.find((event) => event.id === id)?.title.en ?? ""]));
  return {
    evidenceFile: {
      ...evidence,
      events: evidence.events.map((event) => (titles.has(event.id) ? withTitle(event, withoutText) : event)),
      claims: evidence.claims.map((claim, index) => {
        const shown = byClaim.get(index);
        if (shown === undefined) return claim;
        return withTexts(claim, withoutText, (name, at) => (at < shown.names.length - 1 ? withoutText(name) : name));
      }),
      sources: evidence.sources.map((source) => (cited.has(source.id) ? withOrigin(source, () => "") : source)),
    },
    listed,
    checksum: checksumOf({ claims, titles }),
  };
}

function listedClaim({ quote, summary, via }: ShippedClaim, source: ShippedSource | undefined): ListedClaim {
  const publisher = source?.publisher ?? source?.["container-title"] ?? "";
  const speakers = via.map(speakerOf);
  return {
    text: quote?.exact ?? summary?.en ?? "",
    url: source?.URL ?? "",
    names: [...namedBeside(speakers, publisher), publisher],
  };
}

function speakerOf(link: Link): string {
  const name = typeof link === "string" ? link : link.name;
  return typeof name === "string" ? name : name.en;
}

/** A speaker by another name in English, in the shape that the record has. */
function renamed(link: Link, to: string): Link {
  if (typeof link === "string") return to;
  return { ...link, name: typeof link.name === "string" ? to : { ...link.name, en: to } };
}

/**
 * Puts the texts back that {@link withoutListedTexts} left out. Null if the list has others, as in a page that the
 * browser has translated.
 */
export function withListedTexts(
  { evidenceFile, listed, checksum }: ListedEvidence,
  texts: ListedTexts,
): ShippedEvidence | null {
  if (texts.claims.length !== listed.length || checksumOf(texts) !== checksum) return null;
  const byClaim = new Map(listed.map((claim, index) => [claim, texts.claims[index]]));
  const bySource = new Map(listed.map((claim, index) => [evidenceFile.claims[claim]?.source, texts.claims[index]]));
  return {
    ...evidenceFile,
    events: evidenceFile.events.map((event) => withTitle(event, (own) => own || (texts.titles.get(event.id) ?? ""))),
    claims: evidenceFile.claims.map((claim, index) => {
      const text = byClaim.get(index);
      return withTexts(
        claim,
        (own) => own || (text?.text ?? ""),
        (own, at) => own || (text?.names[at] ?? ""),
      );
    }),
    sources: evidenceFile.sources.map((source) => {
      const text = bySource.get(source.id);
      return withOrigin(source, (own, isName) => own || ((isName ? text?.names.at(-1) : text?.url) ?? ""));
    }),
  };
}

function withTitle<Event extends ShippedEvidence["events"][number]>(event: Event, change: (text: string) => string) {
  return { ...event, title: { ...event.title, en: change(event.title.en) } };
}

/** A claim with another text, its quotation or without one its summary, and with other names of its speakers. */
function withTexts(
  claim: ShippedClaim,
  change: (text: string) => string,
  rename: (name: string, at: number) => string,
): ShippedClaim {
  const { quote, summary } = claim;
  const via = claim.via.map((link, at) => renamed(link, rename(speakerOf(link), at)));
  if (quote !== null) return { ...claim, via, quote: { exact: change(quote.exact) } };
  return summary === null ? { ...claim, via } : { ...claim, via, summary: { ...summary, en: change(summary.en) } };
}

/** A source with another address, and with another name of its publisher where it has one. */
function withOrigin(source: ShippedSource, change: (text: string, isName: boolean) => string): ShippedSource {
  const { publisher, URL } = source;
  return {
    ...source,
    URL: change(URL, false),
    ...(publisher === undefined ? {} : { publisher: change(publisher, true) }),
  };
}

/** A text that HTML would not give back as it was stays. */
function withoutText(text: string): string {
  return /[\r\0]/.test(text) ? text : "";
}
