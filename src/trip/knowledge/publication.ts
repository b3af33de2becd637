import { bisect } from "../model/bisect.ts";
import { memoizeByObject } from "../model/memoize.ts";
import { type Edition, sourcesOf, type Trip } from "../model/trip.ts";
import type { Instant } from "../time/instant.ts";
import { EVERYTHING, type Knowledge } from "./knownTrip.ts";
import type { TimeRange } from "./timeRange.ts";

/** When each source of a claim was published, in order and without repeats; whole seconds, as addresses write them. */
export const publicationTimes: (trip: Trip) => readonly Instant[] = memoizeByObject(({ claims }) => {
  const sources = new Set([...claims.values()].flatMap(sourcesOf));
  const times = [...sources].map(({ published }) => Math.ceil(published.latest / 1000) * 1000);
  return [...new Set(times)].sort((a, b) => a - b);
});

/** From the first publication to the last. */
export function knownUntilRange(trip: Trip): TimeRange {
  const times = publicationTimes(trip);
  const [start, end] = [times[0], times[times.length - 1]];
  if (start === undefined || end === undefined) throw new Error("The record has no claim.");
  return { start, end };
}

/** What was known by an instant: the sources published up to it, at least the first one. */
export function knowledgeUntil(trip: Trip, t: Instant): Knowledge {
  const times = publicationTimes(trip);
  const { start, end } = knownUntilRange(trip);
  const instant = times[bisect(times, (time) => time <= t) - 1] ?? start;
  return instant === end ? EVERYTHING : { kind: "instant", instant };
}

/** What was known one publication before an instant, or after it. */
export function knowledgeBeside(trip: Trip, t: Instant, direction: "earlier" | "later"): Knowledge {
  const times = publicationTimes(trip);
  const { start, end } = knownUntilRange(trip);
  return direction === "earlier"
    ? knowledgeUntil(trip, times[bisect(times, (time) => time < t) - 1] ?? start)
    : knowledgeUntil(trip, times[bisect(times, (time) => time <= t)] ?? end);
}

/** When an edition's sources were published: the last time stamped on one of them, else the last of all. */
export function editionTime(
  { sourceIds }: Edition,
  trip: Trip,
): { readonly instant: Instant; readonly isStamped: boolean } {
  const published = [...sourceIds].flatMap((id) => trip.sources.get(id)?.published ?? []);
  const stamps = published.filter(({ earliest, latest }) => earliest === latest);
  const isStamped = stamps.length > 0;
  return { instant: Math.max(...(isStamped ? stamps : published).map(({ latest }) => latest)), isStamped };
}

/** The instant up to which sources count as known; an edition's is that of its last source. */
export function knowledgeTime(knowledge: Knowledge, trip: Trip): Instant {
  switch (knowledge.kind) {
    case "everything":
      return knownUntilRange(trip).end;
    case "instant":
      return knowledge.instant;
    case "edition": {
      const edition = trip.editions.get(knowledge.id);
      return edition === undefined ? knownUntilRange(trip).end : editionTime(edition, trip).instant;
    }
  }
}
