import type { KnownEvent } from "../knowledge/knownTrip.ts";
import type { Moment } from "../knowledge/moment.ts";
import { textIn } from "../record/vocabulary.ts";
import { shortWindowText } from "./dates.ts";
import { type I18n, trainSentence } from "./sentences.ts";

/** A report that the train's place rests on. */
export interface SupportingReport {
  readonly event: KnownEvent;
  readonly text: string;
}

/** How the train's place at a moment was worked out. */
export interface Explanation {
  readonly sentences: readonly string[];
  /** The report before the moment and the one after it, as far as there are any. */
  readonly reports: readonly SupportingReport[];
}

/** Explains where the train is at a moment: what is concluded, from which reports, and by which rule. */
export function explanationOf(moment: Moment, i18n: I18n): Explanation {
  const { trip, language, messages } = i18n;
  const { whereabouts } = moment;
  const report = (event: KnownEvent | null, wording: (title: string, window: string) => string): SupportingReport[] => {
    if (event === null) return [];
    const window = shortWindowText(event.window, trip.zone, language, messages.window);
    return [{ event, text: wording(textIn(event.title, language), window) }];
  };
  const { tag } = messages;
  const conclusion = trainSentence(moment, i18n);
  switch (whereabouts.status) {
    case "unreported":
      return { sentences: [conclusion], reports: report(whereabouts.next, tag.nextReport) };
    case "at":
      return { sentences: [conclusion], reports: report(whereabouts.event, tag.lastReport) };
    case "open":
      return { sentences: [conclusion], reports: report(whereabouts.event, tag.lastReport) };
    case "between":
      return {
        sentences: [conclusion, tag.speedLimit(trip.maxSpeedKmh)],
        reports: [...report(whereabouts.last, tag.lastReport), ...report(whereabouts.next, tag.nextReport)],
      };
  }
}
