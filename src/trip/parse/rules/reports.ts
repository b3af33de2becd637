import { timeOf } from "../../record/fields.ts";
import { type Issue, shortValue } from "../../record/issue.ts";
import { DAY } from "../../time/instant.ts";
import { entries, evidenceIssue, field, list, quoted, type RawRecord } from "./json.ts";

type ById = ReadonlyMap<unknown, unknown>;

function byId(items: readonly unknown[]): ById {
  return new Map(items.map((item) => [field(item, "id"), item]));
}

/** A chain of reports leaves out the publisher, which is shown after it anyway. */
export function* chainRules({ evidence }: RawRecord): Iterable<Issue> {
  const sources = byId(list(evidence, "sources"));
  for (const [claim, path] of entries(evidence, "claims")) {
    const via = entries(claim, "via", path);
    const [last, at] = via[via.length - 1] ?? [];
    const publisher = field(sources.get(field(claim, "source")), "publisher");
    const name = field(last, "name") ?? last;
    if (at === undefined || typeof publisher !== "string") continue;
    if (name !== publisher && field(name, "en") !== publisher) continue;
    const shorter = JSON.stringify(shortValue(list(claim, "via").slice(0, -1), 0));
    yield evidenceIssue(at, `the chain ends with the publisher; write "via": ${shorter}`, publisher);
  }
}

/** The longest window that a record of one trip needs. */
const LONGEST_DAYS = 92;

/** What a source says happened, happened before it was published; and no window is as wide as a slip in a date makes it. */
export function* plausibleTimes({ evidence }: RawRecord): Iterable<Issue> {
  const sources = byId(list(evidence, "sources"));
  for (const [claim, path] of entries(evidence, "claims")) {
    const earliest = timeOf(field(claim, "when", "earliest"));
    const latest = timeOf(field(claim, "when", "latest"));
    const certainty = field(claim, "certainty");
    const published = field(sources.get(field(claim, "source")), "published", "latest");
    const publishedAt = timeOf(published);
    const isFirm = certainty === "confirmed" || certainty === "reported";
    if (isFirm && earliest !== null && publishedAt !== null && earliest > publishedAt) {
      const message = `after its source was published (${quoted(published)}); write "certainty": "expected", or mend a date`;
      yield evidenceIssue(`${path}.when.earliest`, message, field(claim, "when", "earliest"));
    }
    if (earliest !== null && latest !== null && latest - earliest > LONGEST_DAYS * DAY) {
      const message = `the window is wider than ${LONGEST_DAYS} days; write null for an edge that nobody gave`;
      yield evidenceIssue(`${path}.when`, message, field(claim, "when"));
    }
  }
}

/** Claims that contradict each other differ in a field: time, place, event, figure, or one denies. */
export function* contradictionRules({ evidence }: RawRecord): Iterable<Issue> {
  const claims = byId(list(evidence, "claims"));
  for (const [claim, path] of entries(evidence, "claims")) {
    for (const [other, at] of entries(claim, "contradicts", path)) {
      const counterpart = claims.get(other);
      if (counterpart === undefined || statement(claim) !== statement(counterpart)) continue;
      const message =
        'both claims state the same time, place and figure; give what differs a field, such as another "latest"';
      yield evidenceIssue(at, message, other);
    }
  }
}

/** All that a claim states in fields, as one text. */
function statement(claim: unknown): string {
  const when = field(claim, "when");
  return JSON.stringify([
    ...["earliest", "latest"].map((edge) => timeOf(field(when, edge)) ?? field(when, edge)),
    plain(field(when, "stated")),
    plain(field(claim, "event")),
    list(claim, "about").map(plain).sort(),
    plain(field(claim, "distance", "km")),
    field(claim, "certainty") === "denied",
  ]);
}

/** An outcome rests on a claim about the same event, place or subject. */
export function* outcomeRules({ evidence }: RawRecord): Iterable<Issue> {
  const claims = byId(list(evidence, "claims"));
  const events = byId(list(evidence, "events"));
  const topics = (claim: unknown) => {
    const event = events.get(field(claim, "event"));
    return [field(event, "id"), field(event, "feature"), field(event, "subject"), ...list(claim, "about")].filter(
      isText,
    );
  };
  for (const [claim, path] of entries(evidence, "claims")) {
    const shown = list(claim, "outcome", "claims").flatMap((id) => (claims.has(id) ? [claims.get(id)] : []));
    if (shown.length === 0 || field(claim, "event") === null) continue;
    const own = topics(claim);
    if (shown.some((other) => topics(other).some((topic) => own.includes(topic)))) continue;
    const message = `none of these claims is about ${own.map(quoted).join(" or ")}; name one that shows the outcome`;
    yield evidenceIssue(`${path}.outcome.claims`, message, list(claim, "outcome", "claims"));
  }
}

/** A text or a number; null in place of anything else. */
function plain(value: unknown): string | number | null {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
