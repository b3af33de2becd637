import { memo, useState } from "react";
import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import type { Phase } from "../../trip/knowledge/moment.ts";
import { type Claim, countClaims } from "../../trip/model/trip.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { type I18n, windowInHomeZone } from "../../trip/text/sentences.ts";
import { CertaintyBadge } from "../claims/CertaintyBadge.tsx";
import { ListedClaims } from "./ListedClaims.tsx";
import { reportsText } from "./reportsText.ts";

export interface EventRowProps {
  readonly event: KnownEvent;
  readonly i18n: I18n;
  readonly phase: Phase;
  readonly isSelected: boolean;
  /** The day that this event is the first of, in words; null for the others. */
  readonly day: string | null;
  /** Whether its reports can be folded away: only where a script runs, and never on paper. */
  readonly isFoldable: boolean;
  readonly onOpenEvent: (event: KnownEvent) => void;
  readonly onShowClaims: (claims: readonly Claim[]) => void;
}

/** One event. Memoized: the time changes at every step, and most rows do not. */
export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { event, i18n, phase, isSelected, day, isFoldable, onOpenEvent, onShowClaims } = props;
  const { id, place, title, window, certainty, claims } = event;
  const { messages, language } = i18n;
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="event" data-event={id} data-phase={phase} data-selected={isSelected || undefined}>
      {day === null ? null : <h3 className="event-day">{day}</h3>}
      <div className="event-line">
        <p className="event-when">{windowInHomeZone(window, place, i18n)}</p>
        <CertaintyBadge certainty={certainty} messages={messages} />{" "}
        <button
          type="button"
          className="event-title"
          aria-current={phase === "now" ? "time" : undefined}
          onClick={() => onOpenEvent(event)}
        >
          {textIn(title, language)}
        </button>{" "}
        <button
          type="button"
          className="event-fold"
          aria-expanded={isOpen || !isFoldable}
          aria-label={messages.story.reportsOf(countClaims(claims), textIn(title, language))}
          onClick={() => {
            setOpen(!isOpen);
            onShowClaims(claims);
          }}
        >
          {reportsText(claims, i18n)}
        </button>
      </div>
      <div className="event-evidence" data-folded={isFoldable ? !isOpen : undefined}>
        <ListedClaims claims={claims} i18n={i18n} />
      </div>
    </li>
  );
});
