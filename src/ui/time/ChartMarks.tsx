import { memo } from "react";
import type { ChartLayout } from "../../scene/chart/chartLayout.ts";
import type { LaunchLine } from "../../scene/chart/launchLines.ts";
import type { ReportBar } from "../../scene/chart/reportBars.ts";
import { rounded } from "../../scene/svgPath.ts";
import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import { type Language, TRAIN, textIn } from "../../trip/record/vocabulary.ts";

/** What the reports say: the spans at one place, launches, and a bar for each report. */
export const ChartMarks = memo(function ChartMarks({
  layout,
  language,
}: {
  readonly layout: ChartLayout;
  readonly language: Language;
}) {
  const { pinned, launches, bars, untimed, rows, frame } = layout;
  return (
    <>
      {pinned === "" ? null : <path className="chart-pinned" d={pinned} />}
      {launches.map((launch) => (
        <Launch key={launch.event.id} launch={launch} />
      ))}
      {untimed.map(({ event, box }) => (
        <path
          key={event.id}
          className={`chart-untimed chart-${event.certainty}`}
          data-event={event.id}
          d={`M${frame.left} ${rounded((box.top + box.bottom) / 2, 1)}H${frame.right}`}
        />
      ))}
      {[...bars, ...rows.flatMap((row) => row.bars)].map((bar) => (
        <Bar key={bar.event.id} bar={bar} language={language} />
      ))}
    </>
  );
});

function Launch({ launch: { box, isNarrow } }: { readonly launch: LaunchLine }) {
  const [left, right] = [rounded(box.left, 1), rounded(box.right, 1)];
  const middle = rounded((box.left + box.right) / 2, 1);
  const [top, foot] = [rounded(box.top, 1), rounded(box.bottom, 1)];
  return (
    <g className="chart-launch">
      {isNarrow ? (
        <path d={`M${middle} ${top}V${foot - 9}`} />
      ) : (
        <>
          <rect
            x={left}
            y={top}
            width={rounded(Math.max(0, right - left), 1)}
            height={rounded(Math.max(0, foot - top), 1)}
          />
          <path d={`M${left} ${top}V${foot}M${right} ${top}V${foot}`} />
        </>
      )}
      <path className="chart-launch-sign" d={`M${middle} ${foot - 11}l5.5 10h-11Z`} />
    </g>
  );
}

/** The colour of a bar: the train's, a launch's and its landing's, or ink. */
export function toneOf({ subject, place }: KnownEvent): "train" | "launch" | "other" {
  if (subject === TRAIN) return "train";
  return place.kind === "launch-area" || place.kind === "sea-area" ? "launch" : "other";
}

const Bar = memo(function Bar({ bar, language }: { readonly bar: ReportBar; readonly language: Language }) {
  const { event, box } = bar;
  const [x, y] = [rounded((box.left + box.right) / 2, 1), rounded((box.top + box.bottom) / 2, 1)];
  return (
    <g className={`chart-bar chart-${event.certainty}`} data-event={event.id} data-tone={toneOf(event)}>
      <title>{textIn(event.title, language)}</title>
      <path className={bar.isStretch ? "chart-stretch" : "chart-body"} d={barPath(bar)} />
      {event.certainty === "denied" ? <path className="chart-cross" d={`M${x - 4} ${y - 4}l8 8m-8 0l8 -8`} /> : null}
    </g>
  );
});

/** A bar with round ends; an end that nobody gave is left open. */
function barPath({ box, isStretch, isOpenStart, isOpenEnd }: ReportBar): string {
  const [left, right, top, bottom] = [box.left, box.right, box.top, box.bottom].map((value) => rounded(value, 1)) as [
    number,
    number,
    number,
    number,
  ];
  const radius = isStretch ? 1.5 : rounded((bottom - top) / 2, 2);
  const start = isOpenStart ? `M${left} ${top}` : `M${rounded(left + radius, 1)} ${top}`;
  const end = isOpenEnd
    ? `H${right}M${right} ${bottom}`
    : `H${rounded(right - radius, 1)}${arc(radius, radius, radius)}${
        isStretch ? `V${rounded(bottom - radius, 1)}` : ""
      }${arc(radius, -radius, radius)}`;
  const back = isOpenStart
    ? `H${left}`
    : `H${rounded(left + radius, 1)}${arc(radius, -radius, -radius)}${
        isStretch ? `V${rounded(top + radius, 1)}` : ""
      }${arc(radius, radius, -radius)}`;
  return `${start}${end}${back}`;
}

function arc(radius: number, dx: number, dy: number): string {
  return `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
}
