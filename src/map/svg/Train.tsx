import type { Point } from "../../scene/geometry.ts";
import { pointsPath, rounded } from "../../scene/svgPath.ts";
import type { Stretch as StretchMark, TrainMark } from "../../scene/trainMark.ts";
import { UNSTYLED } from "./unstyled.ts";

interface TrainProps {
  readonly mark: TrainMark | null;
  readonly unitsPerPx: number;
}

/**
 * The stretch the train is on, below the places' marks: an even tint over the line, because readers take a fade for a
 * likelier middle, and its ends across the rails; or the outline around a short one.
 */
export function Stretch({ mark, unitsPerPx }: TrainProps) {
  if (mark === null || !("caps" in mark)) return null;
  const width = (px: number) => rounded(px * unitsPerPx, 1);
  const line = pointsPath(mark.line);
  const ends = endsPath(mark);
  return (
    <>
      {mark.kind === "short" ? null : (
        <>
          <path className="picture-stretch-paper" {...UNSTYLED.none} strokeWidth={width(16)} d={line} />
          <path className="picture-stretch" {...UNSTYLED.train} strokeWidth={width(12)} d={line} />
        </>
      )}
      <path className="picture-stretch-paper" {...UNSTYLED.none} strokeWidth={width(7)} d={ends} />
      <path className="picture-stretch-cap" {...UNSTYLED.train} strokeWidth={width(2.6)} d={ends} />
    </>
  );
}

/** The caps of a stretch, joined by half circles around a short one. */
function endsPath({ kind, caps, reach }: StretchMark): string {
  const [a, b, c, d] = caps.flatMap(({ at: [x, y], angle }) => {
    const turn = (angle * Math.PI) / 180;
    const [dx, dy] = [Math.sin(turn) * reach, Math.cos(turn) * reach];
    return [`${rounded(x + dx, 1)} ${rounded(y - dy, 1)}`, `${rounded(x - dx, 1)} ${rounded(y + dy, 1)}`];
  });
  const arc = `A${rounded(reach, 1)} ${rounded(reach, 1)} 0 0 1 `;
  return kind === "short" ? `M${a}L${c}${arc}${d}L${b}${arc}${a}` : `M${a}L${b}M${c}L${d}`;
}

/** The train at one place, or where it was reported at a time that is not known. */
export function TrainPoint({ mark, unitsPerPx }: TrainProps) {
  if (mark === null || "caps" in mark) return null;
  return (
    <g transform={placed(mark, unitsPerPx)}>
      <TrainSign kind={mark.kind} />
    </g>
  );
}

/** How the train is marked, for key and legend. */
export function TrainIcon({ kind }: Pick<TrainMark, "kind">) {
  return (
    <svg viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
      <TrainSign kind={kind} />
    </svg>
  );
}

/** The train's sign, opaque: a place's own mark would give it a second meaning. */
function TrainSign({ kind }: Pick<TrainMark, "kind">) {
  switch (kind) {
    case "point":
      return <circle className="picture-train" {...UNSTYLED.train} r="8.5" />;
    case "lost":
      return (
        <>
          <circle className="picture-train-lost" {...UNSTYLED.train} r="10" />
          <circle className="picture-train" {...UNSTYLED.train} r="5.5" />
        </>
      );
    default:
      return (
        <>
          <path className="picture-stretch" {...UNSTYLED.train} strokeWidth="10" d="M-9 0H9" />
          <path className="picture-stretch-cap" {...UNSTYLED.train} strokeWidth="2.6" d="M-9-8V8M9-8V8" />
        </>
      );
  }
}

function placed({ at: [x, y] }: { readonly at: Point }, unitsPerPx: number): string {
  return `translate(${rounded(x, 1)} ${rounded(y, 1)}) scale(${rounded(unitsPerPx, 3)})`;
}
