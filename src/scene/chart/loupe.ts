import type { TimeRange } from "../../trip/knowledge/timeRange.ts";
import { clockFace, HOUR, type Instant, MINUTE, startOfDay } from "../../trip/time/instant.ts";
import { type Box, overlaps, textWidth } from "../labels/collision.ts";
import type { LoupeItem } from "./loupeItems.ts";
import { FONT, type LoupeRow, PAD, packedRows, ROW } from "./loupeRows.ts";

/** Some hours of the chart, enlarged in an inset. */
export interface Loupe {
  readonly box: Box;
  /** What is enlarged, on the chart itself. */
  readonly lens: Box;
  readonly axisY: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly rows: readonly LoupeRow[];
}

export interface LoupeOptions {
  readonly hours: TimeRange;
  readonly items: readonly LoupeItem[];
  readonly zone: string;
  /** Where the inset may be placed. */
  readonly bounds: Box;
  readonly lens: Box;
  /** How much a box would cover of what is drawn; `Infinity` where too much. */
  readonly costOf: (box: Box) => number;
}

/** How high the axis with its hours is, in pixels. */
const AXIS = 17;

/** Widths that are tried, in pixels, and what each letter left out costs beside what the box covers. */
const WIDTHS = [290, 275, 260, 245, 230, 217, 205];
const CUT_COST = 0.05;

/** The loupe in the emptiest corner; null where it has nothing to show or no corner is free of what it enlarges. */
export function loupe(options: LoupeOptions): Loupe | null {
  if (options.items.length === 0) return null;
  const most = (options.bounds.right - options.bounds.left) * 0.5;
  const found = WIDTHS.filter((width) => width <= most).flatMap((width) => inCorners(options, width));
  return found.sort((a, b) => a.cost - b.cost)[0]?.glass ?? null;
}

function inCorners(options: LoupeOptions, width: number): { glass: Loupe; cost: number }[] {
  const { hours, items, zone, bounds, lens, costOf } = options;
  const inner = width - 2 * PAD - 24;
  const xOf = (t: Instant) => PAD + 12 + ((t - hours.start) / (hours.end - hours.start)) * inner;
  const rows = packedRows(items, xOf, width);
  const height = rows.count * ROW + AXIS + 2 * PAD - 2;
  const corners = [bounds.right - width, bounds.left].flatMap((left) =>
    [bounds.top, bounds.bottom - height].map((top) => ({ left, right: left + width, top, bottom: top + height })),
  );
  return corners
    .filter((box) => !overlaps(box, lens) && height <= bounds.bottom - bounds.top)
    .map((box) => ({
      glass: {
        ...{ box, lens },
        axisY: box.bottom - AXIS,
        ticks: hourTicks(hours, zone, inner).map((t) => ({ x: box.left + xOf(t), text: clockFace(t, zone) })),
        rows: rows.items.map((row) => moved(row, box)),
      },
      cost: costOf(box) + CUT_COST * rows.lost,
    }))
    .filter(({ cost }) => cost < Infinity);
}

function moved(row: LoupeRow, { left, top }: Box): LoupeRow {
  const { bar } = row;
  return {
    ...row,
    bar: { left: bar.left + left, right: bar.right + left, top: bar.top + top, bottom: bar.bottom + top },
    textX: row.textX + left,
    baseline: row.baseline + top,
  };
}

const STEPS = [5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

/** Round hours of the zone's clocks, as many as have room. */
function hourTicks({ start, end }: TimeRange, zone: string, width: number): Instant[] {
  const most = Math.max(1, Math.floor(width / (textWidth("00:00", FONT) + 14)));
  const step = STEPS.find((candidate) => (end - start) / candidate <= most) ?? end - start;
  const first = startOfDay(start, zone) + Math.ceil((start - startOfDay(start, zone)) / step) * step;
  const ticks: Instant[] = [];
  for (let t = first; t <= end; t += step) ticks.push(t);
  return ticks;
}
