import { type MouseEvent, memo, useMemo } from "react";
import type { Point } from "../../scene/geometry.ts";
import type { BasemapLabel } from "../../scene/labels/basemapLabels.ts";
import type { Box } from "../../scene/labels/collision.ts";
import { type RangeLabel, rangeTexts } from "../../scene/labels/rangeLabels.ts";
import { DEFAULT_UNITS_PER_PX, frameCamera, VIEW_BOX, type ViewTransform, WHOLE_TRIP } from "../../scene/projection.ts";
import type { Scene } from "../../scene/scene.ts";
import { rounded } from "../../scene/svgPath.ts";
import type { Language } from "../../trip/record/vocabulary.ts";
import { Labels } from "./Labels.tsx";
import { Areas, Basemap, Estimate, Legs, Ranges, RangeTexts, Travelled } from "./Layers.tsx";
import { Marks } from "./Marks.tsx";

export interface TripPictureProps {
  readonly scene: Scene;
  readonly language: Language;
  readonly labels: readonly BasemapLabel[];
  /** The accessible name. */
  readonly description: string;
  readonly rangeLabel: RangeLabel;
  readonly view?: ViewTransform;
  /** Units of the view box per CSS pixel: marks, lines and names have the same size in every view. */
  readonly unitsPerPx?: number;
  /** What the map's buttons cover in the view of the whole trip. */
  readonly controlsBox?: Box | null;
  /**
   * Whether the picture lies over the live basemap. It then hides its own, leaves the pointer to the live map, and is
   * hidden from assistive technology, because the live map carries the accessible name.
   */
  readonly isOverlay?: boolean;
  /** Called with the clicked point, in units of the view box. */
  readonly onClick?: (point: Point) => void;
}

/** Decimals of lines and of areas: few in the page as sent, more over the live map, which can be enlarged. */
const DIGITS_IN_PAGE = { line: 1, area: 0 } as const;
const DIGITS_OVER_LIVE_MAP = { line: 3, area: 3 } as const;

/**
 * The trip, drawn over its own basemap or over the live one. This is the only renderer of the trip, so that no mark of
 * another moment can remain, whatever happens to the live map.
 */
export const TripPicture = memo(function TripPicture({
  scene,
  language,
  labels,
  description,
  rangeLabel,
  view = WHOLE_TRIP,
  unitsPerPx = DEFAULT_UNITS_PER_PX,
  controlsBox = null,
  isOverlay = false,
  onClick,
}: TripPictureProps) {
  const { trip, places, selected, marks, legs, travelled, estimate, ranges } = scene;
  const { scale } = view;
  const camera = frameCamera(trip);
  const { line, area } = useMemo(() => {
    const digits = isOverlay ? DIGITS_OVER_LIVE_MAP : DIGITS_IN_PAGE;
    return { line: { camera, digits: digits.line }, area: { camera, digits: digits.area } };
  }, [camera, isOverlay]);
  const shift = `translate(${rounded(view.x, 2)} ${rounded(view.y, 2)})`;
  const texts = useMemo(
    () => rangeTexts(trip, ranges, rangeLabel, { camera, scale, unitsPerPx, controlsBox }),
    [trip, ranges, rangeLabel, camera, scale, unitsPerPx, controlsBox],
  );
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${VIEW_BOX.width} ${VIEW_BOX.height}`}
      role="img"
      aria-label={description}
      aria-hidden={isOverlay || undefined}
      data-overlay={isOverlay || undefined}
      onClick={(event) => onClick?.(viewBoxPoint(event))}
    >
      <g className="picture-shapes" transform={scale === 1 ? shift : `${shift} scale(${scale})`}>
        <Basemap />
        <Areas places={places} selected={selected} format={area} />
        <Ranges trip={trip} ranges={ranges} format={line} />
        <Estimate trip={trip} estimate={estimate} format={line} />
        <Legs legs={legs} format={line} />
        <Travelled trip={trip} travelled={travelled} format={line} />
      </g>
      <g transform={shift}>
        <RangeTexts texts={texts} />
        <Marks marks={marks} camera={camera} scale={scale} unitsPerPx={unitsPerPx} />
        <Labels
          places={places}
          selected={selected}
          labels={labels}
          language={language}
          fixed={texts}
          camera={camera}
          scale={scale}
          unitsPerPx={unitsPerPx}
          controlsBox={controlsBox}
        />
      </g>
    </svg>
  );
});

/** The position of a click, in units of the view box. */
function viewBoxPoint({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>): Point {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(currentTarget.getScreenCTM()?.inverse());
  return [x, y];
}
