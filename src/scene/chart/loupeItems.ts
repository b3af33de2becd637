import type { KnownEvent, KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { TimeRange } from "../../trip/knowledge/timeRange.ts";
import { type Source, sourcesOf } from "../../trip/model/trip.ts";
import { TRAIN } from "../../trip/record/vocabulary.ts";
import type { Instant } from "../../trip/time/instant.ts";

/** One thing shown enlarged: an event, or a source published in these hours. */
export interface LoupeItem {
  readonly event: KnownEvent | null;
  /** What it is called, the fullest first; never empty. */
  readonly texts: readonly [string, ...string[]];
  readonly earliest: Instant;
  readonly latest: Instant;
}

export interface LoupeTexts {
  /** What an event is called where room is scarce. */
  readonly nameOf: (event: KnownEvent) => string;
  readonly isKeyMoment: (event: KnownEvent) => boolean;
  /** What the publication of a source is called. */
  readonly publishedBy: (source: Source) => string;
}

/** The most things shown. */
const MOST_ITEMS = 7;

/**
 * What happened within some hours, and which sources of an edition were published in them, in order of time. Anything
 * that lasts longer than the hours is left out; of too many, key moments, the train and launches stay.
 */
export function loupeItems({ events, claims, trip }: KnownTrip, hours: TimeRange, texts: LoupeTexts): LoupeItem[] {
  const ofEvents = events.flatMap((event): Ranked[] => {
    const { earliest = null, latest = null } = event.window ?? {};
    if (earliest === null || latest === null || earliest < hours.start || latest > hours.end) return [];
    const rank = texts.isKeyMoment(event) ? 0 : event.subject === TRAIN || event.kind === "launch" ? 1 : 3;
    return [{ event, texts: [texts.nameOf(event)], earliest, latest, rank }];
  });
  const ofEditions = new Set([...trip.editions.values()].flatMap(({ sourceIds }) => [...sourceIds]));
  const sources = new Set(claims.flatMap(sourcesOf));
  const ofSources = [...sources].flatMap((source): Ranked[] => {
    const { earliest, latest } = source.published;
    const isStamped = earliest === latest && earliest >= hours.start && latest <= hours.end;
    if (!isStamped || !ofEditions.has(source.id)) return [];
    return [{ event: null, texts: [texts.publishedBy(source), source.publisher], earliest, latest, rank: 2 }];
  });
  return [...ofEvents, ...ofSources]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_ITEMS)
    .sort((a, b) => a.earliest - b.earliest || a.latest - b.latest);
}

interface Ranked extends LoupeItem {
  readonly rank: number;
}
