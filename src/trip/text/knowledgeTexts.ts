import { knownCounts } from "../knowledge/knownCounts.ts";
import type { Knowledge, KnownTrip } from "../knowledge/knownTrip.ts";
import { editionTime, knowledgeTime } from "../knowledge/publication.ts";
import { textIn } from "../record/vocabulary.ts";
import type { Instant } from "../time/instant.ts";
import { clock, dayAndMonth, shortDate } from "./dates.ts";
import { numberText } from "./numbers.ts";
import { type I18n, momentLabel, zoneName } from "./sentences.ts";

/** How much was known: "10 of 33 events, 37 of 95 claims were known then"; empty where everything is. */
export function countSentence(known: KnownTrip, { language, messages }: Pick<I18n, "language" | "messages">): string {
  const { events, claims, allEvents, allClaims } = knownCounts(known);
  if (events === allEvents && claims === allClaims) return "";
  const [someEvents, everyEvent, someClaims, everyClaim] = [events, allEvents, claims, allClaims].map((count) =>
    numberText(count, language),
  ) as [string, string, string, string];
  return messages.known.counted(someEvents, everyEvent, someClaims, everyClaim);
}

/** Up to when reports count as known, and how much that is, for the slider. */
export function knownUntilSentence(known: KnownTrip, i18n: I18n): string {
  const { knowledge, trip } = known;
  const { messages } = i18n;
  const label = momentLabel(knowledgeTime(knowledge, trip), i18n);
  return messages.momentWith(label, countSentence(known, i18n) || messages.ui.everything);
}

/** A choice of the switch: its accessible name, what it shows of it, and what it means. */
export interface KnowledgeOption {
  readonly knowledge: Knowledge;
  readonly name: string;
  /** The name as it is shown. */
  readonly label: string;
  /** The name in a narrow box. */
  readonly short: string;
  readonly meaning: string;
}

/** The editions, everything, and the instant that was asked for; null where none was. */
export function knowledgeOptions(instant: Instant | null, i18n: I18n): readonly KnowledgeOption[] {
  const { trip, language, messages } = i18n;
  const { ui, known } = messages;
  const editions = [...trip.editions.values()].map((edition): KnowledgeOption => {
    const name = textIn(edition.name, language);
    const { instant, isStamped } = editionTime(edition, trip);
    const meaning = isStamped
      ? known.stamped(clock(instant, trip.zone), zoneName(trip.zone, i18n))
      : known.outBy(dayAndMonth(instant, trip.zone, language));
    const short = shortDate(instant, trip.zone, language);
    return { knowledge: { kind: "edition", id: edition.id }, name, label: name, short, meaning };
  });
  const areShortNamesClear = new Set(editions.map(({ short }) => short)).size === editions.length;
  return [
    ...editions.map((option) => (areShortNamesClear ? option : { ...option, short: option.name })),
    {
      ...{ knowledge: { kind: "everything" }, name: ui.everything, label: ui.everything },
      ...{ short: known.since, meaning: known.turnedOut },
    },
    ...(instant === null ? [] : [instantOption(instant, i18n)]),
  ];
}

function instantOption(instant: Instant, i18n: I18n): KnowledgeOption {
  const { trip, language, messages } = i18n;
  const short = messages.window.moment(shortDate(instant, trip.zone, language), clock(instant, trip.zone));
  return {
    knowledge: { kind: "instant", instant },
    name: messages.ui.untilInstant(momentLabel(instant, i18n)),
    label: messages.ui.untilInstant(short),
    short,
    meaning: zoneName(trip.zone, i18n),
  };
}
