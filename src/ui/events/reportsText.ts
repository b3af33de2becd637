import { type Claim, countClaims } from "../../trip/model/trip.ts";
import type { I18n } from "../../trip/text/sentences.ts";

/** Who published the only report of an event, or how many there are. */
export function reportsText(claims: readonly Claim[], { messages }: I18n): string {
  const [first] = claims;
  const count = countClaims(claims);
  return first !== undefined && count === 1 ? first.source.publisher : messages.story.reports(count);
}
