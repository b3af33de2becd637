import type { KeyMoment } from "../../trip/knowledge/keyMoments.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { shortDay } from "../../trip/text/dates.ts";
import type { I18n } from "../../trip/text/sentences.ts";
import type { Instant } from "../../trip/time/instant.ts";

export interface KeyMomentChipsProps {
  readonly moments: readonly KeyMoment[];
  readonly current: KeyMoment | null;
  readonly i18n: I18n;
  readonly onTime: (t: Instant) => void;
}

/** The key moments as a row of buttons: each goes to the beginning of its window. */
export function KeyMomentChips({ moments, current, i18n, onTime }: KeyMomentChipsProps) {
  const { trip, language, messages } = i18n;
  if (moments.length === 0) return null;
  return (
    <ol className="chips" aria-label={messages.story.keyMoments}>
      {moments.map(({ highlight, event, start }) => (
        <li key={event.id}>
          <button
            type="button"
            aria-current={event === current?.event ? "step" : undefined}
            data-past={current !== null && start <= current.start ? "" : undefined}
            onClick={() => onTime(start)}
          >
            <b>{textIn(highlight.label, language)}</b> <span>{shortDay(start, trip.zone, language)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
