import { createHash } from "node:crypto";
import type {
  ClaimRecord,
  EventRecord,
  EvidenceFile,
  QuoteRecord,
  SourceRecord,
} from "../../src/trip/record/schema.ts";
import { everywhere } from "./places.ts";

function source(id: string, publisher: string, earliest: string, latest: string): SourceRecord {
  const [year, month, day] = latest.slice(0, 10).split("-").map(Number) as [number, number, number];
  return {
    id,
    type: "article-newspaper",
    title: `What ${publisher} saw`,
    language: "en",
    publisher,
    issued: { "date-parts": [[year, month, day]] },
    URL: `https://${id}.example/story`,
    published: { earliest, latest, basis: "stamp" },
  };
}

function event(
  id: string,
  feature: string,
  subject: string,
  kind: EventRecord["kind"],
  visit: number | null,
): EventRecord {
  return { id, feature, subject, kind, visit, title: everywhere(id.replaceAll("-", " ")) };
}

/** A quotation at a place of its article, with the hash of its words. */
export function quotation(exact: string, start: number): QuoteRecord {
  const sha256 = createHash("sha256").update(exact).digest("hex");
  return { exact, prefix: "", suffix: "", start, end: start + [...exact].length, sha256 };
}

type ClaimDraft = Pick<ClaimRecord, "id" | "source"> & Partial<ClaimRecord>;

/** A claim with plain defaults, but for the given fields. */
export function claimRecord(draft: ClaimDraft): ClaimRecord {
  return {
    event: null,
    about: [],
    via: [],
    certainty: "reported",
    when: null,
    quote: null,
    summary: draft.quote ? null : everywhere(`${draft.id} in our words`),
    outcome: null,
    contradicts: [],
    ...draft,
  };
}

function between(earliest: string | null, latest: string | null): ClaimRecord["when"] {
  return { earliest: earliest && `2024-06-${earliest}Z`, latest: latest && `2024-06-${latest}Z` };
}

/**
 * What was said of the invented trip. On 3 June the morning post and the evening wire tell of Alder, Birch and the
 * launch, guess at Dogwood and deny Elm; on 20 June the review tells the rest and settles the guess.
 */
export const EVIDENCE_FILE: EvidenceFile = {
  sources: [
    source("morning-post", "Morning Post", "2024-06-03T06:00:00Z", "2024-06-03T06:00:00Z"),
    source("evening-wire", "Evening Wire", "2024-06-03T09:00:00Z", "2024-06-03T23:59:59Z"),
    source("review", "Annual Review", "2024-06-20T00:00:00Z", "2024-06-20T23:59:59Z"),
  ],
  events: [
    event("alder-departure", "alder", "train", "depart", 1),
    event("birch-arrival", "birch", "train", "arrive", 1),
    event("launch", "range", "missile", "launch", null),
    event("cedar-passage", "cedar", "train", "pass", 1),
    event("dogwood-arrival", "dogwood", "train", "arrive", 1),
    event("elm-stay", "elm", "train", "stay", 1),
    event("dogwood-return", "dogwood", "train", "seen", 2),
    event("lodge-talks", "lodge", "guest", "meet", null),
    event("guest-at-elm", "elm", "guest", "arrive", null),
  ],
  claims: [
    claimRecord({
      id: "alder-post",
      source: "morning-post",
      event: "alder-departure",
      about: ["alder"],
      certainty: "confirmed",
      when: between("01T00:00:00", "01T03:00:00"),
      via: ["Railway office", "Evening Wire"],
      quote: quotation("The train left Alder, they said — at dawn.", 10),
    }),
    claimRecord({
      id: "birch-post",
      source: "morning-post",
      event: "birch-arrival",
      when: between("01T04:00:00", "01T08:00:00"),
    }),
    claimRecord({
      id: "birch-wire",
      source: "evening-wire",
      event: "birch-arrival",
      when: between("01T06:00:00", "01T10:00:00"),
    }),
    claimRecord({
      id: "launch-wire",
      source: "evening-wire",
      event: "launch",
      about: ["gulf"],
      certainty: "confirmed",
      when: between("03T02:43:00", "03T02:53:00"),
      distance: { km: 650, from: "range", to: null, measure: "range" },
      contradicts: ["launch-review"],
    }),
    claimRecord({
      id: "dogwood-guess",
      source: "morning-post",
      event: "dogwood-arrival",
      certainty: "speculated",
      when: between("01T20:00:00", null),
      outcome: { status: "borne-out", note: everywhere("It came."), claims: ["dogwood-review"] },
    }),
    claimRecord({
      id: "elm-denial",
      source: "evening-wire",
      event: "elm-stay",
      certainty: "denied",
      outcome: { status: "not-borne-out", note: everywhere("It stood there."), claims: ["elm-review"] },
    }),
    claimRecord({ id: "elm-platform", source: "morning-post", about: ["elm"], certainty: "confirmed" }),
    claimRecord({ id: "delegation", source: "morning-post", certainty: "confirmed" }),
    claimRecord({
      id: "cedar-review",
      source: "review",
      event: "cedar-passage",
      when: between("01T10:00:00", "01T14:00:00"),
    }),
    claimRecord({
      id: "dogwood-review",
      source: "review",
      event: "dogwood-arrival",
      certainty: "confirmed",
      when: between("01T15:00:00", "01T16:00:00"),
    }),
    claimRecord({ id: "elm-review", source: "review", event: "elm-stay", when: between("02T00:00:00", "04T00:00:00") }),
    claimRecord({
      id: "return-review",
      source: "review",
      event: "dogwood-return",
      when: between("04T06:00:00", "04T08:00:00"),
    }),
    claimRecord({
      id: "talks-review",
      source: "review",
      event: "lodge-talks",
      about: ["lodge", "elm"],
      when: between("03T04:00:00", "03T05:00:00"),
    }),
    claimRecord({
      id: "launch-review",
      source: "review",
      event: "launch",
      about: ["gulf"],
      when: between("03T02:41:00", "03T02:45:00"),
      distance: { km: 350, from: "range", to: null, measure: "range" },
      contradicts: ["launch-wire"],
    }),
    claimRecord({
      id: "guest-post",
      source: "morning-post",
      event: "guest-at-elm",
      certainty: "confirmed",
      when: between("02T03:00:00", "02T04:00:00"),
    }),
  ],
  editions: [
    { id: "first-day", name: everywhere("The first day, 3 June"), sources: ["morning-post", "evening-wire"] },
    { id: "morning", name: everywhere("The morning post alone"), sources: ["morning-post"] },
  ],
};
