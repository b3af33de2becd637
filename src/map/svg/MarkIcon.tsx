import { MARK_RADIUS, MARKS, type MarkName } from "../../scene/markShapes.ts";

/** A mark by itself, for the legend. */
export function MarkIcon({ name }: { name: MarkName }) {
  const side = 2 * MARK_RADIUS;
  return (
    <svg
      className={`picture-mark-${name}`}
      viewBox={`${-MARK_RADIUS} ${-MARK_RADIUS} ${side} ${side}`}
      width={side}
      height={side}
      aria-hidden="true"
    >
      <MarkStrokes name={name} />
    </svg>
  );
}

/** The strokes of a mark, around the origin. */
export function MarkStrokes({ name }: { name: MarkName }) {
  return MARKS[name].map(({ d, fill, stroke, width, dash }) => (
    <path
      key={d}
      d={d}
      className={`mark-fill-${fill} mark-stroke-${stroke}`}
      strokeWidth={width || undefined}
      strokeDasharray={dash?.join(" ")}
    />
  ));
}
