import { memo } from "react";
import type { ChartLayout } from "../../scene/chart/chartLayout.ts";
import { LEADING } from "../../scene/chart/stationLabels.ts";
import { rounded } from "../../scene/svgPath.ts";

/** What lies under everything: lines, names beside the plot, days, the area, and what was not known. */
export const ChartGround = memo(function ChartGround({
  layout,
  id,
}: {
  readonly layout: ChartLayout;
  readonly id: string;
}) {
  const { frame, stations, rows, days, area, compare, hatching } = layout;
  const { left, right, top, foot, fontSize } = frame;
  const across = [...stations.map(({ y }) => y), ...rows.map(({ y }) => y)];
  const grid = [
    ...across.map((y) => `M${left} ${rounded(y, 1)}H${right}`),
    ...days.lines.map((x) => `M${rounded(x, 1)} ${top - 8}V${foot}`),
  ].join("");
  return (
    <>
      <defs>
        <path id={`${id}area`} d={area} />
        <pattern id={`${id}hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" className="chart-hatch" />
        </pattern>
      </defs>
      <path className="chart-grid" d={grid} />
      {hatching === null ? null : (
        <rect
          x={rounded(hatching.box.left, 1)}
          y={hatching.box.top}
          width={rounded(Math.max(0, hatching.box.right - hatching.box.left), 1)}
          height={rounded(hatching.box.bottom - hatching.box.top, 1)}
          fill={`url(#${id}hatch)`}
        />
      )}
      <use href={`#${id}area`} className="chart-area" />
      {compare === "" ? null : <path className="chart-compare" d={compare} />}
      <g className="chart-names">
        {stations.map(({ place, isKnown, lines, y }) =>
          lines.map((line, index) => (
            <text
              key={`${place.id} ${line}`}
              className={isKnown ? undefined : "chart-unknown-place"}
              x={left - 8}
              y={rounded(y + fontSize * (0.36 + LEADING * (index - (lines.length - 1) / 2)), 1)}
            >
              {line}
            </text>
          )),
        )}
      </g>
      <g className="chart-subjects">
        {rows.map(({ id: subject, name, y }) => (
          <text key={subject} x={left - 8} y={rounded(y + fontSize * 0.36, 1)}>
            {name}
          </text>
        ))}
      </g>
      <g className="chart-days">
        {days.labels.map(({ text, x }) => (
          <text key={x} x={rounded(x, 1)} y={frame.height - 4}>
            {text}
          </text>
        ))}
      </g>
    </>
  );
});
