import shapes from "virtual:basemap-inset";
import { type MouseEvent, memo, useMemo } from "react";
import type { Point } from "../../scene/geometry.ts";
import { placeAt } from "../../scene/hitTest.ts";
import { boxPath } from "../../scene/inset/boxPath.ts";
import type { Inset } from "../../scene/inset/insetIn.ts";
import { MINOR } from "../../scene/markShapes.ts";
import { frameCamera, VIEW_BOX } from "../../scene/projection.ts";
import type { Scene } from "../../scene/scene.ts";
import { rounded } from "../../scene/svgPath.ts";
import { trainMark } from "../../scene/trainMark.ts";
import type { Place } from "../../trip/model/trip.ts";
import type { Messages } from "../../trip/text/messages.ts";
import { Labels } from "../svg/Labels.tsx";
import { Legs, Travelled } from "../svg/Layers.tsx";
import { Marks } from "../svg/Marks.tsx";
import { ScaleBar } from "../svg/ScaleBar.tsx";
import { Stretch, TrainPoint } from "../svg/Train.tsx";

export interface InsetMapProps {
  readonly inset: Inset;
  readonly scene: Scene;
  readonly messages: Messages;
  /** Units of the view box per CSS pixel. */
  readonly unitsPerPx: number;
  readonly onPick: (placeId: string | null) => void;
}

/** Decimals of lines, which are enlarged. */
const DIGITS = 2;

/** The crowded part of the trip, enlarged. It says again what the map says, so assistive technology passes over it. */
export const InsetMap = memo(function InsetMap(props: InsetMapProps) {
  const { inset, scene, messages, unitsPerPx, onPick } = props;
  const { scale, box, drawn, scaleBar, options, labels } = inset;
  const shown = useMemo(() => withoutMinor(scene), [scene]);
  const { trip, marks, legs, travelled } = shown;
  const camera = frameCamera(trip);
  const format = useMemo(() => ({ camera, digits: DIGITS }), [camera]);
  const size = { camera, scale, unitsPerPx };
  const train = useMemo(() => trainMark(scene, { camera, scale, unitsPerPx }), [scene, camera, scale, unitsPerPx]);
  const [width, height] = [drawn.right - drawn.left, drawn.bottom - drawn.top];
  const pick = (event: MouseEvent<SVGSVGElement>) =>
    onPick(placeAt(shown, pointOf(event), { ...options, view: { scale, x: 0, y: 0 } })?.id ?? null);
  return (
    <svg
      aria-hidden="true"
      className="map-inset"
      data-part="inset"
      viewBox={`0 0 ${VIEW_BOX.width} ${VIEW_BOX.height}`}
    >
      <svg
        aria-hidden="true"
        x={box.left}
        y={box.top}
        width={box.right - box.left}
        height={box.bottom - box.top}
        viewBox={`${drawn.left} ${drawn.top} ${width} ${height}`}
        onClick={pick}
      >
        <g className="picture-shapes" fill="none">
          <path className="picture-lake" d={boxPath(drawn)} />
          <g transform={`scale(${scale})`}>
            {shapes?.map(([layer, d]) => (
              <path key={layer} className={`picture-${layer}`} d={d} />
            ))}
            <Legs legs={legs} format={format} />
            <Travelled trip={trip} travelled={travelled} format={format} />
          </g>
        </g>
        <Stretch mark={train} unitsPerPx={unitsPerPx} />
        <Marks marks={marks} {...size} />
        <TrainPoint mark={train} unitsPerPx={unitsPerPx} />
        <Labels placed={labels} unitsPerPx={unitsPerPx} />
        <ScaleBar {...size} visible={scaleBar} seen={drawn} box={scaleBar} kmText={messages.distance.km} north="" />
        <g className="picture-scale">
          <path d={boxPath(drawn)} strokeWidth={rounded(2 * unitsPerPx, 2)} />
        </g>
      </svg>
    </svg>
  );
});

/** A scene with no place that the map around the inset does not mark. */
function withoutMinor(scene: Scene): Scene {
  const isShown = (place: Place) => place.rank < MINOR.rank || place.id === scene.selected;
  return { ...scene, places: scene.places.filter(isShown), marks: scene.marks.filter(({ place }) => isShown(place)) };
}

/** The position of a click, in units of the view box times the scale. */
function pointOf({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>): Point {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(currentTarget.getScreenCTM()?.inverse());
  return [x, y];
}
