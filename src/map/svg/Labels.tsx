import { memo } from "react";
import { type LabelOptions, picturePlacedLabels } from "../../scene/labels/placeLabels.ts";
import { rounded } from "../../scene/svgPath.ts";

/** The names of places and of the basemap; placed anew only where what they name is new, not at each moment. */
export const Labels = memo(function PictureLabels(options: LabelOptions) {
  return (
    <g className="picture-labels">
      {picturePlacedLabels(options).map(({ text, kind, x, y, textX, textY, size, align }) => (
        <g key={`${kind} ${text}`} className={`picture-label-${kind}`}>
          {kind === "town" ? (
            <circle cx={rounded(x, 1)} cy={rounded(y, 1)} r={rounded(1.8 * options.pixel, 1)} />
          ) : null}
          <text x={rounded(textX, 1)} y={rounded(textY, 1)} fontSize={rounded(size, 1)} textAnchor={align}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
});
