import { type Box, overlaps, textWidth } from "../labels/collision.ts";
import { wrapText } from "../labels/wrapText.ts";
import type { ChartFrame } from "./frame.ts";

/** The part of the chart beyond what was known, with a text where it has room. */
export interface Hatching {
  readonly box: Box;
  readonly lines: readonly string[];
  readonly x: number;
  /** The baseline of the first line. */
  readonly baseline: number;
  readonly textBox: Box;
}

/** Hatchings narrower than this, in pixels, are a minute or two at the end of the axis. */
const NARROWEST = 2;

const LEADING = 1.25;

/** The hatching from a point across to the end of the axis; null where all of it was known. */
export function hatching(
  from: number,
  frame: ChartFrame,
  { nothingKnownAfter }: { readonly nothingKnownAfter: string },
  obstacles: readonly Box[],
): Hatching | null {
  const { right, top, foot, bottom, fontSize } = frame;
  const left = Math.max(frame.left, from);
  if (right - left < NARROWEST) return null;
  const room = right - left - 16;
  const lines = [Infinity, 24, 16, 10].map((most) => wrapText(nothingKnownAfter, most));
  const widthOf = (text: readonly string[]) => Math.max(...text.map((line) => textWidth(line, fontSize) * 1.08));
  const fitting = lines.find((text) => widthOf(text) <= room) ?? [];
  const height = fitting.length * fontSize * LEADING;
  const width = fitting.length === 0 ? 0 : widthOf(fitting) + 8;
  const x = (left + right) / 2;
  const boxes = [0.5, 0.75, 0.25, 0.9].map((share): Box => {
    const middle = top + share * (bottom - top);
    return { left: x - width / 2, right: x + width / 2, top: middle - height / 2 - 3, bottom: middle + height / 2 + 3 };
  });
  const textBox = boxes.find((candidate) => obstacles.every((other) => !overlaps(candidate, other)));
  return {
    box: { left, right, top: top - 8, bottom: foot },
    lines: textBox === undefined ? [] : fitting,
    x,
    baseline: (textBox?.top ?? 0) + 3 + fontSize * 0.95,
    textBox: textBox ?? { left, right: left, top, bottom: top },
  };
}
