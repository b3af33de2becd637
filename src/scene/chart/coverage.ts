import type { Box } from "../labels/collision.ts";
import type { FoldedPiece } from "./foldArea.ts";
import { type ChartFrame, instantAtX, yAt } from "./frame.ts";
import { valueAt } from "./piecewise.ts";

const COLUMNS = 12;

/** How much of a box the area covers, from 0 to 1, judged by some columns of it. */
export function coverage(box: Box, pieces: readonly FoldedPiece[], frame: ChartFrame): number {
  let covered = 0;
  for (let column = 0; column < COLUMNS; column += 1) {
    const x = box.left + ((column + 0.5) / COLUMNS) * (box.right - box.left);
    if (x < frame.left || x > frame.right) continue;
    const t = instantAtX(frame, x);
    for (const { from, to, low, high } of pieces) {
      if (t < from || t > to) continue;
      const top = Math.max(box.top, yAt(frame, valueAt(high, t)));
      const bottom = Math.min(box.bottom, yAt(frame, valueAt(low, t)));
      covered += Math.max(0, bottom - top) / (box.bottom - box.top);
    }
  }
  return covered / COLUMNS;
}
