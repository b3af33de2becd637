import { type MouseEvent, memo, useMemo } from "react";
import { sliceOf } from "../trip/railPath.ts";
import type { Place, Position } from "../trip/trip.ts";
import type { Language } from "../trip/vocabulary.ts";
import { labelPointOf, type RangeLabel, rangeArcs } from "./arcs.ts";
import { type Camera, FRAME, frameCamera, inFrame } from "./camera.ts";
import { type BasemapLabel, isOnPicture } from "./labels.ts";
import { linesOf } from "./lines.ts";
import { MarkStrokes } from "./MarkIcon.tsx";
import { MINOR, markOf } from "./marks.ts";
import { placeLabels, type WantedLabel } from "./pictureLabels.ts";
import { isHappening, type PlaceMark } from "./placeMarks.ts";
import type { Scene } from "./scene.ts";
import { softKm } from "./segments.ts";
import { BASEMAP_SYMBOLS } from "./symbols.ts";

export interface PictureProps {
  readonly scene: Scene;
  readonly language: Language;
  readonly labels: readonly BasemapLabel[];
  /** What the picture is, to those who do not see it. */
  readonly description: string;
  readonly rangeLabel: RangeLabel;
  readonly onPick?: (placeId: string) => void;
}

/** The static map: the same scene as the live one, in SVG. */
export const Picture = memo(function Picture(props: PictureProps) {
  const { scene, language, labels, description, rangeLabel, onPick } = props;
  const camera = useMemo(() => frameCamera(scene.trip), [scene.trip]);
  return (
    <svg className="picture" viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={description}>
      <Basemap />
      <Areas scene={scene} camera={camera} onPick={onPick} />
      <Ranges trip={scene.trip} ranges={scene.ranges} camera={camera} rangeLabel={rangeLabel} />
      <SoftStretch scene={scene} camera={camera} />
      <Legs legs={scene.legs} camera={camera} />
      <Passed scene={scene} camera={camera} />
      <Marks scene={scene} camera={camera} onPick={onPick} />
      <Labels marks={scene.marks} labels={labels} language={language} camera={camera} />
    </svg>
  );
});

const Basemap = memo(function Basemap() {
  return (
    <g>
      {BASEMAP_SYMBOLS.map((name) => (
        <use key={name} href={`#basemap-${name}`} className={`picture-${name}`} />
      ))}
    </g>
  );
});

interface PartProps {
  readonly scene: Scene;
  readonly camera: Camera;
}

function Areas({ scene, camera, onPick }: PartProps & { onPick: PictureProps["onPick"] }) {
  return scene.marks.map(({ place, isSelected }) =>
    place.geometry.type === "Point" ? null : (
      <Area key={place.id} place={place} isSelected={isSelected} camera={camera} onPick={onPick} />
    ),
  );
}

interface AreaProps {
  readonly place: Place;
  readonly isSelected: boolean;
  readonly camera: Camera;
  readonly onPick: PictureProps["onPick"];
}

/** A place that is an area or a stretch of line. */
const Area = memo(function Area({ place, isSelected, camera, onPick }: AreaProps) {
  const { id, kind, geometry } = place;
  const isLine = geometry.type === "LineString";
  const d = shapePath(geometry, camera);
  return (
    <g>
      {isLine ? <path className="picture-region-edge" d={d} /> : null}
      {isLine ? <path className="picture-region-ground" d={d} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list of events offers the same by keyboard */}
      <path
        className={isLine ? "picture-region" : `picture-${kind}`}
        data-selected={isSelected || undefined}
        d={d}
        onClick={() => onPick?.(id)}
      />
    </g>
  );
});

interface RangesProps extends Pick<Scene, "trip" | "ranges">, Pick<PictureProps, "rangeLabel"> {
  readonly camera: Camera;
}

const Ranges = memo(function Ranges({ trip, ranges, camera, rangeLabel }: RangesProps) {
  const arcs = useMemo(() => rangeArcs(trip, ranges), [trip, ranges]);
  return arcs.map(({ line, km, who }, index) => {
    const [x, y] = inFrame(camera, labelPointOf(line, index));
    return (
      <g key={`${km} ${line[0]?.join()}`}>
        <path className="picture-range" d={linePath(line, camera)} />
        <text className="picture-range-label" y={round(y)}>
          {linesOf(rangeLabel(km, who), 20).map((text, row) => (
            <tspan key={text} x={round(x + 5)} dy={row === 0 ? 0 : 12}>
              {text}
            </tspan>
          ))}
        </text>
      </g>
    );
  });
});

const Legs = memo(function Legs({ legs, camera }: Pick<Scene, "legs"> & { camera: Camera }) {
  return [...legs].map(([leg, state]) => {
    if (state === "hidden") return null;
    const d = linePath(leg.line.geometry.coordinates as unknown as Position[], camera);
    const drawn = state === "reported" && leg.isSchematic ? "schematic" : state;
    return (
      <g key={leg.id}>
        {drawn === "ahead" ? null : <path className="picture-casing" d={d} />}
        <path className={`picture-leg-${drawn}`} d={d} data-leg={leg.id} />
      </g>
    );
  });
});

function Passed({ scene: { trip, passed }, camera }: PartProps) {
  if (passed === null || passed.toKm - passed.fromKm < 1) return null;
  return <path className="picture-passed" d={linePath(sliceOf(trip.path, passed.fromKm, passed.toKm), camera)} />;
}

