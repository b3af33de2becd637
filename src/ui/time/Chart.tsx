import { useId } from "react";
import type { ChartLayout } from "../../scene/chart/chartLayout.ts";
import { xWithin } from "../../scene/chart/frame.ts";
import { presentMark } from "../../scene/chart/presentMark.ts";
import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import type { Whereabouts } from "../../trip/knowledge/whereabouts.ts";
import type { Language } from "../../trip/record/vocabulary.ts";
import type { Instant } from "../../trip/time/instant.ts";
import { ChartCursor, PastTint, PresentTrain } from "./ChartCursor.tsx";
import { ChartGround } from "./ChartGround.tsx";
import { ChartLabels } from "./ChartLabels.tsx";
import { ChartMarks } from "./ChartMarks.tsx";
import { ChartSelection } from "./ChartSelection.tsx";
import { useChartPointer } from "./useChartPointer.ts";

export interface ChartProps {
  readonly layout: ChartLayout;
  readonly language: Language;
  readonly t: Instant;
  readonly whereabouts: Whereabouts;
  /** The place whose panel is open: its reports are marked. */
  readonly selected?: string | null;
  /** The time at the cursor: "Wed 13 Sept, 12:48"; null leaves it out. */
  readonly cursorLabel: string | null;
  readonly onScrub?: (t: Instant) => void;
  readonly onOpenEvent?: (event: KnownEvent) => void;
}

/**
 * The trip as time across and distance upwards: where the reports leave the train, and each report from its earliest
 * to its latest. The slider and the list say the same in words.
 */
export function Chart(props: ChartProps) {
  const { layout, language, t, whereabouts, selected, cursorLabel, onScrub, onOpenEvent } = props;
  const id = useId();
  const pointer = useChartPointer(layout, onScrub, onOpenEvent);
  const { frame, profile } = layout;
  const { width, height } = frame;
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
      {selected ? <ChartSelection layout={layout} place={selected} /> : null}
      <ChartLabels layout={layout} />
      <PresentTrain frame={frame} x={x} mark={presentMark(whereabouts, profile, frame)} label={cursorLabel} />
    </svg>
  );
}
