import { FRAME } from "./camera.ts";

/** A label that wants to stand near a point, in the picture's units. */
export interface WantedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Clear space from the point to the text. */
  readonly gap: number;
  /** Whether it names an expanse, which it may stand in anywhere near the point. */
  readonly isWide?: boolean;
  /** Lower goes first. */
  readonly rank: number;
}

export interface PlacedLabel extends WantedLabel {
  readonly textX: number;
  readonly textY: number;
  readonly align: "start" | "middle" | "end";
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const SIDES = [
  { align: "start", dx: 1, dy: 0 },
  { align: "end", dx: -1, dy: 0 },
  { align: "middle", dx: 0, dy: -1 },
  { align: "middle", dx: 0, dy: 1 },
  { align: "start", dx: 0.8, dy: -0.8 },
  { align: "start", dx: 0.8, dy: 0.8 },
  { align: "end", dx: -0.8, dy: -0.8 },
  { align: "end", dx: -0.8, dy: 0.8 },
] as const;

/** Where the name of an expanse may stand, in its own lines from the middle. */
const WITHIN = [0, 2, -2, 4, -4, 6].flatMap((dy) =>
  [0, 2, -2, 4].map((dx) => ({ align: "middle", dx: 2 * dx, dy }) as const),
);

/**
 * Gives each label the first of eight sides on which it meets no other label, no point and not the frame's edge;
 * a label for which there is none is left out.
 */
export function placeLabels(wanted: readonly WantedLabel[]): PlacedLabel[] {
  const points = wanted.map(({ x, y, gap }): Box => ({ left: x - gap, right: x + gap, top: y - gap, bottom: y + gap }));
  const taken: Box[] = [];
  const placed: PlacedLabel[] = [];
  for (const label of [...wanted].sort((a, b) => a.rank - b.rank)) {
    const own = points[wanted.indexOf(label)];
    const free = candidates(label).find(({ box }) => {
      const isClear = [...taken, ...points].every((other) => other === own || !overlap(box, other));
      return isClear && box.left > 2 && box.right < FRAME.width - 2 && box.top > 2 && box.bottom < FRAME.height - 2;
    });
    if (free === undefined) continue;
    taken.push(free.box);
    placed.push(free.label);
  }
  return placed;
}

function candidates(label: WantedLabel): { label: PlacedLabel; box: Box }[] {
  const { x, y, gap, size } = label;
  const width = textWidth(label.text, size);
  return (label.isWide ? WITHIN : SIDES).map(({ align, dx, dy }) => {
    const textX = x + dx * (label.isWide ? size : gap);
    const middle = y + dy * (label.isWide ? size : gap + size * 0.55);
    const left = align === "start" ? textX : align === "end" ? textX - width : textX - width / 2;
    return {
      label: { ...label, textX, textY: middle + size * 0.35, align },
      box: { left, right: left + width, top: middle - size * 0.6, bottom: middle + size * 0.6 },
    };
  });
}

/** About how wide a text stands; wide for Chinese characters, kana and Hangul. */
function textWidth(text: string, size: number): number {
  const isWide = (character: string) => /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(character);
  return [...text].reduce((width, character) => width + size * (isWide(character) ? 1 : 0.56), 0);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
