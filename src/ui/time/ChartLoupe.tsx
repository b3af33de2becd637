import type { Loupe } from "../../scene/chart/loupe.ts";
import type { Box } from "../../scene/labels/collision.ts";
import { rounded } from "../../scene/svgPath.ts";
import { toneOf } from "./ChartMarks.tsx";

/** Some hours of the chart enlarged, with a line to where they lie on it: one alone crosses less of the chart. */
export function ChartLoupe({ loupe: { box, lens, axisY, ticks, rows } }: { readonly loupe: Loupe }) {
  const isRight = box.left > lens.right;
  const [from, to] = isRight ? [lens.right, box.left] : [lens.left, box.right];
  const isUpper = Math.abs(lens.top - box.top) < Math.abs(lens.bottom - box.bottom);
  const [start, end] = isUpper ? [lens.top, box.top] : [lens.bottom, box.bottom];
  const axis = rounded(axisY, 1);
  const marks = ticks.map(({ x }) => `M${rounded(x, 1)} ${axis}v3`).join("");
  return (
    <g className="chart-loupe">
      <path
        className="chart-loupe-line"
        d={`M${rounded(from, 1)} ${rounded(start, 1)}L${rounded(to, 1)} ${rounded(end, 1)}`}
      />
      <rect className="chart-lens" {...rectOf(lens)} />
      <rect className="chart-loupe-paper" {...rectOf(box)} rx={2} />
      <path
        className="chart-loupe-axis"
        d={`M${rounded(box.left + 8, 1)} ${axis}H${rounded(box.right - 8, 1)}${marks}`}
      />
      {ticks.map(({ x, text }) => (
        <text key={x} className="chart-loupe-hour" x={rounded(x, 1)} y={rounded(axisY + 13, 1)}>
          {text}
        </text>
      ))}
      {rows.map(({ event, text, bar, textX, baseline, align }) => (
        <g key={event?.id ?? text} data-tone={event === null ? "source" : toneOf(event)} className="chart-loupe-row">
          <line
            className="chart-loupe-drop"
            x1={rounded((bar.left + bar.right) / 2, 1)}
            x2={rounded((bar.left + bar.right) / 2, 1)}
            y1={rounded(bar.bottom, 1)}
            y2={axis}
          />
          <rect
            className={`chart-body chart-${event?.certainty ?? "published"}`}
            {...rectOf(bar)}
            rx={event === null ? 0 : 3}
          />
          <text textAnchor={align} x={rounded(textX, 1)} y={rounded(baseline, 1)}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

function rectOf({ left, right, top, bottom }: Box) {
  return {
    x: rounded(left, 1),
    y: rounded(top, 1),
    width: rounded(right - left, 1),
    height: rounded(bottom - top, 1),
  };
}
