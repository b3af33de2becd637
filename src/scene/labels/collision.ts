import { type Camera, frameScale, type Size, VIEW_BOX } from "../projection.ts";

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
  /** Start of the first baseline, in units of the view box times the map's scale. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Distance between baselines, in font sizes. */
export const LINE_HEIGHT = 1.1;

/** Average width of a character, in font sizes; wide ones are Chinese characters, kana and Hangul. */
const CHARACTER_WIDTH = { narrow: 0.56, wide: 1 } as const;
const WIDE_CHARACTER = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/;

/** Labels keep this far from the edge of the view box, in its units. */
const EDGE_GAP = 2;

/** The map's buttons, in CSS pixels: a square on maps narrower than `narrow`, otherwise a column. */
const CONTROLS = { narrow: 600, width: 100, squareHeight: 100, columnHeight: 200 } as const;

/** Roughly what the map's buttons cover in a map of the given size. */
export function controlsBoxIn({ width, height }: Size): Box {
  const pxPerUnit = frameScale(width, height);
  const right = (VIEW_BOX.width + width / pxPerUnit) / 2;
  const bottom = (VIEW_BOX.height + height / pxPerUnit) / 2;
  const controlsHeight = width < CONTROLS.narrow ? CONTROLS.squareHeight : CONTROLS.columnHeight;
  return { left: right - CONTROLS.width / pxPerUnit, right, top: bottom - controlsHeight / pxPerUnit, bottom };
}

/**
 * Where no label may be placed: under the map's buttons and across the map's left and right edges. A reader who has
 * zoomed in can pan a label into view, so then nothing is reserved.
 */
export function coveredBoxes({ controlsBox, scale }: MapScale): readonly Box[] {
  if (controlsBox === null || scale !== 1) return [];
  const edge = (x: number): Box => ({ ...controlsBox, left: x, right: x, top: -controlsBox.bottom });
  return [controlsBox, edge(controlsBox.right), edge(VIEW_BOX.width - controlsBox.right)];
}

/** Whether a box lies within the view box at a scale. */
export function isInViewBox({ left, right, top, bottom }: Box, scale: number): boolean {
  return (
    left > EDGE_GAP &&
    right < VIEW_BOX.width * scale - EDGE_GAP &&
    top > EDGE_GAP &&
    bottom < VIEW_BOX.height * scale - EDGE_GAP
  );
}

/** The box around a point, `reach` away on every side. */
export function boxAround(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/** What a text block covers. */
export function textBox({ lines, x, y, size }: TextBlock): Box {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  return { left: x, right: x + width, top: y - size, bottom: y + (lines.length - 0.7) * LINE_HEIGHT * size };
}

/** Estimated width of a text, because nothing can be measured while prerendering. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((width, character) => {
    const share = WIDE_CHARACTER.test(character) ? CHARACTER_WIDTH.wide : CHARACTER_WIDTH.narrow;
    return width + size * share;
  }, 0);
}

/** Whether two boxes share any area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
