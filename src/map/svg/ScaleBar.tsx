import type { Box } from "../../scene/labels/collision.ts";
import { hasNorth } from "../../scene/labels/corners.ts";
import type { Camera } from "../../scene/projection.ts";
import { scaleBar } from "../../scene/scaleBar.ts";
import { rounded } from "../../scene/svgPath.ts";

interface ScaleBarProps {
  readonly camera: Camera;
  readonly scale: number;
  readonly unitsPerPx: number;
  /** What is in view, in units of the view box, and the same times the map's scale, as shifted. */
  readonly visible: Box;
  readonly seen: Box;
  /** Where it is; null without one. */
  readonly box: Box | null;
  readonly kmText: (km: number) => string;
  readonly north: string;
}

/** A scale bar, with a north arrow beside it where there is room. */
export function ScaleBar({ visible, seen, box, unitsPerPx, kmText, north, ...view }: ScaleBarProps) {
  if (box === null) return null;
  const { km, length } = scaleBar(seen, { ...view, unitsPerPx });
  const at = `translate(${rounded(box.left, 1)} ${rounded(box.bottom, 1)}) scale(${rounded(unitsPerPx, 3)})`;
  const isOriented = hasNorth(visible, unitsPerPx);
  const start = isOriented ? 32 : 10;
  const end = rounded(start + length / unitsPerPx, 1);
  return (
    <g className="picture-scale" transform={at}>
      {isOriented ? (
        <>
          <path className="picture-north" d="M16-26L20-17L16-19.2L12-17Z" />
          <text x="16" y="-7" fontSize="10" textAnchor="middle">
            {north}
          </text>
        </>
      ) : null}
      <path d={`M${start}-13V-8H${end}V-13`} />
      <text x={start + 3} y="-13" fontSize="11">
        {kmText(km)}
      </text>
    </g>
  );
}
