import { memo } from "react";
import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import type { Phase } from "../../trip/knowledge/moment.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { type I18n, windowInHomeZone } from "../../trip/text/sentences.ts";
import { CertaintyBadge } from "../claims/CertaintyBadge.tsx";
import { ListedClaims } from "./ListedClaims.tsx";

export interface EventRowProps {
  readonly event: KnownEvent;
  readonly i18n: I18n;
  readonly phase: Phase;
  readonly isSelected: boolean;
  readonly onOpenEvent: (event: KnownEvent) => void;
}

/** One event. Memoized: the time changes at every step, and most rows do not. */
export const EventRow = memo(function EventRow({ event, i18n, phase, isSelected, onOpenEvent }: EventRowProps) {
  const { id, place, title, window, certainty, claims } = event;
  const { messages, language } = i18n;
  return (
    <li className="event" data-event={id} data-phase={phase} data-selected={isSelected || undefined}>
      <p className="event-when">{windowInHomeZone(window, place, i18n)}</p>
      <button
        type="button"
        className="event-title"
        aria-current={phase === "now" ? "time" : undefined}
        onClick={() => onOpenEvent(event)}
      >
        {textIn(title, language)}
      </button>
      <p className="event-meta">
        <CertaintyBadge certainty={certainty} messages={messages} />
        <span className="event-place">{textIn(place.name, language)}</span>
      </p>
      <ListedClaims claims={claims} i18n={i18n} />
    </li>
  );
});
