import { memo } from "react";
import { LINE_HEIGHT } from "../../scene/labels/collision.ts";
import type { PlacedLabel } from "../../scene/labels/placeLabels.ts";
import { rounded } from "../../scene/svgPath.ts";

/** Radius of a town's dot, in CSS pixels. */
const TOWN_RADIUS = 1.8;

interface LabelsProps {
  readonly placed: readonly PlacedLabel[];
  readonly unitsPerPx: number;
}

/** The names of places and of the basemap. They do not depend on the moment, so a step places none again. */
export const Labels = memo(function Labels({ placed, unitsPerPx }: LabelsProps) {
  return (
    <g className="picture-labels">
      {placed.map(({ text, note, kind, x, y, textX, textY, size, align, lines }) => (
        <g key={`${kind} ${text}`} className={`picture-label-${kind}`}>
          {kind === "town" ? (
            <circle cx={rounded(x, 1)} cy={rounded(y, 1)} r={rounded(TOWN_RADIUS * unitsPerPx, 1)} />
          ) : null}
          <text x={rounded(textX, 1)} y={rounded(textY, 1)} fontSize={rounded(size, 1)} textAnchor={align}>
            {lines.length === 1
              ? lines[0]
              : lines.map((line, row) => (
                  <tspan
                    key={line}
                    className={row > 0 && note !== undefined ? "picture-note" : undefined}
                    x={rounded(textX, 1)}
                    dy={row === 0 ? 0 : `${LINE_HEIGHT}em`}
                  >
                    {line}
                  </tspan>
                ))}
          </text>
        </g>
      ))}
    </g>
  );
});
