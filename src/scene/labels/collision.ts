import type { Point } from "../geometry.ts";
import { type Camera, VIEW_BOX } from "../projection.ts";

/** A rectangle in units of the view box. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How large the map is drawn. */
export interface MapScale {
  readonly camera: Camera;
  /** Enlargement from the view of the whole trip. */
  readonly scale: number;
  /** Units of the view box per CSS pixel. */
  readonly unitsPerPx: number;
  /** What the map's buttons cover in the view of the whole trip; null without buttons. */
  readonly controlsBox: Box | null;
}

/** Lines of text at a fixed point, over which no label is placed. */
export interface TextBlock {
  readonly lines: readonly string[];
  /** Start of the first baseline, or end of each line, in units of the view box times the map's scale. */
  readonly x: number;
  readonly align: "start" | "end";
  readonly y: number;
  readonly size: number;
}

/** Distance between baselines, in font sizes. */
export const LINE_HEIGHT = 1.1;

/** Average width of a character, in font sizes; wide ones are Chinese characters, kana and Hangul. */
const CHARACTER_WIDTH = { narrow: 0.56, cyrillic: 0.62, wide: 1 } as const;
const CYRILLIC_CHARACTER = /[\u0400-\u04ff]/;
const WIDE_CHARACTER = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/;

/** Labels keep this far from the edge of the view box, in its units. */
const EDGE_GAP = 2;

/** The part of the picture in view, before it is enlarged or shifted: the view box, and what an element shows beyond. */
export function visibleBox(controlsBox: Box | null): Box {
  const { right, bottom } = controlsBox ?? { right: VIEW_BOX.width, bottom: VIEW_BOX.height };
  return { left: VIEW_BOX.width - right, top: VIEW_BOX.height - bottom, right, bottom };
}

/** Whether a box lies within what is in view, or, enlarged, within the view box. */
export function isInView({ left, right, top, bottom }: Box, { controlsBox, scale }: MapScale): boolean {
  const visible = visibleBox(scale === 1 ? controlsBox : null);
  return (
    left > visible.left * scale + EDGE_GAP &&
    right < visible.right * scale - EDGE_GAP &&
    top > visible.top * scale + EDGE_GAP &&
    bottom < visible.bottom * scale - EDGE_GAP
  );
}

/** The box around a point, `reach` away on every side. */
export function boxAround(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/** What a text block covers. */
export function textBox({ lines, x, y, size, align }: TextBlock): Box {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  const left = align === "start" ? x : x - width;
  return { left, right: left + width, top: y - size, bottom: y + (lines.length - 0.7) * LINE_HEIGHT * size };
}

/** Estimated width of a text, because nothing can be measured while prerendering. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((width, character) => {
    return width + size * characterWidth(character);
  }, 0);
}

function characterWidth(character: string): number {
  if (WIDE_CHARACTER.test(character)) return CHARACTER_WIDTH.wide;
  return CYRILLIC_CHARACTER.test(character) ? CHARACTER_WIDTH.cyrillic : CHARACTER_WIDTH.narrow;
}

/** Whether a box covers any of some points. */
export function isOnAny(box: Box, points: readonly Point[]): boolean {
  return points.some((point) => isNear(box, point, 0));
}

/** Whether a point lies in a box, or nearer to it than `reach` both ways. */
export function isNear({ left, right, top, bottom }: Box, [x, y]: Point, reach: number): boolean {
  return x > left - reach && x < right + reach && y > top - reach && y < bottom + reach;
}

/** Whether a straight line from one point to another crosses a box. */
export function isCrossed({ left, right, top, bottom }: Box, [x1, y1]: Point, [x2, y2]: Point): boolean {
  const [a, b, c, d] = [
    (left - x1) / (x2 - x1),
    (right - x1) / (x2 - x1),
    (top - y1) / (y2 - y1),
    (bottom - y1) / (y2 - y1),
  ];
  return Math.max(0, Math.min(a, b), Math.min(c, d)) < Math.min(1, Math.max(a, b), Math.max(c, d));
}

/** Whether two boxes share any area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
