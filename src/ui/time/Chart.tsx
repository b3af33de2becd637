import { useId, useMemo } from "react";
import { chartLayout } from "../../scene/chart/chartLayout.ts";
import type { ChartOptions } from "../../scene/chart/chartOptions.ts";
import { xWithin } from "../../scene/chart/frame.ts";
import { presentMark } from "../../scene/chart/presentMark.ts";
import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import type { Whereabouts } from "../../trip/knowledge/whereabouts.ts";
import type { Instant } from "../../trip/time/instant.ts";
import { ChartCursor, PastTint, PresentTrain } from "./ChartCursor.tsx";
import { ChartGround } from "./ChartGround.tsx";
import { ChartLabels } from "./ChartLabels.tsx";
import { ChartMarks } from "./ChartMarks.tsx";
import { useChartPointer } from "./useChartPointer.ts";

export interface ChartProps extends Omit<ChartOptions, "hasCursorLabel"> {
  readonly t: Instant;
  readonly whereabouts: Whereabouts;
  /** The time at the cursor: "Wed 13 Sept, 12:48"; null leaves it out. */
  readonly cursorLabel: string | null;
  readonly onScrub?: (t: Instant) => void;
  readonly onOpenEvent?: (event: KnownEvent) => void;
}

/**
 * The trip as time across and distance upwards: where the reports leave the train, and each report from its earliest
 * to its latest. The slider and the list say the same in words.
 */
export function Chart({ t, whereabouts, cursorLabel, onScrub, onOpenEvent, ...options }: ChartProps) {
  const { known, range, language, messages, width, height, gutter, compare } = options;
  const hasCursorLabel = cursorLabel !== null;
  const layout = useMemo(
    () =>
      chartLayout({
        ...{ known, range, language, messages, width, height, gutter, compare, hasCursorLabel },
      }),
    [known, range, language, messages, width, height, gutter, compare, hasCursorLabel],
  );
  const id = useId();
  const pointer = useChartPointer(layout, onScrub, onOpenEvent);
  const { frame, profile } = layout;
  const x = xWithin(frame, t);
  return (
    <svg
      className="chart"
      data-part="chart"
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontSize={frame.fontSize}
      {...pointer}
    >
      <ChartGround layout={layout} id={id} />
      <PastTint frame={frame} x={x} id={id} />
      <ChartCursor frame={frame} x={x} />
      <ChartMarks layout={layout} language={language} />
      <ChartLabels layout={layout} />
      <PresentTrain frame={frame} x={x} mark={presentMark(whereabouts, profile, frame)} label={cursorLabel} />
    </svg>
  );
}
