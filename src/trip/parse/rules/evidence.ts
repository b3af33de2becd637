import type { Issue } from "../../record/issue.ts";
import { TRAIN } from "../../record/vocabulary.ts";
import { entries, evidenceIssue, field, list, quoted, type RawRecord } from "./json.ts";

/** An event's visit exists, and the train has one. */
export function* eventRules({ evidence, visits }: RawRecord): Iterable<Issue> {
  for (const [event, path] of entries(evidence, "events")) {
    const place = field(event, "feature");
    const visit = field(event, "visit");
    const count = typeof place === "string" ? (visits?.get(place)?.length ?? 0) : 0;
    if (visits !== null && typeof visit === "number" && visit > count) {
      yield evidenceIssue(`${path}.visit`, `the path reaches ${quoted(place)} ${count} times`, visit);
    }
    if (visit === null && field(event, "subject") === TRAIN) {
      yield evidenceIssue(`${path}.visit`, "an event of the train needs a place on its path", visit);
    }
  }
}

/** A claim has a quotation or a summary, and claims contradict each other mutually. */
export function* claimRules({ evidence }: RawRecord): Iterable<Issue> {
  const claims = new Map(list(evidence, "claims").map((claim) => [field(claim, "id"), claim]));
  for (const [claim, path] of entries(evidence, "claims")) {
    const id = field(claim, "id");
    for (const [other, at] of entries(claim, "contradicts", path)) {
      const counterpart = claims.get(other);
      if (counterpart !== undefined && !list(counterpart, "contradicts").includes(id)) {
        yield evidenceIssue(at, "the other claim does not contradict this one in turn", other);
      }
    }
    if (isPresent(field(claim, "quote")) === isPresent(field(claim, "summary"))) {
      yield evidenceIssue(path, "a claim has either a quote or a summary", id);
    }
    yield* quoteRules(field(claim, "quote"), `${path}.quote`);
  }
}

function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** The offsets of a quotation span as many code points as it has. */
function* quoteRules(quote: unknown, path: string): Iterable<Issue> {
  const [exact, start, end] = [field(quote, "exact"), field(quote, "start"), field(quote, "end")];
  if (typeof exact !== "string" || typeof start !== "number" || typeof end !== "number") return;
  const length = [...exact].length;
  if (end - start === length) return;
  yield evidenceIssue(`${path}.end`, `the quotation has ${length} characters, its offsets span ${end - start}`, end);
}

/** An event has one highlight at most, which rests on claims about that event. */
export function* highlightRules({ evidence }: RawRecord): Iterable<Issue> {
  const seen = new Set<unknown>();
  const events = new Map(entries(evidence, "claims").map(([claim]) => [field(claim, "id"), field(claim, "event")]));
  for (const [highlight, path] of entries(evidence, "highlights")) {
    const event = field(highlight, "event");
    if (seen.has(event)) yield evidenceIssue(`${path}.event`, "another highlight shows this event", event);
    seen.add(event);
    for (const [claim, claimPath] of entries(highlight, "claims", path)) {
      const isOfOther = events.has(claim) && events.get(claim) !== event;
      if (isOfOther) yield evidenceIssue(claimPath, "the claim is about another event", claim);
    }
  }
}
