import { type MouseEvent, memo, type ReactNode, useMemo } from "react";
import type { Point } from "../../scene/geometry.ts";
import type { InsetFrame } from "../../scene/inset/insetFrame.ts";
import type { BasemapLabel } from "../../scene/labels/basemapLabels.ts";
import type { Box } from "../../scene/labels/collision.ts";
import type { RangeLabel } from "../../scene/labels/rangeLabels.ts";
import { DEFAULT_UNITS_PER_PX, frameCamera, VIEW_BOX, type ViewTransform, WHOLE_TRIP } from "../../scene/projection.ts";
import type { Scene } from "../../scene/scene.ts";
import { rounded } from "../../scene/svgPath.ts";
import type { Language } from "../../trip/record/vocabulary.ts";
import type { Messages } from "../../trip/text/messages.ts";
import type { TrainTag as TagText } from "../../trip/text/trainTag.ts";
import { Labels } from "./Labels.tsx";
import { Areas, Basemap, Legs, Ranges, RangeTexts, Travelled } from "./Layers.tsx";
import { Marks } from "./Marks.tsx";
import { ScaleBar } from "./ScaleBar.tsx";
import { Stretch, TrainPoint } from "./Train.tsx";
import { TrainTag } from "./TrainTag.tsx";
import { UNSTYLED } from "./unstyled.ts";
import { usePictureLayout } from "./usePictureLayout.ts";

export interface TripPictureProps {
  readonly scene: Scene;
  readonly language: Language;
  readonly messages: Messages;
  readonly labels: readonly BasemapLabel[];
  readonly rangeLabel: RangeLabel;
  /** The train in words. */
  readonly tag: TagText;
  readonly view?: ViewTransform;
  /** Units of the view box per CSS pixel: marks, lines and names have the same size in every view. */
  readonly unitsPerPx?: number;
  /** What the map's buttons, and its open key, cover in the view of the whole trip. */
  readonly controlsBox?: Box | null;
  readonly keyBox?: Box | null;
  readonly inset?: InsetFrame | null;
  /**
   * Whether the picture lies over the live basemap. It then hides its own, leaves the pointer to the live map, and is
   * hidden from assistive technology, because the live map carries the accessible name.
   */
  readonly isOverlay?: boolean;
  /** Called with the clicked point, in units of the view box. */
  readonly onClick?: (point: Point) => void;
  /** What is laid over the tag, which covers a box in units of the view box. */
  readonly overTag?: (box: Box) => ReactNode;
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
  messages,
  labels,
  rangeLabel,
  tag,
  view = WHOLE_TRIP,
  unitsPerPx = DEFAULT_UNITS_PER_PX,
  controlsBox = null,
  keyBox = null,
  inset = null,
  isOverlay = false,
  onClick,
  overTag,
}: TripPictureProps) {
  const { trip, places, selected, marks, legs, travelled, ranges } = scene;
  const { scale } = view;
  const camera = frameCamera(trip);
  const { line, area } = useMemo(() => {
    const digits = isOverlay ? DIGITS_OVER_LIVE_MAP : DIGITS_IN_PAGE;
    return { line: { camera, digits: digits.line }, area: { camera, digits: digits.area } };
  }, [camera, isOverlay]);
  const shift = `translate(${rounded(view.x, 2)} ${rounded(view.y, 2)})`;
  const options = { language, labels, rangeLabel, tag, view, unitsPerPx, controlsBox, keyBox, inset };
  const layout = usePictureLayout(scene, options);
  return (
    <>
      <svg
        className="picture"
        viewBox={`0 0 ${VIEW_BOX.width} ${VIEW_BOX.height}`}
        width={VIEW_BOX.width}
        height={VIEW_BOX.height}
        role="img"
        aria-label={messages.ui.mapPicture}
        aria-hidden={isOverlay || undefined}
        data-overlay={isOverlay || undefined}
        onClick={(event) => onClick?.(viewBoxPoint(event))}
      >
        <g className="picture-shapes" fill="none" transform={scale === 1 ? shift : `${shift} scale(${scale})`}>
          <Basemap />
          <Areas places={places} selected={selected} format={area} unitsPerPx={unitsPerPx / scale} />
          <Ranges trip={trip} ranges={ranges} format={line} />
          <Legs legs={legs} format={line} />
          <Travelled trip={trip} travelled={travelled} format={line} />
        </g>
        <g transform={shift}>
          <Stretch mark={layout.train} unitsPerPx={unitsPerPx} />
          {inset === null || scale !== 1 ? null : (
            <g className="picture-scale">
              <path {...UNSTYLED.line} d={inset.outline} />
            </g>
          )}
          <RangeTexts texts={layout.ranges} />
          <Marks marks={marks} camera={camera} scale={scale} unitsPerPx={unitsPerPx} />
          <TrainPoint mark={layout.train} unitsPerPx={unitsPerPx} />
          {layout.tag === null ? null : <TrainTag text={tag} placed={layout.tag} unitsPerPx={unitsPerPx} />}
          <Labels placed={layout.labels} unitsPerPx={unitsPerPx} />
        </g>
        <ScaleBar
          camera={camera}
          scale={scale}
          unitsPerPx={unitsPerPx}
          visible={layout.visible}
          seen={layout.seen}
          box={layout.scaleBar}
          kmText={messages.distance.km}
          north={messages.key.north}
        />
      </svg>
      {layout.tag === null ? null : overTag?.(shifted(layout.tag.box, view))}
    </>
  );
});

function shifted({ left, top, right, bottom }: Box, { x, y }: ViewTransform): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** The position of a click, in units of the view box. */
function viewBoxPoint({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>): Point {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(currentTarget.getScreenCTM()?.inverse());
  return [x, y];
}
