import { memo } from "react";
import { rounded } from "./paths.ts";
import { type LabelOptions, picturePlacedLabels } from "./pictureLabels.ts";
import type { PlaceMark } from "./placeMarks.ts";

export interface PictureLabelsProps extends LabelOptions {
  readonly marks: readonly PlaceMark[];
}

/** The names of places and of the basemap; placed anew only where what they name is new, not at each moment. */
export const PictureLabels = memo(
  function PictureLabels({ marks, pixel, ...options }: PictureLabelsProps) {
    return (
      <g className="picture-labels">
        {picturePlacedLabels(marks, { ...options, pixel }).map(({ text, kind, x, y, textX, textY, size, align }) => (
          <g key={`${kind} ${text}`} className={`picture-label-${kind}`}>
            {kind === "town" ? <circle cx={rounded(x, 1)} cy={rounded(y, 1)} r={rounded(1.8 * pixel, 1)} /> : null}
            <text x={rounded(textX, 1)} y={rounded(textY, 1)} fontSize={rounded(size, 1)} textAnchor={align}>
              {text}
            </text>
          </g>
        ))}
      </g>
    );
  },
  ({ marks: before, ...was }, { marks: after, ...is }) =>
    was.labels === is.labels &&
    was.language === is.language &&
    was.camera === is.camera &&
    was.scale === is.scale &&
    was.pixel === is.pixel &&
    was.fixed === is.fixed &&
    was.corner === is.corner &&
    namesTheSame(before, after),
);

function namesTheSame(before: readonly PlaceMark[], after: readonly PlaceMark[]): boolean {
  if (before === after) return true;
  if (before.length !== after.length) return false;
  return before.every(({ place, isSelected }, index) => {
    const other = after[index];
    return place === other?.place && isSelected === other.isSelected;
  });
}
