import { memo } from "react";
import { type Camera, inFrame, zoomOf } from "./camera.ts";
import { MarkStrokes } from "./MarkIcon.tsx";
import { isMinor, markOf } from "./marks.ts";
import { rounded } from "./paths.ts";
import { isHappening, type PlaceMark } from "./placeMarks.ts";

interface PlacedProps {
  readonly camera: Camera;
  readonly scale: number;
  /** A CSS pixel in the picture's units. */
  readonly pixel: number;
}

/** The marks of the places that are marked at this scale. */
export const PictureMarks = memo(function PictureMarks(props: PlacedProps & { readonly marks: readonly PlaceMark[] }) {
  const { marks, camera, scale, pixel } = props;
  const zoom = zoomOf((camera.scale * scale) / pixel);
  return marks.map((mark) =>
    isMarked(mark, zoom) ? <Mark key={mark.place.id} mark={mark} camera={camera} scale={scale} pixel={pixel} /> : null,
  );
});

/** Whether a place has a mark at a zoom. */
export function isMarked({ place, certainty, isSelected }: PlaceMark, zoom: number): boolean {
  return markOf(place.kind, certainty) !== null && (isSelected || !isMinor(place, zoom));
}

const Mark = memo(function Mark({ mark, camera, scale, pixel }: PlacedProps & { readonly mark: PlaceMark }) {
  const { place, certainty, phase, train, isSelected } = mark;
  const name = markOf(place.kind, certainty);
  if (name === null) return null;
  const [x, y] = inFrame(camera, place.anchor);
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
