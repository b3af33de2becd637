import type { Instant } from "../../trip/time/instant.ts";
import { type Box, textWidth } from "../labels/collision.ts";
import { shortened } from "../shortened.ts";
import type { LoupeItem } from "./loupeItems.ts";

/** One thing in the loupe: a bar, and its text beside it. */
export interface LoupeRow extends LoupeItem {
  readonly text: string;
  readonly bar: Box;
  readonly textX: number;
  readonly baseline: number;
  readonly align: "start" | "end";
}

/** The size of the letters, the height of a row and the clear space inside the edge, in pixels. */
export const FONT = 10;
export const ROW = 13;
export const PAD = 6;

/** How high a bar is, and how wide it is at least. */
const BAR = 6;

/** Between a bar and its text. */
const GAP = 4;

/** The most rows. */
const MOST_ROWS = 6;

interface Span {
  readonly left: number;
  readonly right: number;
  readonly side: "start" | "end";
}

/** The rows of a loupe of a width, from its top left corner, and how many letters found no room. */
interface PackedRows {
  readonly items: readonly LoupeRow[];
  readonly count: number;
  readonly lost: number;
}

/** Bars with their texts, each in the first row with room for it, or left out. */
export function packedRows(items: readonly LoupeItem[], xOf: (t: Instant) => number, width: number): PackedRows {
  const taken: Span[][] = [[]];
  let lost = 0;
  const placed = items.flatMap((item): LoupeRow[] => {
    const [from, to] = [xOf(item.earliest), xOf(item.latest)];
    const air = Math.max(0, BAR - (to - from)) / 2;
    const bar = { left: from - air, right: to + air };
    const room = Math.max(width - PAD - bar.right - GAP, bar.left - PAD - GAP);
    const text = item.texts.find((name) => widthOf(name) <= room) ?? shortened(item.texts[0], room, widthOf);
    lost += item.texts[0].length - text.length;
    const row = taken.findIndex((spans) => freeSpan(text, bar, spans, width) !== undefined);
    const at = row !== -1 ? row : taken.length;
    const span = freeSpan(text, bar, taken[at] ?? [], width);
    if (span === undefined || at >= MOST_ROWS) {
      lost += text.length;
      return [];
    }
    taken[at] = [...(taken[at] ?? []), span];
    const y = PAD + (at + 0.5) * ROW - 1;
    return [
      {
        ...item,
        text,
        bar: { ...bar, top: y - BAR / 2, bottom: y + BAR / 2 },
        textX: span.side === "start" ? bar.right + GAP : bar.left - GAP,
        baseline: y + FONT * 0.36,
        align: span.side,
      },
    ];
  });
  return { items: placed, count: taken.length, lost };
}

/** What a bar and its text beside it cover of a row, where that is free. */
function freeSpan(
  text: string,
  bar: { left: number; right: number },
  taken: readonly Span[],
  width: number,
): Span | undefined {
  const wide = widthOf(text);
  const spans: Span[] = [
    { side: "start", left: bar.left, right: bar.right + GAP + wide },
    { side: "end", left: bar.left - GAP - wide, right: bar.right },
  ];
  return spans.find(
    ({ left, right }) =>
      left >= PAD && right <= width - PAD && taken.every((other) => right + 6 < other.left || other.right + 6 < left),
  );
}

/** The width of a semibold text. */
function widthOf(text: string): number {
  return textWidth(text, FONT) * 1.06;
}
