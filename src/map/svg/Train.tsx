import type { Point } from "../../scene/geometry.ts";
import { rounded } from "../../scene/svgPath.ts";
import type { TrainMark } from "../../scene/trainMark.ts";
import { UNSTYLED } from "./unstyled.ts";

interface TrainProps {
  readonly mark: TrainMark | null;
  readonly unitsPerPx: number;
}

/** The stretch the train is on: an even tint over the line, because readers take a fade for a likelier middle. */
export function Stretch({ mark, unitsPerPx }: TrainProps) {
  if (mark?.kind !== "stretch") return null;
  const d = mark.line.map(([x, y], index) => `${index === 0 ? "M" : "L"}${rounded(x, 1)} ${rounded(y, 1)}`).join("");
  return (
    <>
      <path className="picture-stretch-paper" {...UNSTYLED.none} strokeWidth={rounded(16 * unitsPerPx, 1)} d={d} />
      <path className="picture-stretch" {...UNSTYLED.train} strokeWidth={rounded(12 * unitsPerPx, 1)} d={d} />
    </>
  );
}

/** The ends of the stretch: lines across the rails, over any mark. */
export function StretchCaps({ mark, unitsPerPx }: TrainProps) {
  if (mark?.kind !== "stretch") return null;
  return mark.caps.map(({ at, angle }, index) => (
    <path
      key={index === 0 ? "near" : "far"}
      className="picture-stretch-cap"
      {...UNSTYLED.train}
      d="M0-10V10"
      transform={placed(at, unitsPerPx, angle)}
    />
  ));
}

/** The train at one place, or the ring where it was last reported. */
export function TrainPoint({ mark, unitsPerPx }: TrainProps) {
  if (mark === null || mark.kind === "stretch") return null;
  const isHere = mark.kind === "point";
  return (
    <circle
      className={isHere ? "picture-train" : "picture-train-lost"}
      {...UNSTYLED.train}
      r={isHere ? 8.5 : 12}
      transform={placed(mark.at, unitsPerPx)}
    />
  );
}

function placed([x, y]: Point, unitsPerPx: number, angle = 0): string {
  const turn = angle === 0 ? "" : ` rotate(${rounded(angle, 1)})`;
  return `translate(${rounded(x, 1)} ${rounded(y, 1)}) scale(${rounded(unitsPerPx, 3)})${turn}`;
}
