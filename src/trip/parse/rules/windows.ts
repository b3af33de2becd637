import { timeOf } from "../../record/fields.ts";
import type { Issue } from "../../record/issue.ts";
import { DAY, MINUTE } from "../../time/instant.ts";
import { entries, evidenceIssue, field, median, type RawRecord } from "./json.ts";

/** A window farther than this from most others has a slip in its year, and would stretch the time axis. */
const FAR_DAYS = 1000;

/** Windows lie near each other in time. */
export function* windowRules({ evidence }: RawRecord): Iterable<Issue> {
  const edges = entries(evidence, "claims").flatMap(([claim, path]) =>
    ["earliest", "latest"].flatMap((edge) => {
      const value = field(claim, "when", edge);
      const t = timeOf(value);
      return t === null ? [] : [{ t, value, path: `${path}.when.${edge}` }];
    }),
  );
  const middle = median(edges.map(({ t }) => t));
  for (const { t, value, path } of edges) {
    if (Math.abs(t - middle) > FAR_DAYS * DAY) {
      yield evidenceIssue(path, `more than ${FAR_DAYS} days from most other windows`, value);
    }
  }
}

const HALF_HOUR = 30 * MINUTE;

/** "About" a full or half hour means 15 minutes on either side, about any other minute five. */
export function* aboutRules({ evidence }: RawRecord): Iterable<Issue> {
  for (const [claim, path] of entries(evidence, "claims")) {
    const when = field(claim, "when");
    const minutes = field(when, "aboutMinutes");
    const edges = [field(when, "earliest"), field(when, "latest")];
    const isUnread = edges.some((edge) => edge !== null && edge !== undefined && timeOf(edge) === null);
    if (typeof minutes !== "number" || isUnread) continue;
    const fault = aboutFault(timeOf(field(when, "earliest")), timeOf(field(when, "latest")), minutes);
    if (fault !== null) yield evidenceIssue(`${path}.when.aboutMinutes`, fault, minutes);
  }
}

function aboutFault(earliest: number | null, latest: number | null, minutes: number): string | null {
  const from = earliest === null ? [] : [earliest + minutes * MINUTE];
  const to = latest === null ? [] : [latest - minutes * MINUTE];
  const stated = [...from, ...to];
  if (stated.length === 0) return '"about" needs a time, such as "earliest": "2023-09-13T11:36:00+09:00"';
  if ((from[0] ?? -Infinity) > (to[0] ?? Infinity)) return 'the window is narrower than its "about"';
  const expected = stated.every((t) => t % HALF_HOUR === 0) ? 15 : 5;
  return minutes === expected ? null : `about this time means ${expected} minutes on either side; write ${expected}`;
}
