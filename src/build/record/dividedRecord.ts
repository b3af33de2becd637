import { asKnown, EVERYTHING } from "../../trip/knowledge/knownTrip.ts";
import { timeRange } from "../../trip/knowledge/timeRange.ts";
import type { Trip } from "../../trip/model/trip.ts";
import type { ClaimPart } from "../../trip/record/claimPart.ts";
import type { RecordDetails } from "../../trip/record/details.ts";
import type { ShippedClaim, ShippedEvidence } from "../../trip/record/shipped.ts";
import { currentEvent, reportsAround } from "../../view/reportsAround.ts";
import { listedClaims } from "./listedClaims.ts";

/** Records with more claims than this are sent in parts. */
export const LARGE_CLAIMS = 2000;

/** A part ends once it has this many claims. */
const PART_CLAIMS = 400;

/** A record as a browser gets it: what it starts with, and the parts that it fetches when it shows their claims. */
export interface DividedRecord {
  readonly evidence: ShippedEvidence;
  readonly details: RecordDetails;
  readonly parts: readonly ClaimPart[];
}

/** Claims that tell the same, in the record's order; they come in the same part. */
type Group = readonly [ShippedClaim, ...ShippedClaim[]];

/**
 * Divides a record of more than {@link LARGE_CLAIMS} claims; a smaller one has no parts.
 *
 * The browser starts with one claim for each thing that is told: of those that tell the same of the same event, with the
 * same certainty and time, the one published first, without its words. The others are known by their sources alone. So
 * all that the map concludes is the same at each state of knowledge, and all counts are. Claims that others refer to are
 * there in full, as are those of the document's list and of the first screen.
 */
export function dividedRecord(trip: Trip, whole: ShippedEvidence, details: RecordDetails): DividedRecord {
  if (whole.claims.length <= LARGE_CLAIMS) return { evidence: whole, details, parts: [] };
  const ordered = whole.claims.map((claim, order) => ({ ...claim, order }));
  const kept = keptClaims(trip, whole);
  const groups = groupsOf(
    ordered.filter(({ id }) => !kept.has(id)),
    whole,
  );
  const parts = inParts(inTravelOrder(groups, trip));
  const indexes = new Map(whole.sources.map(({ id }, index) => [id, index]));
  const representatives = parts.flatMap((part, index) =>
    part.map((group) => representative(group, index, (source) => indexes.get(source) ?? -1, trip)),
  );
  const claims = [...ordered.filter(({ id }) => kept.has(id)), ...representatives];
  const detailsOf = new Map(details.claims.map((detail) => [detail.id, detail]));
  return {
    evidence: { ...whole, claims: claims.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)) },
    details: { ...details, claims: details.claims.filter(({ id }) => kept.has(id)) },
    parts: parts.map((part) => ({
      claims: part.flat(),
      details: part.flat().flatMap(({ id }) => detailsOf.get(id) ?? []),
    })),
  };
}

/** The ids of claims that other things refer to, or that the document shows before a part can have come. */
function keptClaims(trip: Trip, { claims, inferences, highlights }: ShippedEvidence): ReadonlySet<string> {
  const known = asKnown(trip, EVERYTHING);
  const start = currentEvent(known, timeRange(known).start);
  const isAlone = ({ outcome, contradicts, distance }: ShippedClaim) =>
    outcome === null && contradicts.length === 0 && distance === undefined;
  return new Set([
    ...claims
      .filter((claim) => !isAlone(claim))
      .flatMap(({ id, contradicts, outcome }) => [id, ...contradicts, ...(outcome?.claims ?? [])]),
    ...(inferences ?? []).flatMap(({ claims }) => claims),
    ...(highlights ?? []).flatMap(({ claims }) => claims ?? []),
    ...listedClaims(trip).map(({ id }) => id),
    ...reportsAround(known, start).flatMap(({ event }) => event.claims.map(({ id }) => id)),
  ]);
}

/** Claims by what they tell and by the editions that they are visible in. */
function groupsOf(claims: readonly ShippedClaim[], { editions }: ShippedEvidence): readonly Group[] {
  const sets = editions.map(({ sources }) => new Set(sources));
  const groups = new Map<string, [ShippedClaim, ...ShippedClaim[]]>();
  for (const claim of claims) {
    const { event, about, certainty, when, source } = claim;
    const editionsOf = sets.map((sources) => sources.has(source));
    const key = JSON.stringify([event, about, certainty, when, editionsOf]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return [...groups.values()];
}

/** Groups in the order of their events, so that those which are shown together come together. */
function inTravelOrder(groups: readonly Group[], trip: Trip): readonly Group[] {
  const ranks = new Map(asKnown(trip, EVERYTHING).events.map(({ id }, index) => [id, index]));
  const rankOf = ([{ event }]: Group) => ranks.get(event ?? "") ?? ranks.size;
  return [...groups].sort((a, b) => rankOf(a) - rankOf(b));
}

function inParts(groups: readonly Group[]): readonly (readonly Group[])[] {
  const parts: Group[][] = [];
  let room = 0;
  for (const group of groups) {
    if (room <= 0) {
      parts.push([]);
      room = PART_CLAIMS;
    }
    parts.at(-1)?.push(group);
    room -= group.length;
  }
  return parts;
}

/** The claim of a group whose source was out first, without its words, for all of them. */
function representative(
  group: Group,
  part: number,
  indexOf: (source: string) => number,
  { sources }: Trip,
): ShippedClaim {
  const outBy = ({ source }: ShippedClaim) => sources.get(source)?.published.latest ?? Infinity;
  const first = group.reduce((first, claim) => (outBy(claim) < outBy(first) ? claim : first));
  const repeats = group.filter((claim) => claim !== first).map(({ source }) => indexOf(source));
  return { ...first, via: [], quote: null, summary: null, repeats, part };
}
