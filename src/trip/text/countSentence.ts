import { knownCounts } from "../knowledge/knownCounts.ts";
import type { KnownTrip } from "../knowledge/knownTrip.ts";
import type { I18n } from "./sentences.ts";

/** How much was known: "10 of 33 events, 37 of 95 claims were known then"; empty where everything is. */
export function countSentence(known: KnownTrip, { language, messages }: Pick<I18n, "language" | "messages">): string {
  const { events, claims, allEvents, allClaims } = knownCounts(known);
  if (events === allEvents && claims === allClaims) return "";
  const number = new Intl.NumberFormat(`${language}-u-nu-latn`);
  const [someEvents, everyEvent, someClaims, everyClaim] = [events, allEvents, claims, allClaims].map((count) =>
    number.format(count),
  ) as [string, string, string, string];
  return messages.known.counted(someEvents, everyEvent, someClaims, everyClaim);
}
