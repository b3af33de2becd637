import { memo } from "react";
import { markOf } from "../../scene/markShapes.ts";
import { isHappening, isMarked, type PlaceMark } from "../../scene/placeMarks.ts";
import { type Camera, project, zoomOf } from "../../scene/projection.ts";
import { rounded } from "../../scene/svgPath.ts";
import { MarkStrokes } from "./MarkIcon.tsx";

interface PlacedProps {
  readonly camera: Camera;
  readonly scale: number;
  /** A CSS pixel in the picture's units. */
  readonly pixel: number;
}

interface MarksProps extends PlacedProps {
  readonly marks: readonly PlaceMark[];
}

/** So many marks are looked at together; of those groups in which none is new a step touches nothing. */
export const GROUP = 50;

/** The marks of the places that are marked at this scale. */
export const Marks = memo(function PictureMarks({ marks, ...placed }: MarksProps) {
  return marks.map((_, first) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: which marks a group holds follows from where it begins
    first % GROUP === 0 ? <MarkGroup key={first} marks={marks.slice(first, first + GROUP)} {...placed} /> : null,
  );
});

const MarkGroup = memo(
  function MarkGroup({ marks, ...placed }: MarksProps) {
    const zoom = zoomOf((placed.camera.scale * placed.scale) / placed.pixel);
    return marks.map((mark) => (isMarked(mark, zoom) ? <Mark key={mark.place.id} mark={mark} {...placed} /> : null));
  },
  (was, is) =>
    was.camera === is.camera && was.scale === is.scale && was.pixel === is.pixel && areSame(was.marks, is.marks),
);

function areSame(before: readonly PlaceMark[], after: readonly PlaceMark[]): boolean {
  return before.length === after.length && before.every((mark, index) => mark === after[index]);
}

const Mark = memo(function Mark({ mark, camera, scale, pixel }: PlacedProps & { readonly mark: PlaceMark }) {
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
      transform={`translate(${rounded(x * scale, 1)} ${rounded(y * scale, 1)}) scale(${rounded(pixel, 3)})`}
    >
      {isSelected ? <circle r="15" className="picture-selected" /> : null}
      {isHappening(mark) ? <circle r="12" className="picture-now" /> : null}
      {train === "here" ? <circle r="7" className="picture-train" /> : <MarkStrokes name={name} />}
    </g>
  );
});
