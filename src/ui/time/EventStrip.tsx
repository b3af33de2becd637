import { memo } from "react";
import type { KnownEvent, KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { dayTicks, knownUntil, shareOf, type TimeRange } from "../../trip/knowledge/timeRange.ts";
import { TRAIN, textIn } from "../../trip/record/vocabulary.ts";
import { shortDay } from "../../trip/text/dates.ts";
import type { I18n } from "../../trip/text/sentences.ts";
import { type EventBar, eventBars } from "./eventBars.ts";

/** Heights in CSS pixels: a lane, a bar in it, and the row of days under all lanes. */
const LANE_HEIGHT = 9;
const BAR_HEIGHT = 6;
const DAYS_HEIGHT = 18;

/** The narrowest bar, as a share of the axis. */
const LEAST_WIDTH = 0.006;

export interface EventStripProps {
  readonly known: KnownTrip;
  readonly range: TimeRange;
  readonly i18n: I18n;
  readonly onOpenEvent: (event: KnownEvent) => void;
}

/** The events as bars from their earliest to their latest time; the list of events says the same in words. */
export const EventStrip = memo(function EventStrip({ known, range, i18n, onOpenEvent }: EventStripProps) {
  const { trip, language } = i18n;
  const bars = eventBars(known, range);
  const lanes = Math.max(1, ...bars.map(({ lane }) => lane + 1));
  const height = lanes * LANE_HEIGHT + DAYS_HEIGHT + 4;
  const unknownAfter = shareOf(range, Math.max(range.start, knownUntil(known)));
  return (
    <svg className="strip" width="100%" height={height} aria-hidden="true">
      <defs>
        <pattern id="strip-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" className="strip-hatch" />
        </pattern>
      </defs>
      {unknownAfter < 1 ? (
        <rect
          x={percent(unknownAfter)}
          y={0}
          width={percent(1 - unknownAfter)}
          height={height - DAYS_HEIGHT}
          fill="url(#strip-hatch)"
        />
      ) : null}
      {dayTicks(range, trip).map((day) => {
        const x = percent(shareOf(range, day));
        return (
          <g key={day}>
            <line className="strip-tick" x1={x} x2={x} y1={0} y2={height - DAYS_HEIGHT + 4} />
            <text className="strip-day" x={x} y={height - 3} dx="3">
              {shortDay(day, trip.zone, language)}
            </text>
          </g>
        );
      })}
      {bars.map((bar) => (
        <Bar
          key={bar.event.id}
          bar={bar}
          y={height - DAYS_HEIGHT - 3 - bar.lane * LANE_HEIGHT - BAR_HEIGHT}
          title={textIn(bar.event.title, language)}
          onOpenEvent={onOpenEvent}
        />
      ))}
    </svg>
  );
});

interface BarProps {
  readonly bar: EventBar;
  readonly y: number;
  readonly title: string;
  readonly onOpenEvent: (event: KnownEvent) => void;
}

function Bar({ bar: { event, from, to }, y, title, onOpenEvent }: BarProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of events offers the same by keyboard
    <rect
      className={`strip-bar strip-${event.certainty}`}
      data-event={event.id}
      data-subject={subjectOf(event)}
      x={percent(from)}
      y={y}
      width={percent(Math.max(LEAST_WIDTH, to - from))}
      height={BAR_HEIGHT}
      rx={2}
      onClick={() => onOpenEvent(event)}
    >
      <title>{title}</title>
    </rect>
  );
}

/** Whose colour a bar shows: the train's, that of a launch and the place it came down, or that of all others. */
function subjectOf({ subject, place }: KnownEvent): "train" | "launch" | "other" {
  if (subject === TRAIN) return "train";
  return place.kind === "launch-area" || place.kind === "sea-area" ? "launch" : "other";
}

function percent(share: number): string {
  return `${Math.round(share * 10000) / 100}%`;
}
