import { memo } from "react";
import type { ChartLayout } from "../../scene/chart/chartLayout.ts";
import { rounded } from "../../scene/svgPath.ts";

/** Clear space between a report's bar and the frame around it, in pixels. */
const AIR = 3;

/** A frame around each report at a place. */
export const ChartSelection = memo(function ChartSelection({
  layout: { bars, untimed, rows },
  place,
}: {
  readonly layout: ChartLayout;
  readonly place: string;
}) {
  return [...bars, ...untimed, ...rows.flatMap((row) => row.bars)].map(({ event, box }) =>
    event.place.id === place ? (
      <rect
        key={event.id}
        className="chart-selected"
        data-event={event.id}
        x={rounded(box.left - AIR, 1)}
        y={rounded(box.top - AIR, 1)}
        width={rounded(box.right - box.left + 2 * AIR, 1)}
        height={rounded(box.bottom - box.top + 2 * AIR, 1)}
        rx={AIR}
      />
    ) : null,
  );
});
