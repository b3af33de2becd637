import { memo } from "react";
import { type LabelOptions, pictureLabels } from "../../scene/labels/placeLabels.ts";
import { rounded } from "../../scene/svgPath.ts";

/** Radius of a town's dot, in CSS pixels. */
const TOWN_RADIUS = 1.8;

/** The names of places and of the basemap. They do not depend on the moment, so a step places none again. */
export const Labels = memo(function Labels(options: LabelOptions) {
  return (
    <g className="picture-labels">
      {pictureLabels(options).map(({ text, kind, x, y, textX, textY, size, align }) => (
        <g key={`${kind} ${text}`} className={`picture-label-${kind}`}>
          {kind === "town" ? (
            <circle cx={rounded(x, 1)} cy={rounded(y, 1)} r={rounded(TOWN_RADIUS * options.unitsPerPx, 1)} />
          ) : null}
          <text x={rounded(textX, 1)} y={rounded(textY, 1)} fontSize={rounded(size, 1)} textAnchor={align}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
});
