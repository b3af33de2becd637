import { type KeyboardEvent, memo, useId } from "react";
import type { Knowledge, KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { knowledgeTime } from "../../trip/knowledge/publication.ts";
import { shareOf, type TimeRange } from "../../trip/knowledge/timeRange.ts";
import { countSentence, knownUntilSentence } from "../../trip/text/knowledgeTexts.ts";
import type { I18n } from "../../trip/text/sentences.ts";
import { MINUTE } from "../../trip/time/instant.ts";
import { knowledgeAtMinute, knowledgeForKey } from "./knownSliderKeys.ts";

export interface KnownSliderProps {
  readonly known: KnownTrip;
  /** The axis of the time slider: both mean the same instants at the same places. */
  readonly range: TimeRange;
  readonly i18n: I18n;
  readonly onKnown: (knowledge: Knowledge) => void;
}

/** Chooses the instant until which sources count as known; the end of the axis is everything. */
export const KnownSlider = memo(function KnownSlider({ known, range, i18n, onKnown }: KnownSliderProps) {
  const id = useId();
  const { trip, knowledge } = known;
  const { messages } = i18n;
  const until = knowledgeTime(knowledge, trip);
  const last = Math.round((range.end - range.start) / MINUTE);
  const counts = countSentence(known, i18n);
  const onKey = (event: KeyboardEvent) => {
    const chosen = knowledgeForKey(event, until, trip);
    if (chosen === null) return;
    event.preventDefault();
    onKnown(chosen);
  };
  return (
    <div className="known-until">
      <label className="known-until-title" htmlFor={id}>
        {messages.known.until}
      </label>
      <input
        type="range"
        className="known-slider"
        id={id}
        aria-valuetext={knownUntilSentence(known, i18n)}
        min={0}
        max={last}
        step={1}
        value={knowledge.kind === "everything" ? last : Math.round(shareOf(range, until) * last)}
        onChange={(event) => onKnown(knowledgeAtMinute(Number(event.target.value), range, trip))}
        onKeyDown={onKey}
      />
      <p className="known-until-count">{counts}</p>
    </div>
  );
});
