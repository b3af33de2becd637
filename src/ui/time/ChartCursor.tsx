import { memo } from "react";
import type { ChartFrame } from "../../scene/chart/frame.ts";
import type { PresentMark } from "../../scene/chart/presentMark.ts";
import { textWidth } from "../../scene/labels/collision.ts";
import { rounded } from "../../scene/svgPath.ts";

interface AtCursor {
  readonly frame: ChartFrame;
  /** Where the cursor is, across. */
  readonly x: number;
}

/** The area up to the cursor, in the deeper of its two tints. */
export const PastTint = memo(function PastTint({ frame, x, id }: AtCursor & { readonly id: string }) {
  return (
    <>
      <clipPath id={`${id}past`} className="chart-past">
        <rect x={0} y={0} width={rounded(Math.max(0, x), 1)} height={frame.height} />
      </clipPath>
      <use href={`#${id}area`} className="chart-area-past" clipPath={`url(#${id}past)`} />
    </>
  );
});

/** The line at the moment shown. */
export const ChartCursor = memo(function ChartCursor({ frame, x }: AtCursor) {
  const at = rounded(x, 1);
  return <line className="chart-cursor" x1={at} x2={at} y1={frame.top - 12} y2={frame.foot} />;
});

const CAP = 17;

/** The train at the cursor, as on the map, and the time above it. */
export const PresentTrain = memo(function PresentTrain({
  frame,
  x,
  mark,
  label,
}: AtCursor & { readonly mark: PresentMark | null; readonly label: string | null }) {
  return (
    <g className="chart-present" transform={`translate(${rounded(x, 1)} 0)`}>
      {label === null ? null : <CursorLabel frame={frame} x={x} text={label} />}
      {mark === null ? null : <TrainMark mark={mark} x={x} />}
    </g>
  );
});

function TrainMark({ mark, x }: Pick<AtCursor, "x"> & { readonly mark: PresentMark }) {
  switch (mark.kind) {
    case "point":
      return <circle className="chart-train" cy={rounded(mark.y, 1)} r={5.5} />;
    case "lost":
      return (
        <circle
          className="chart-train-lost"
          cx={rounded(Math.min(0, mark.lastX - x), 1)}
          cy={rounded(mark.y, 1)}
          r={7}
        />
      );
    case "stretch": {
      const [top, bottom] = [rounded(mark.top, 1), rounded(mark.bottom, 1)];
      const shape = `M-${CAP / 2} ${top}h${CAP}M-${CAP / 2} ${bottom}h${CAP}`;
      return (
        <>
          <path className="chart-train-rim" d={`${shape}M0 ${top}V${bottom}`} />
          <path className="chart-train-caps" d={shape} />
          <path className="chart-train-bar" d={`M0 ${top}V${bottom}`} />
        </>
      );
    }
  }
}

function CursorLabel({ frame, x, text }: AtCursor & { readonly text: string }) {
  const width = Math.ceil(textWidth(text, frame.fontSize) * 1.06) + 12;
  const left = Math.min(frame.width - width, Math.max(0, x - width / 2)) - x;
  const height = frame.fontSize + 6;
  return (
    <>
      <rect className="chart-pill" x={rounded(left, 1)} y={0} width={width} height={height} rx={3} />
      <text className="chart-pill-text" x={rounded(left + width / 2, 1)} y={frame.fontSize + 1.5}>
        {text}
      </text>
    </>
  );
}
