import { memo } from "react";
import { MARK_RADIUS, MARKS, type MarkName, markOf } from "../../scene/markShapes.ts";
import { isMarked, type PlaceMark } from "../../scene/placeMarks.ts";
import { type Camera, project, zoomOf } from "../../scene/projection.ts";
import { rounded } from "../../scene/svgPath.ts";

interface MarkScale {
  readonly camera: Camera;
  readonly scale: number;
  readonly unitsPerPx: number;
}

interface MarksProps extends MarkScale {
  readonly marks: readonly PlaceMark[];
}

/** Marks per memoized group: a step compares whole groups and re-renders only those with a changed mark. */
const GROUP_SIZE = 50;

/** The marks of the places that are marked at this scale. */
export const Marks = memo(function Marks({ marks, ...scale }: MarksProps) {
  return marks.map((_, first) =>
    first % GROUP_SIZE === 0 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the index of its first mark identifies a group
      <MarkGroup key={first} marks={marks.slice(first, first + GROUP_SIZE)} {...scale} />
    ) : null,
  );
});

const MarkGroup = memo(
  function MarkGroup({ marks, ...scale }: MarksProps) {
    const zoom = zoomOf((scale.camera.scale * scale.scale) / scale.unitsPerPx);
    return marks.map((mark) => (isMarked(mark, zoom) ? <Mark key={mark.place.id} mark={mark} {...scale} /> : null));
  },
  (previous, next) =>
    previous.camera === next.camera &&
    previous.scale === next.scale &&
    previous.unitsPerPx === next.unitsPerPx &&
    areSameMarks(previous.marks, next.marks),
);

function areSameMarks(previous: readonly PlaceMark[], next: readonly PlaceMark[]): boolean {
  return previous.length === next.length && previous.every((mark, index) => mark === next[index]);
}

const Mark = memo(function Mark({ mark, camera, scale, unitsPerPx }: MarkScale & { readonly mark: PlaceMark }) {
  const { place, certainty, phase, train, isSelected } = mark;
  const name = markOf(place.kind, certainty);
  if (name === null) return null;
  const [x, y] = project(camera, place.anchor);
  return (
    <g
      className={`picture-mark picture-mark-${name}`}
      data-place={place.id}
      data-mark={certainty ?? undefined}
      data-phase={phase}
      data-train={train}
      transform={`translate(${rounded(x * scale, 1)} ${rounded(y * scale, 1)}) scale(${rounded(unitsPerPx, 3)})`}
    >
      {isSelected ? <circle r="15" className="picture-selected" /> : null}
      <MarkStrokes name={name} />
    </g>
  );
});

/** A mark on its own, for the legend. */
export function MarkIcon({ name }: { readonly name: MarkName }) {
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

/** The strokes of a mark, centred on the origin. */
function MarkStrokes({ name }: { readonly name: MarkName }) {
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
