import { type Language, textIn } from "../../trip/record/vocabulary.ts";
import { isMinor } from "../markShapes.ts";
import { type Camera, frameScale, project, type Size, VIEW_BOX, zoomOf } from "../projection.ts";
import type { Scene } from "../scene.ts";
import { type BasemapLabel, isAtZoom, type LabelKind } from "./basemapLabels.ts";

/** A label that wants to stand near a point, in the picture's units. */
export interface WantedLabel {
  readonly text: string;
  readonly kind: LabelLook;
  /** The place that it names; null for names of the basemap. */
  readonly placeId: string | null;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Clear space from the point to the text. */
  readonly gap: number;
  /** Lower goes first. */
  readonly rank: number;
}

export interface PlacedLabel extends WantedLabel {
  readonly textX: number;
  readonly textY: number;
  readonly align: "start" | "middle" | "end";
  readonly box: LabelBox;
}

/** What a text covers, in the picture's units. */
export interface LabelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What labels look like, by what they name. */
export type LabelLook = LabelKind | "place" | "sea-area" | "region";

/** Sizes and gaps in CSS pixels; `spread` is how much wider than plain text the letters stand. */
const LOOKS: Readonly<Record<LabelLook, { readonly size: number; readonly gap: number; readonly spread: number }>> = {
  place: { size: 13, gap: 8.5, spread: 1.1 },
  "sea-area": { size: 12, gap: 1, spread: 1 },
  region: { size: 11.5, gap: 8, spread: 1 },
  town: { size: 11, gap: 4, spread: 1 },
  country: { size: 11, gap: 0, spread: 1.4 },
  island: { size: 10.5, gap: 0, spread: 1.4 },
  sea: { size: 11, gap: 0, spread: 1 },
  lake: { size: 11, gap: 0, spread: 1 },
  river: { size: 11, gap: 0, spread: 1 },
};

/** Regions are named only from this zoom on. */
const REGION_ZOOM = 4.5;

/** No more labels than this are placed, the foremost ones. */
const MOST_LABELS = 240;

/** How large a CSS pixel is in the picture's units where the size of the picture is not known yet. */
export const DEFAULT_UNITS_PER_PX = 1.25;

