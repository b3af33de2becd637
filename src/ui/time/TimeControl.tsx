import { type KeyboardEvent, memo, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { KnownEvent, KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import {
  clampTo,
  dayTicks,
  knownUntil,
  nextEvent,
  previousEvent,
  shareOf,
  type TimeRange,
} from "../../trip/knowledge/timeRange.ts";
import { TRAIN, textIn } from "../../trip/record/vocabulary.ts";
import { shortDay } from "../../trip/text/dates.ts";
import { type I18n, momentLabel } from "../../trip/text/sentences.ts";
import { HOUR, type Instant, MINUTE } from "../../trip/time/instant.ts";
import { SPEEDS, type Speed } from "../../view/playback.ts";
import { eventBars } from "./eventBars.ts";
import { KEY_STEPS } from "./sliderKeys.ts";

export interface TimeControlProps {
  readonly known: KnownTrip;
  readonly range: TimeRange;
  readonly t: Instant;
  readonly i18n: I18n;
  /** The moment in words. */
  readonly label: string;
  /** What happens at the moment, as a sentence; empty where nothing does. */
  readonly happening: string;
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly onTime: (t: Instant) => void;
  readonly onPlay: (isPlaying: boolean) => void;
  readonly onSpeed: (speed: Speed) => void;
  readonly onOpenEvent: (event: KnownEvent) => void;
}

/** The slider with its strip of events, and the buttons beside it. */
export function TimeControl(props: TimeControlProps) {
  const { known, range, t, i18n, label, happening, isPlaying, speed, onTime, onPlay, onSpeed } = props;
  const { messages } = i18n;
  const next = nextEvent(known, t, range);
  const previous = previousEvent(known, t, range);
  const until = knownUntil(known);
  const goTo = (event: KnownEvent | null) => {
    const start = event?.window?.earliest ?? event?.window?.latest;
    if (start !== undefined && start !== null) onTime(start);
  };
  return (
    <div className="time">
      <div className="time-head">
        <p className="time-moment">
          <time dateTime={new Date(t).toISOString()}>{label}</time>
        </p>
        <div className="time-buttons">
          <button
            type="button"
            aria-label={messages.ui.previousEvent}
            disabled={previous === null}
            onClick={() => goTo(previous)}
          >
            <Icon d="M11 4 5 10l6 6M15 4v12" />
          </button>
          <button
            type="button"
            className="time-play"
            aria-label={isPlaying ? messages.ui.pause : messages.ui.play}
            onClick={() => onPlay(!isPlaying)}
          >
            {isPlaying ? <Icon d="M7 4v12M13 4v12" /> : <Icon d="M6 4v12l10-6Z" isFilled />}
          </button>
          <button type="button" aria-label={messages.ui.nextEvent} disabled={next === null} onClick={() => goTo(next)}>
            <Icon d="m9 4 6 6-6 6M5 4v12" />
          </button>
          <label className="time-speed">
            <span className="visually-hidden">{messages.ui.speed}</span>
            <select
              value={speed}
              onChange={(event) => onSpeed(SPEEDS.find((value) => value === Number(event.target.value)) ?? 3)}
            >
              {SPEEDS.map((value) => (
                <option key={value} value={value}>
                  {messages.ui.speedValue(value)}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <div className="time-axis">
        <Strip known={known} range={range} i18n={i18n} onOpenEvent={props.onOpenEvent} />
        <Slider
          label={messages.ui.time}
          text={messages.momentWith(label, happening)}
          t={t}
          range={range}
          onTime={onTime}
        />
      </div>
      {until < range.end - HOUR ? <p className="time-beyond">{beyondText(until, i18n)}</p> : null}
    </div>
  );
}

/** Up to when anything was known; nothing at all may have been. */
function beyondText(until: Instant, i18n: I18n): string {
  const { ui, train } = i18n.messages;
  return Number.isFinite(until) ? ui.nothingKnownBeyond(momentLabel(until, i18n)) : train.unreported;
}

interface SliderProps {
  readonly label: string;
  /** The moment in words, with what happens. */
  readonly text: string;
  readonly t: Instant;
  readonly range: TimeRange;
  readonly onTime: (t: Instant) => void;
}

/** The slider; what it stands at and says is set past React, which would write all of an input's attributes at each step. */
function Slider({ label, text, t, range, onTime }: SliderProps) {
  const input = useRef<HTMLInputElement>(null);
  const minutes = String(Math.round((t - range.start) / MINUTE));
  useLayoutEffect(() => {
    const { current } = input;
    if (current === null) return;
    if (current.value !== minutes) current.value = minutes;
    current.setAttribute("aria-valuetext", text);
  }, [minutes, text]);
  const shown = useRef(t);
  shown.current = t;
  const onMinutes = useCallback(
    (value: string) => onTime(clampTo(range, range.start + Number(value) * MINUTE)),
    [range, onTime],
  );
  const onKey = useCallback(
    (event: KeyboardEvent) => onSliderKey(event, shown.current, range, onTime),
    [range, onTime],
  );
  const [first] = useState({ minutes, text });
  return <RangeInput input={input} label={label} range={range} first={first} onMinutes={onMinutes} onKey={onKey} />;
}

interface RangeInputProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly range: TimeRange;
  /** What the slider stands at and says when it is made. */
  readonly first: { readonly minutes: string; readonly text: string };
  readonly onMinutes: (value: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

const RangeInput = memo(function RangeInput({ input, label, range, first, onMinutes, onKey }: RangeInputProps) {
  return (
    <input
      type="range"
      className="time-slider"
      ref={input}
      aria-label={label}
      aria-valuetext={first.text}
      min={0}
      max={Math.round((range.end - range.start) / MINUTE)}
      step={1}
      defaultValue={first.minutes}
      onChange={(event) => onMinutes(event.target.value)}
      onKeyDown={onKey}
    />
  );
});

function onSliderKey(event: KeyboardEvent, t: Instant, range: TimeRange, onTime: (t: Instant) => void): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const step = KEY_STEPS[event.key];
  const target =
    event.key === "Home" ? range.start : event.key === "End" ? range.end : step === undefined ? null : t + step;
  if (target === null) return;
  event.preventDefault();
  onTime(clampTo(range, target));
}

function Icon({ d, isFilled = false }: { d: string; isFilled?: boolean }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={d} className={isFilled ? "icon-filled" : "icon-line"} />
    </svg>
  );
}

const LANE = 9;
const BAR = 6;
const TICK_ROOM = 18;

interface StripProps {
  readonly known: KnownTrip;
  readonly range: TimeRange;
  readonly i18n: I18n;
  readonly onOpenEvent: (event: KnownEvent) => void;
}

/** The events as bars from their earliest to their latest; the list of events says the same in words. */
const Strip = memo(function Strip({ known, range, i18n, onOpenEvent }: StripProps) {
  const { trip, language } = i18n;
  const bars = eventBars(known, range);
  const lanes = Math.max(1, ...bars.map(({ lane }) => lane + 1));
  const height = lanes * LANE + TICK_ROOM + 4;
  const beyond = shareOf(range, Math.max(range.start, knownUntil(known)));
  return (
    <svg className="strip" width="100%" height={height} aria-hidden="true">
      <defs>
        <pattern id="strip-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" className="strip-hatch" />
        </pattern>
      </defs>
      {beyond < 1 ? (
        <rect
          x={percent(beyond)}
          y={0}
          width={percent(1 - beyond)}
          height={height - TICK_ROOM}
          fill="url(#strip-hatch)"
        />
      ) : null}
      {dayTicks(range, trip).map((day) => {
        const x = percent(shareOf(range, day));
        return (
          <g key={day}>
            <line className="strip-tick" x1={x} x2={x} y1={0} y2={height - TICK_ROOM + 4} />
            <text className="strip-day" x={x} y={height - 3} dx="3">
              {shortDay(day, trip.zone, language)}
            </text>
          </g>
        );
      })}
      {bars.map(({ event, from, to, lane }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list of events offers the same by keyboard
        <rect
          key={event.id}
          className={`strip-bar strip-${event.certainty}`}
          data-event={event.id}
          data-subject={subjectOf(event)}
          x={percent(from)}
          y={height - TICK_ROOM - 3 - lane * LANE - BAR}
          width={percent(Math.max(0.006, to - from))}
          height={BAR}
          rx={2}
          onClick={() => onOpenEvent(event)}
        >
          <title>{textIn(event.title, language)}</title>
        </rect>
      ))}
    </svg>
  );
});

/** Whose colour a bar wears: the train's, that of a launch and where it came down, or that of all others. */
function subjectOf({ subject, place }: KnownEvent): "train" | "launch" | "other" {
  if (subject === TRAIN) return "train";
  return place.kind === "launch-area" || place.kind === "sea-area" ? "launch" : "other";
}

function percent(share: number): string {
  return `${Math.round(share * 10000) / 100}%`;
}
