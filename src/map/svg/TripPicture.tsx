import { type MouseEvent, memo, useMemo } from "react";
import type { BasemapLabel } from "../../scene/labels/basemapLabels.ts";
import { DEFAULT_UNITS_PER_PX, type FixedText, type LabelBox, LINE_HEIGHT } from "../../scene/labels/placeLabels.ts";
import { frameCamera, VIEW_BOX, type ViewTransform, WHOLE_TRIP } from "../../scene/projection.ts";
import { type RangeLabel, rangeArcs, rangeTexts } from "../../scene/rangeArcs.ts";
import type { PathInterval, Scene } from "../../scene/scene.ts";
import { softKm } from "../../scene/stretch.ts";
import { linePath, type PathFormat, rounded, shapePath } from "../../scene/svgPath.ts";
import { type Run, sliceOf, sliceOfRun } from "../../trip/model/railPath.ts";
import type { Language } from "../../trip/record/vocabulary.ts";
import { BASEMAP_SYMBOLS } from "./basemapSymbols.ts";
import { Labels } from "./Labels.tsx";
import { Marks } from "./Marks.tsx";

export interface TripPictureProps {
  readonly scene: Scene;
  readonly language: Language;
  readonly labels: readonly BasemapLabel[];
  /** What the picture is, to those who do not see it. */
  readonly description: string;
  readonly rangeLabel: RangeLabel;
  readonly view?: ViewTransform;
  /** How large a CSS pixel is in the picture's units: marks, lines and names are as large in every view. */
  readonly unitsPerPx?: number;
  /** What the map's buttons cover in the view of the whole trip. */
  readonly controlsBox?: LabelBox | null;
  /**
   * Whether the live basemap lies under the picture, which then draws none of its own and leaves the pointer to it; the
   * map as a whole has its name from there.
   */
  readonly isOverlay?: boolean;
  /** A point of the picture, in its units, was clicked. */
  readonly onClick?: (point: readonly [number, number]) => void;
}

/** Decimals for lines and for areas, in the page as it is sent and over the live map, which comes closer. */
const SENT = [1, 0];
const FINE = [3, 3];

/**
 * The trip as it is drawn, on a basemap of its own or over the live one. What is drawn of the trip is the same either
 * way, and only here: whatever becomes of the live map, no mark of it is left over from another moment.
 */
export const TripPicture = memo(function Picture(props: TripPictureProps) {
  const { scene, language, labels, description, rangeLabel, onClick } = props;
  const {
    view = WHOLE_TRIP,
    unitsPerPx: pixel = DEFAULT_UNITS_PER_PX,
    controlsBox: corner = null,
    isOverlay = false,
  } = props;
  const camera = useMemo(() => frameCamera(scene.trip), [scene.trip]);
  const [pen, broadPen] = useMemo(
    () => (isOverlay ? FINE : SENT).map((digits) => ({ camera, digits })) as [PathFormat, PathFormat],
    [camera, isOverlay],
  );
  const { scale } = view;
  const shift = `translate(${rounded(view.x, 2)} ${rounded(view.y, 2)})`;
  const own = { camera, scale, pixel };
  const { trip, ranges, places, selected } = scene;
  const texts = useMemo(
    () => rangeTexts(trip, ranges, rangeLabel, { camera, scale, pixel, corner }),
    [trip, ranges, rangeLabel, camera, scale, pixel, corner],
  );
  return (
    <svg
      className="picture"
      viewBox={`0 0 ${VIEW_BOX.width} ${VIEW_BOX.height}`}
      role="img"
      aria-label={description}
      aria-hidden={isOverlay || undefined}
      data-overlay={isOverlay || undefined}
      onClick={(event) => onClick?.(pointIn(event.currentTarget, event))}
    >
      <g className="picture-shapes" transform={scale === 1 ? shift : `${shift} scale(${scale})`}>
        <Basemap />
        <Areas places={places} selected={selected} pen={broadPen} />
        <RangeLines trip={scene.trip} ranges={scene.ranges} pen={pen} />
        <SoftStretch scene={scene} pen={pen} />
        <Legs legs={scene.legs} pen={pen} />
        <Passed scene={scene} pen={pen} />
      </g>
      <g transform={shift}>
        <RangeLabels texts={texts} />
        <Marks marks={scene.marks} {...own} />
        <Labels {...{ places, selected, labels, language, corner }} fixed={texts} {...own} />
      </g>
    </svg>
  );
});

