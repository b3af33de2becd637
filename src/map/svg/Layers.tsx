import { memo } from "react";
import { LINE_HEIGHT, type TextBlock } from "../../scene/labels/collision.ts";
import { rangeArcs } from "../../scene/rangeArcs.ts";
import { type PathInterval, type Scene, softKm } from "../../scene/scene.ts";
import { linePath, type PathFormat, rounded, shapePath } from "../../scene/svgPath.ts";
import { type Run, sliceOf, sliceOfRun } from "../../trip/model/railPath.ts";
import { BASEMAP_SYMBOLS } from "../basemapLayers.ts";

interface Formatted {
  readonly format: PathFormat;
}

/** The static picture's own basemap; a style sheet hides it over the live one. */
export const Basemap = memo(function Basemap() {
  return (
    <g className="picture-basemap">
      {BASEMAP_SYMBOLS.map((name) => (
        <use key={name} href={`#basemap-${name}`} className={`picture-${name}`} />
      ))}
    </g>
  );
});

/** The places that are areas or parts of the line; they do not depend on the moment. */
export const Areas = memo(function Areas({ places, selected, format }: Pick<Scene, "places" | "selected"> & Formatted) {
  return places.map(({ id, kind, geometry }) => {
    if (geometry.type === "Point") return null;
    const isLine = geometry.type === "LineString";
    const d = shapePath(geometry, format);
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

export const Ranges = memo(function Ranges({ trip, ranges, format }: Pick<Scene, "trip" | "ranges"> & Formatted) {
  return rangeArcs(trip, ranges).map(({ line, km }) => (
    <path key={`${km} ${line[0]?.join()}`} className="picture-range" d={linePath(line, format)} />
  ));
});

/** The words beside each range: how far, and who says so. */
export const RangeTexts = memo(function RangeTexts({ texts }: { readonly texts: readonly TextBlock[] }) {
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

export const Legs = memo(function Legs({ legs, format }: Pick<Scene, "legs"> & Formatted) {
  return [...legs].map(([leg, state]) => {
    if (state === "hidden") return null;
    const d = linePath(leg.line, format);
    const look = state === "reported" && leg.isSchematic ? "schematic" : state;
    return (
      <g key={leg.id}>
        {look === "ahead" ? null : <path className="picture-casing" d={d} />}
        <path className={`picture-leg-${look}`} d={d} data-leg={leg.id} />
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
  return <path className="picture-passed" d={linePath(sliceOfRun(run, fromKm, toKm), format)} />;
});

/** The estimated interval in three layers, each shorter than the one below it, so that its ends look soft. */
export function Estimate({ trip, estimate, format }: Pick<Scene, "trip" | "estimate"> & Formatted) {
  if (estimate === null) return null;
  const soft = softKm(estimate);
  return (["end", "middle", "core"] as const).map((layer, index) => (
    <path
      key={layer}
      className={`picture-stretch picture-stretch-${layer}`}
      d={linePath(sliceOf(trip.path, estimate.fromKm + (soft * index) / 2, estimate.toKm - (soft * index) / 2), format)}
    />
  ));
}
