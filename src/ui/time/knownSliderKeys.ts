import { EVERYTHING, type Knowledge } from "../../trip/knowledge/knownTrip.ts";
import { knowledgeBeside, knowledgeUntil, knownUntilRange } from "../../trip/knowledge/publication.ts";
import type { TimeRange } from "../../trip/knowledge/timeRange.ts";
import type { Trip } from "../../trip/model/trip.ts";
import { DAY, type Instant, MINUTE } from "../../trip/time/instant.ts";
import type { KeyPress } from "./sliderKeys.ts";

/** What a key makes known: arrows one publication, Page keys a day; null for keys the slider leaves to the browser. */
export function knowledgeForKey(press: KeyPress, until: Instant, trip: Trip): Knowledge | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  switch (press.key) {
    case "ArrowLeft":
    case "ArrowDown":
      return knowledgeBeside(trip, until, "earlier");
    case "ArrowRight":
    case "ArrowUp":
      return knowledgeBeside(trip, until, "later");
    case "PageDown":
      return knowledgeUntil(trip, until - DAY);
    case "PageUp":
      return knowledgeUntil(trip, until + DAY);
    case "Home":
      return knowledgeUntil(trip, knownUntilRange(trip).start);
    case "End":
      return EVERYTHING;
    default:
      return null;
  }
}

/** What is known where the thumb is dragged to, in minutes of the axis; its end is everything. */
export function knowledgeAtMinute(minute: number, { start, end }: TimeRange, trip: Trip): Knowledge {
  const t = start + minute * MINUTE;
  return t >= end ? EVERYTHING : knowledgeUntil(trip, t);
}