/** The stretch in three layers, each shorter than the one below it, so that its ends are soft. */
function SoftStretch({ scene: { trip, stretch }, camera }: PartProps) {
  if (stretch === null) return null;
  const soft = softKm(stretch);
  return (["end", "middle", "core"] as const).map((layer, index) => (
    <path
      key={layer}
      className={`picture-stretch picture-stretch-${layer}`}
      d={linePath(sliceOf(trip.path, stretch.fromKm + (soft * index) / 2, stretch.toKm - (soft * index) / 2), camera)}
    />
  ));
}

/** How near, in the picture's units, the pointer must come to a mark. */
const HIT_RADIUS = 14;

/** The marks; of several under the pointer the nearest is meant, whichever was drawn last. */
function Marks({ scene, camera, onPick }: PartProps & { onPick: PictureProps["onPick"] }) {
  const pick = (event: MouseEvent<SVGGElement>) => {
    const [x, y] = pointIn(event.currentTarget, event);
    const distance = ({ place }: PlaceMark) => {
      const [markX, markY] = inFrame(camera, place.anchor);
      return Math.hypot(markX - x, markY - y);
    };
    const nearest = scene.marks
      .filter(isMarked)
      .reduce<PlaceMark | null>((best, mark) => (best === null || distance(mark) < distance(best) ? mark : best), null);
    if (nearest !== null) onPick?.(nearest.place.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of events offers the same by keyboard
    <g onClick={pick}>
      {scene.marks.filter(isMarked).map((mark) => (
        <Mark key={mark.place.id} mark={mark} camera={camera} />
      ))}
    </g>
  );
}

/** Where a pointer is, in the units of the picture. */
function pointIn(element: SVGGElement, { clientX, clientY }: MouseEvent): readonly [number, number] {
  const matrix = element.getScreenCTM();
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix?.inverse());
  return [x, y];
}

function isMarked({ place, certainty, isSelected }: PlaceMark): boolean {
  return markOf(place.kind, certainty) !== null && (place.rank < MINOR.rank || isSelected);
}

const Mark = memo(function Mark({ mark, camera }: { mark: PlaceMark; camera: Camera }) {
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
      transform={`translate(${round(x)} ${round(y)})`}
    >
      <circle r={HIT_RADIUS} className="picture-hit" />
      {isSelected ? <circle r="15" className="picture-selected" /> : null}
      {isHappening(mark) ? <circle r="12" className="picture-now" /> : null}
      {train === "here" ? <circle r="7" className="picture-train" /> : <MarkStrokes name={name} />}
    </g>
  );
});

interface LabelsProps {
  readonly marks: readonly PlaceMark[];
  readonly labels: readonly BasemapLabel[];
  readonly language: Language;
  readonly camera: Camera;
}

const Labels = memo(
  function Labels({ marks, labels, language, camera }: LabelsProps) {
    const wanted: (WantedLabel & { className: string })[] = [];
    for (const { place, isSelected } of marks) {
      if (place.kind === "region" || (place.rank >= MINOR.rank && !isSelected)) continue;
      const [x, y] = inFrame(camera, place.anchor);
      const isSea = place.kind === "sea-area";
      const className = isSea ? "picture-label-sea-area" : "picture-label-place";
      wanted.push({
        text: place.name[language],
        x,
        y,
        size: isSea ? 13 : 16,
        gap: isSea ? 1 : 10,
        isWide: isSea,
        rank: isSea ? MINOR.rank : place.rank,
        className,
      });
    }
    for (const label of labels) {
      if (!isOnPicture(label, camera)) continue;
      const { kind, rank, name, at } = label;
      const [x, y] = inFrame(camera, at);
      if (x < 0 || y < 0 || x > FRAME.width || y > FRAME.height) continue;
      wanted.push({
        text: name[language],
        x,
        y,
        size: 12.5,
        gap: kind === "town" ? 4 : 0,
        rank: 10 + rank,
        className: `picture-label-${kind}`,
      });
    }
    return (
      <g>
        {placeLabels(wanted).map((label) => (
          <text
            key={label.text}
            className={`picture-label ${(label as (typeof wanted)[number] & typeof label).className}`}
            x={round(label.textX)}
            y={round(label.textY)}
            textAnchor={label.align}
          >
            {label.text}
          </text>
        ))}
      </g>
    );
  },
  (before, after) =>
    before.language === after.language &&
    before.labels === after.labels &&
    before.camera === after.camera &&
    (before.marks === after.marks ||
      (before.marks.length === after.marks.length &&
        before.marks.every(({ place, isSelected }, index) => {
          const other = after.marks[index];
          return place === other?.place && isSelected === other.isSelected;
        }))),
);

function linePath(positions: readonly Position[], camera: Camera): string {
  return positions
    .map((position, index) => {
      const [x, y] = inFrame(camera, position);
      return `${index === 0 ? "M" : "L"}${round(x)} ${round(y)}`;
    })
    .join("");
}

function shapePath(geometry: Place["geometry"], camera: Camera): string {
  switch (geometry.type) {
    case "Point":
      return "";
    case "LineString":
      return linePath(geometry.coordinates as unknown as Position[], camera);
    case "Polygon":
      return ringsPath(geometry.coordinates, camera);
    case "MultiPolygon":
      return ringsPath(geometry.coordinates.flat(), camera);
  }
}

function ringsPath(rings: readonly GeoJSON.Position[][], camera: Camera): string {
  return rings.map((ring) => `${linePath(ring as unknown as Position[], camera)}Z`).join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
