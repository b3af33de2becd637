import type { ReactNode } from "react";
import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { knownUntil, type TimeRange } from "../../trip/knowledge/timeRange.ts";
import { type I18n, momentLabel } from "../../trip/text/sentences.ts";
import { HOUR, type Instant } from "../../trip/time/instant.ts";
import { SPEEDS, type Speed } from "../../view/playback.ts";

export interface TimeControlProps {
  readonly known: KnownTrip;
  readonly range: TimeRange;
  readonly i18n: I18n;
  /** What shares the axis, from top to bottom: the chart, the moment, the slider, the slider for knowledge. */
  readonly children: ReactNode;
}

/** The parts on one time axis, and a sentence for screen readers that says until when anything is known. */
export function TimeControl({ known, range, i18n, children }: TimeControlProps) {
  const until = knownUntil(known);
  return (
    <div className="time">
      <div className="time-axis">{children}</div>
      {until < range.end - HOUR ? <p className="visually-hidden">{unknownAfterText(until, i18n)}</p> : null}
    </div>
  );
}

/** Says until when anything is known, or that nothing is known at all. */
function unknownAfterText(until: Instant, i18n: I18n): string {
  const { ui, train } = i18n.messages;
  return Number.isFinite(until) ? ui.nothingKnownBeyond(momentLabel(until, i18n)) : train.unreported;
}

export interface TimeButtonsProps {
  /** Whether there is an event before the moment, and after it. */
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly i18n: I18n;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly onPlay: (isPlaying: boolean) => void;
  readonly onSpeed: (speed: Speed) => void;
}

/** The buttons that move the moment: from event to event, and in playback. */
export function TimeButtons(props: TimeButtonsProps) {
  const { hasPrevious, hasNext, i18n, isPlaying, speed, onPrevious, onNext, onPlay, onSpeed } = props;
  const { messages } = i18n;
  const { ui } = messages;
  return (
    <div className="time-buttons">
      <button type="button" aria-label={ui.previousEvent} disabled={!hasPrevious} onClick={onPrevious}>
        <Icon d="M11 4 5 10l6 6M15 4v12" />
      </button>
      <button
        type="button"
        className="time-play"
        aria-label={isPlaying ? ui.pause : ui.play}
        onClick={() => onPlay(!isPlaying)}
      >
        {isPlaying ? <Icon d="M7 4v12M13 4v12" /> : <Icon d="M6 4v12l10-6Z" isFilled />}
      </button>
      <button type="button" aria-label={ui.nextEvent} disabled={!hasNext} onClick={onNext}>
        <Icon d="m9 4 6 6-6 6M5 4v12" />
      </button>
      <label className="time-speed">
        <span className="visually-hidden">{ui.speed}</span>
        <select
          value={speed}
          onChange={(event) => onSpeed(SPEEDS.find((value) => String(value) === event.target.value) ?? "tour")}
        >
          {SPEEDS.map((value) => (
            <option key={value} value={value}>
              {value === "tour" ? messages.known.tour : ui.speedValue(value)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Icon({ d, isFilled = false }: { d: string; isFilled?: boolean }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={d} className={isFilled ? "icon-filled" : "icon-line"} />
    </svg>
  );
}
