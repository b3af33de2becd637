import { memo } from "react";
import type { ChartLayout } from "../../scene/chart/chartLayout.ts";
import { rounded } from "../../scene/svgPath.ts";
import { ChartLoupe } from "./ChartLoupe.tsx";
import { toneOf } from "./ChartMarks.tsx";

/** The names inside the plot, and the inset of enlarged hours. */
export const ChartLabels = memo(function ChartLabels({ layout }: { readonly layout: ChartLayout }) {
  const { labels, hatching, loupe, frame } = layout;
  return (
    <>
      {loupe === null ? null : <ChartLoupe loupe={loupe} />}
      {hatching?.lines.map((line, index) => (
        <text
          key={line}
          className="chart-unknown"
          x={rounded(hatching.x, 1)}
          y={rounded(hatching.baseline + index * frame.fontSize * 1.25, 1)}
        >
          {line}
        </text>
      ))}
      {labels.map(({ event, text, x, baseline, align }) => (
        <text
          key={event.id}
          className="chart-label"
          data-tone={toneOf(event)}
          data-event={event.id}
          textAnchor={align}
          x={rounded(x, 1)}
          y={rounded(baseline, 1)}
        >
          {text}
        </text>
      ))}
    </>
  );
});