/** A text in lines that stands at a point whatever is beside it: no label is placed over it. */
export interface FixedText {
  readonly lines: readonly string[];
  /** Where the first line begins, in the frame's units at the scale of the map. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** How large a map is drawn. */
export interface MapSize {
  readonly camera: Camera;
  /** How much larger than in the whole trip's view the map is. */
  readonly scale: number;
  /** A CSS pixel in the picture's units. */
  readonly pixel: number;
  /** What the map's buttons cover in the view of the whole trip; null where there are none. */
  readonly corner: LabelBox | null;
}

export interface LabelOptions extends MapSize, Pick<Scene, "places" | "selected"> {
  readonly labels: readonly BasemapLabel[];
  readonly language: Language;
  readonly fixed: readonly FixedText[];
}

/** Maps less wide than this, in CSS pixels, have their buttons in a square, others one above the other. */
const SMALL = 600;

/** About what the map's buttons cover of its box, in the picture's units. */
export function controlsBox({ width, height }: Size): LabelBox {
  const unit = frameScale(width, height);
  const right = (VIEW_BOX.width + width / unit) / 2;
  const bottom = (VIEW_BOX.height + height / unit) / 2;
  return { left: right - 100 / unit, right, top: bottom - (width < SMALL ? 100 : 200) / unit, bottom };
}

/**
 * Where no label may stand: under the map's buttons, and across the edges of its box. Where the map is looked at more
 * closely, the reader moves it from under them.
 */
export function coveredBoxes({ corner, scale }: MapSize): readonly LabelBox[] {
  if (corner === null || scale !== 1) return [];
  const edge = (x: number): LabelBox => ({ ...corner, left: x, right: x, top: -corner.bottom });
  return [corner, edge(corner.right), edge(VIEW_BOX.width - corner.right)];
}

/**
 * The labels of places and of the basemap, placed so that none covers another. They do not depend on how the map is
 * shifted: while it is dragged, no label changes sides.
 */
export function picturePlacedLabels(options: LabelOptions): readonly PlacedLabel[] {
  const { places, selected, labels, language, camera, scale, pixel, fixed } = options;
  const zoom = zoomOf((camera.scale * scale) / pixel);
  const wanted = (kind: LabelLook, text: string, at: readonly [number, number], rank: number): WantedLabel => {
    const [x, y] = project(camera, at);
    const { size, gap } = LOOKS[kind];
    return { text, kind, placeId: null, x: x * scale, y: y * scale, size: size * pixel, gap: gap * pixel, rank };
  };
  const ofPlaces = places.flatMap((place) => {
    const { kind, rank, anchor, name, id } = place;
    if (kind === "region" ? zoom < REGION_ZOOM : isMinor(place, zoom) && id !== selected) return [];
    const look = kind === "sea-area" || kind === "region" ? kind : "place";
    return [{ ...wanted(look, textIn(name, language), anchor, look === "place" ? rank : 3), placeId: id }];
  });
  const ofBasemap = labels
    .filter((label) => isAtZoom(label, zoomOf(camera.scale * scale)))
    .map(({ kind, name, at, rank }) => wanted(kind, textIn(name, language), at, 10 + rank));
  return placeLabels([...ofPlaces, ...ofBasemap], scale, [...coveredBoxes(options), ...fixed.map(boxOf)]);
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
const WITHIN = [0, 1, -1, 2, -2, 3, -3, 4, -4, 6].flatMap((dy) =>
  [0, 2, -2, 4].map((dx) => ({ align: "middle", dx: 2 * dx, dy }) as const),
);

/**
 * Gives each label the first of eight sides on which it meets no other label and no point; what stands in the frame
 * does not leave it. A label for which there is no such side is left out. The foremost of points that lie on one
 * another heeds none of the others. Names of places heed points of places only: a town of the basemap that would lie
 * under one is left out with its name.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  scale = 1,
  obstacles: readonly LabelBox[] = [],
): PlacedLabel[] {
  const foremost = [...wanted].sort((a, b) => a.rank - b.rank).slice(0, MOST_LABELS);
  const points = foremost.map(
    ({ x, y, gap }): LabelBox => ({ left: x - gap, right: x + gap, top: y - gap, bottom: y + gap }),
  );
  const taken: LabelBox[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  const isName = ({ placeId }: WantedLabel) => placeId !== null;
  foremost.forEach((label, index) => {
    const own = points[index] as LabelBox;
    if (!isName(label) && taken.some((box) => overlap(box, own))) return;
    const isBound = label.x > 0 && label.x < VIEW_BOX.width * scale && label.y > 0 && label.y < VIEW_BOX.height * scale;
    const others = points.filter((_, at) => {
      const other = foremost[at] as WantedLabel;
      const isUnder = at >= index && Math.hypot(other.x - label.x, other.y - label.y) <= label.gap / 3;
      return !isUnder && (!isName(label) || isName(other));
    });
    const free = candidates(label).find(({ box }) => {
      if (isBound && !isWithin(box, scale)) return false;
      return [...taken, ...others].every((other) => !overlap(box, other));
    });
    if (free === undefined) return;
    taken.push(free.box);
    placed.push(free);
  });
  return placed;
}

function candidates(label: WantedLabel): PlacedLabel[] {
  const { x, y, gap, size, kind, placeId } = label;
  const isWide = kind === "sea-area";
  const width = textWidth(label.text, size) * LOOKS[kind].spread;
  return (isWide ? WITHIN : SIDES).map(({ align, dx, dy }) => {
    const textX = x + dx * (isWide ? size : gap);
    const middle = y + dy * (isWide ? size : gap + size * 0.55);
    const left = align === "start" ? textX : align === "end" ? textX - width : textX - width / 2;
    const air = placeId === null ? size * 0.25 : 0;
    const box = { left: left - air, right: left + width + air, top: middle - size * 0.6, bottom: middle + size * 0.6 };
    return { ...label, textX, textY: middle + size * 0.35, align, box };
  });
}

/** Whether a box lies in the picture's frame at a scale. */
export function isWithin({ left, right, top, bottom }: LabelBox, scale: number): boolean {
  return left > 2 && right < VIEW_BOX.width * scale - 2 && top > 2 && bottom < VIEW_BOX.height * scale - 2;
}

/** What a text in lines covers. */
export function boxOf({ lines, x, y, size }: FixedText): LabelBox {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  return { left: x, right: x + width, top: y - size, bottom: y + (lines.length - 0.7) * LINE_HEIGHT * size };
}

/** How far apart the lines of a text stand, by its size. */
export const LINE_HEIGHT = 1.1;

/** About how wide a text stands; wide for Chinese characters, kana and Hangul. */
function textWidth(text: string, size: number): number {
  const isWide = (character: string) => /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/.test(character);
  return [...text].reduce((width, character) => width + size * (isWide(character) ? 1 : 0.56), 0);
}

export function overlap(a: LabelBox, b: LabelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
