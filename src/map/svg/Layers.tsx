import { memo, type SVGAttributes } from "react";
import { LINE_HEIGHT, type TextBlock } from "../../scene/labels/collision.ts";
import { rangeArcs } from "../../scene/rangeArcs.ts";
import type { PathInterval, Scene } from "../../scene/scene.ts";
import { linePath, type PathFormat, rounded, shapePath } from "../../scene/svgPath.ts";
import { type Run, sliceOfRun } from "../../trip/model/railPath.ts";
import { BASEMAP_SYMBOLS } from "../basemapLayers.ts";
import { UNSTYLED } from "./unstyled.ts";

interface Formatted {
  readonly format: PathFormat;
}

/** How the basemap looks where its style sheet is missing: never one black shape. */
const UNSTYLED_BASEMAP: Readonly<Record<string, SVGAttributes<SVGUseElement>>> = {
  outside: { fill: "#ddd" },
  land: { fill: "#eee" },
  lake: { fill: "#fff" },
  coast: { stroke: "#999" },
  border: { stroke: "#999" },
};

/** The static picture's own basemap; a style sheet hides it over the live one. */
export const Basemap = memo(function Basemap() {
  return (
    <g className="picture-basemap">
      {BASEMAP_SYMBOLS.map((name) => (
        <use key={name} href={`#basemap-${name}`} className={`picture-${name}`} {...UNSTYLED_BASEMAP[name]} />
      ))}
    </g>
  );
});

/** Id of the pattern that hatches a sea area, and distance of its lines in CSS pixels. */
const HATCH = "sea-hatch";
const HATCH_GAP = 7;

interface AreasProps extends Pick<Scene, "places" | "selected">, Formatted {
  /** Units of the view box per CSS pixel, before the picture is enlarged. */
  readonly unitsPerPx: number;
}

/** The places that are areas or parts of the line. Unless selected, a sea is its name, and a part of the line nothing. */
export const Areas = memo(function Areas({ places, selected, format, unitsPerPx }: AreasProps) {
  const hasSea = places.some(({ kind, id }) => kind === "sea-area" && id === selected);
  const side = rounded(HATCH_GAP * unitsPerPx, 4);
  return (
    <>
      {!hasSea ? null : (
        <pattern
          id={HATCH}
          className="picture-hatch"
          width={side}
          height={side}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d={`M0 0V${side}`} />
        </pattern>
      )}
      {places.map(({ id, kind, geometry }) => {
        const isSelected = id === selected;
        const isLine = geometry.type === "LineString";
        if (geometry.type === "Point" || ((isLine || kind === "sea-area") && !isSelected)) return null;
        return (
          <path
            key={id}
            className={isLine ? "picture-region" : `picture-${kind}`}
            fill={kind === "sea-area" ? `url(#${HATCH})` : undefined}
            data-selected={isSelected || undefined}
            d={shapePath(geometry, format)}
          />
        );
      })}
    </>
  );
});

export const Ranges = memo(function Ranges({ trip, ranges, format }: Pick<Scene, "trip" | "ranges"> & Formatted) {
  return rangeArcs(trip, ranges).map(({ line, km }) => (
    <path key={`${km} ${line[0]?.join()}`} className="picture-range" {...UNSTYLED.line} d={linePath(line, format)} />
  ));
});

/** The words beside each range: how far, and who says so. */
export const RangeTexts = memo(function RangeTexts({ texts }: { readonly texts: readonly TextBlock[] }) {
  return texts.map(({ lines, x, y, size, align }) => (
    <text
      key={lines.join()}
      className="picture-range-label"
      y={rounded(y, 1)}
      fontSize={rounded(size, 1)}
      textAnchor={align}
    >
      {lines.map((line, row) => (
        <tspan key={line} x={rounded(x, 1)} dy={row === 0 ? 0 : `${LINE_HEIGHT}em`}>
          {line}
        </tspan>
      ))}
    </text>
  ));
});

/** The way still to go: one width, dashed where the track is not known, dotted where it is only expected. */
export const Legs = memo(function Legs({ legs, format }: Pick<Scene, "legs"> & Formatted) {
  return [...legs].map(([leg, state]) => {
    if (state === "hidden") return null;
    const d = linePath(leg.line, format);
    const look = state === "reported" && leg.isSchematic ? "schematic" : state;
    return (
      <g key={leg.id}>
        {look === "ahead" ? null : <path className="picture-casing" {...UNSTYLED.none} d={d} />}
        <path className={`picture-leg-${look}`} {...UNSTYLED.line} d={d} data-leg={leg.id} />
      </g>
    );
  });
});

/** Shortest travelled part that is drawn, in kilometres. */
const MIN_TRAVELLED_KM = 1;

/** The travelled part, one path per run, so that a step redraws only the run it ends in. */
export function Travelled({ trip, travelled, format }: Pick<Scene, "trip" | "travelled"> & Formatted) {
  if (travelled === null || travelled.toKm - travelled.fromKm < MIN_TRAVELLED_KM) return null;
  return trip.path.runs
    .filter(({ startKm, endKm }) => startKm < travelled.toKm && endKm > travelled.fromKm)
    .map((run) => (
      <TravelledRun
        key={run.startKm}
        run={run}
        fromKm={Math.max(travelled.fromKm, run.startKm)}
        toKm={Math.min(travelled.toKm, run.endKm)}
        format={format}
      />
    ));
}

const TravelledRun = memo(function TravelledRun({
  run,
  fromKm,
  toKm,
  format,
}: PathInterval & Formatted & { readonly run: Run }) {
  const d = linePath(sliceOfRun(run, fromKm, toKm), format);
  if (!run.leg.isSchematic) return <path className="picture-passed" {...UNSTYLED.train} d={d} />;
  return (
    <>
      <path className="picture-casing" {...UNSTYLED.none} d={d} />
      <path className="picture-passed" {...UNSTYLED.train} data-schematic="" d={d} />
    </>
  );
});