const Basemap = memo(function Basemap() {
  return (
    <g className="picture-basemap">
      {BASEMAP_SYMBOLS.map((name) => (
        <use key={name} href={`#basemap-${name}`} className={`picture-${name}`} />
      ))}
    </g>
  );
});

interface PartProps {
  readonly scene: Scene;
  readonly pen: PathFormat;
}

type AreasProps = Pick<Scene, "places" | "selected"> & { readonly pen: PathFormat };

/** The places that are areas or stretches of line; no moment changes them. */
const Areas = memo(function Areas({ places, selected, pen }: AreasProps) {
  return places.map(({ id, kind, geometry }) => {
    if (geometry.type === "Point") return null;
    const isLine = geometry.type === "LineString";
    const d = shapePath(geometry, pen);
    return (
      <g key={id}>
        {isLine ? <path className="picture-region-edge" d={d} /> : null}
        {isLine ? <path className="picture-region-ground" d={d} /> : null}
        <path
          className={isLine ? "picture-region" : `picture-${kind}`}
          data-selected={id === selected || undefined}
          d={d}
        />
      </g>
    );
  });
});

type RangesProps = Pick<Scene, "trip" | "ranges">;

const RangeLines = memo(function RangeLines({ trip, ranges, pen }: RangesProps & { readonly pen: PathFormat }) {
  return rangeArcs(trip, ranges).map(({ line, km }) => (
    <path key={`${km} ${line[0]?.join()}`} className="picture-range" d={linePath(line, pen)} />
  ));
});

/** Who reports which range, in lines beside each arc. */
const RangeLabels = memo(function RangeLabels({ texts }: { readonly texts: readonly FixedText[] }) {
  return texts.map(({ lines, x, y, size }) => (
    <text key={lines.join()} className="picture-range-label" y={rounded(y, 1)} fontSize={rounded(size, 1)}>
      {lines.map((line, row) => (
        <tspan key={line} x={rounded(x, 1)} dy={row === 0 ? 0 : `${LINE_HEIGHT}em`}>
          {line}
        </tspan>
      ))}
    </text>
  ));
});

const Legs = memo(function Legs({ legs, pen }: Pick<Scene, "legs"> & { readonly pen: PathFormat }) {
  return [...legs].map(([leg, state]) => {
    if (state === "hidden") return null;
    const d = linePath(leg.line, pen);
    const drawn = state === "reported" && leg.isSchematic ? "schematic" : state;
    return (
      <g key={leg.id}>
        {drawn === "ahead" ? null : <path className="picture-casing" d={d} />}
        <path className={`picture-leg-${drawn}`} d={d} data-leg={leg.id} />
      </g>
    );
  });
});

/** The way come, run by run: a step draws anew only the run that it ends in. */
function Passed({ scene: { trip, travelled: passed }, pen }: PartProps) {
  if (passed === null || passed.toKm - passed.fromKm < 1) return null;
  return trip.path.runs
    .filter(({ startKm, endKm }) => startKm < passed.toKm && endKm > passed.fromKm)
    .map((run) => (
      <PassedRun
        key={run.startKm}
        run={run}
        fromKm={Math.max(passed.fromKm, run.startKm)}
        toKm={Math.min(passed.toKm, run.endKm)}
        pen={pen}
      />
    ));
}

const PassedRun = memo(function PassedRun({
  run,
  fromKm,
  toKm,
  pen,
}: PathInterval & { readonly run: Run; readonly pen: PathFormat }) {
  return <path className="picture-passed" d={linePath(sliceOfRun(run, fromKm, toKm), pen)} />;
});

/** The stretch in three layers, each shorter than the one below it, so that its ends are soft. */
function SoftStretch({ scene: { trip, estimate: stretch }, pen }: PartProps) {
  if (stretch === null) return null;
  const soft = softKm(stretch);
  return (["end", "middle", "core"] as const).map((layer, index) => (
    <path
      key={layer}
      className={`picture-stretch picture-stretch-${layer}`}
      d={linePath(sliceOf(trip.path, stretch.fromKm + (soft * index) / 2, stretch.toKm - (soft * index) / 2), pen)}
    />
  ));
}

/** Where a pointer is, in the units of the picture. */
function pointIn(element: SVGSVGElement, { clientX, clientY }: MouseEvent): readonly [number, number] {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(element.getScreenCTM()?.inverse());
  return [x, y];
}
