import type { Place } from "../../trip/model/trip.ts";
import { type Language, textIn } from "../../trip/record/vocabulary.ts";
import { isInside, type Point } from "../geometry.ts";
import type { InsetFrame } from "../inset/insetFrame.ts";
import { isMinor } from "../markShapes.ts";
import { positionAtPoint, project, VIEW_BOX, zoomOf } from "../projection.ts";
import { routePoints } from "../routePoints.ts";
import type { Scene } from "../scene.ts";
import { type BasemapLabel, isAtZoom, type LabelKind } from "./basemapLabels.ts";
import {
  type Box,
  boxAround,
  isInView,
  isOnAny,
  LINE_HEIGHT,
  type MapScale,
  overlaps,
  textWidth,
  visibleBox,
} from "./collision.ts";
import { coveredBoxes } from "./corners.ts";
import { nameLines, seaLines } from "./nameLines.ts";

/** How a label looks, by what it names. */
export type LabelLook = LabelKind | "place" | "sea-area" | "region";

/** A label to be placed beside its point, in units of the view box. */
export interface WantedLabel {
  readonly text: string;
  /** What is said under it where there is room. */
  readonly note?: string | undefined;
  readonly kind: LabelLook;
  /** The place it names; null for a label of the basemap. */
  readonly placeId: string | null;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Clear space between point and text. */
  readonly gap: number;
  /** Labels of lower rank are placed first. */
  readonly rank: number;
  /** Whether a text may cover a box: the name of a sea, only water; a name of the basemap, none of the route. */
  readonly fits?: (box: Box) => boolean;
}

export interface PlacedLabel extends WantedLabel {
  readonly textX: number;
  readonly textY: number;
  readonly align: "start" | "middle" | "end";
  readonly lines: readonly string[];
  readonly box: Box;
}

export interface LabelOptions extends MapScale, Pick<Scene, "trip" | "places" | "selected" | "launches"> {
  readonly labels: readonly BasemapLabel[];
  readonly language: Language;
  /** What the open key covers; null while it is closed. */
  readonly keyBox: Box | null;
  /** The inset on the map of the whole trip; null without one. */
  readonly inset: Pick<InsetFrame, "box" | "named"> | null;
  /** Where else no label may be placed, at any scale. */
  readonly walls?: readonly Box[];
}

/** Size and gap in CSS pixels; `spread` is the width of the letters relative to plain text. */
const LOOKS: Readonly<Record<LabelLook, { readonly size: number; readonly gap: number; readonly spread: number }>> = {
  place: { size: 13, gap: 8.5, spread: 1.1 },
  "sea-area": { size: 12, gap: 1, spread: 1 },
  region: { size: 11.5, gap: 8, spread: 1 },
  town: { size: 11, gap: 4, spread: 1 },
  country: { size: 11, gap: 0, spread: 1.7 },
  island: { size: 10.5, gap: 0, spread: 1.7 },
  sea: { size: 11, gap: 0, spread: 1 },
  lake: { size: 11, gap: 0, spread: 1 },
  river: { size: 11, gap: 0, spread: 1 },
};

/** Regions are named from this zoom on. */
const REGION_ZOOM = 6;

/** Rank of regions and seas among the labels of places. */
const AREA_RANK = 3;

/** Added to the rank of basemap labels, so that every label of a place comes first. */
const BASEMAP_RANK = 10;

/** At most this many labels are placed, the highest-ranked ones. */
const MAX_LABELS = 240;

/**
 * The labels of places and of the basemap, placed so that none covers another. They do not depend on how the map is
 * shifted: no label changes sides while the map is dragged.
 */
export function pictureLabels(options: LabelOptions): readonly PlacedLabel[] {
  const { trip, places, selected, launches, labels, language, camera, scale, unitsPerPx, keyBox, walls = [] } = options;
  const inset = scale === 1 ? options.inset : null;
  const zoom = zoomOf((camera.scale * scale) / unitsPerPx);
  const wanted = (kind: LabelLook, text: string, at: readonly [number, number], rank: number): WantedLabel => {
    const [x, y] = project(camera, at);
    const { size, gap } = LOOKS[kind];
    return {
      text,
      kind,
      placeId: null,
      x: x * scale,
      y: y * scale,
      size: size * unitsPerPx,
      gap: gap * unitsPerPx,
      rank,
    };
  };
  const ofPlaces = places.flatMap((place) => {
    const { kind, rank, anchor, name, id } = place;
    if (inset?.named.has(id) && id !== selected) return [];
    if (kind === "region" ? zoom < REGION_ZOOM : isMinor(place, zoom) && id !== selected) return [];
    const look = kind === "sea-area" || kind === "region" ? kind : "place";
    const launched = launches.get(id);
    const note = launched === undefined ? undefined : textIn(launched, language);
    const ownRank = look === "place" ? rank : AREA_RANK;
    const label = { ...wanted(look, textIn(name, language), anchor, ownRank), placeId: id, note };
    return [look === "sea-area" ? { ...label, fits: (box: Box) => isInSea(place, box, options) } : label];
  });
  const route = routePoints(trip, options);
  const fits = (box: Box) => !isOnAny(box, route);
  const ofBasemap = labels
    .filter((label) => isAtZoom(label, zoomOf(camera.scale * scale)))
    .map(({ kind, name, at, rank }) => ({ ...wanted(kind, textIn(name, language), at, BASEMAP_RANK + rank), fits }));
  const panels = [scale === 1 ? keyBox : null, inset?.box ?? null, ...walls].filter((box) => box !== null);
  return placeLabels([...ofPlaces, ...ofBasemap], options, [...coveredBoxes(trip, options), ...panels], route);
}

/** Whether the edges of a box are in a sea. */
export function isInSea({ geometry }: Place, box: Box, { camera, scale }: MapScale): boolean {
  if (geometry.type === "Point" || geometry.type === "LineString") return true;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const { left, right, top, bottom } = box;
  const probes = [left, (left + right) / 2, right].flatMap((x) =>
    [top, bottom].map((y) => [x / scale, y / scale] as const),
  );
  return probes.every((probe) => {
    const position = positionAtPoint(camera, probe);
    return polygons.some((rings) => isInside(position, rings));
  });
}

/** Sides of a point, in order of preference. */
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

/** Offsets of a sea area's name from its anchor, in font sizes and in order of preference. */
const OFFSETS_IN_AREA = [0, 2, -2, 4, -4, 6, -6, 8, -8, 11, -11, 14, -14]
  .flatMap((dy) => [0, 4, -4, 8, -8, 12, -12, 16].map((dx) => ({ align: "middle", dx, dy }) as const))
  .sort((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy));

/**
 * Gives each label the first of its positions that meets no other label and no point, if possible one beside the route;
 * without one it is dropped. A label whose point is in the view box stays in it. When points coincide, the highest-ranked
 * ignores the rest. Names of places avoid other places' points only; basemap towns that would be covered are dropped.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  view: MapScale,
  obstacles: readonly Box[] = [],
  route: readonly Point[] = [],
): PlacedLabel[] {
  const ranked = [...wanted]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MAX_LABELS)
    .map((label, order) => ({ label, order, point: boxAround(label.x, label.y, label.gap) }));
  const taken: Box[] = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const { label, order, point } of ranked) {
    if (label.placeId === null && taken.some((box) => overlaps(box, point))) continue;
    if (placed.some(({ kind, text, placeId }) => placeId === null && kind === label.kind && text === label.text))
      continue;
    const staysInView = isPointInView(label, view);
    const others = ranked
      .filter((other) => {
        const isCovered = other.order >= order && isSamePoint(label, other.label);
        return !isCovered && (label.placeId === null || other.label.placeId !== null);
      })
      .map((other) => other.point);
    const room = candidates(label).filter(
      ({ box }) =>
        (isInView(box, view) || (!staysInView && !crossesEdge(box, view))) &&
        ![...taken, ...others].some((other) => overlaps(box, other)) &&
        (label.fits === undefined || label.fits(box)),
    );
    const isWhole = ({ lines, note }: PlacedLabel) => lines === room[0]?.lines || (!note && lines.length > 1);
    const free = room.find((other) => isWhole(other) && !isOnAny(other.box, route)) ?? room[0];
    if (free === undefined) continue;
    taken.push(free.box);
    placed.push(free);
  }
  return placed;
}

function isPointInView({ x, y }: WantedLabel, view: MapScale): boolean {
  if (view.scale === 1) return isInView(boxAround(x, y, 0), view);
  return x > 0 && x < VIEW_BOX.width * view.scale && y > 0 && y < VIEW_BOX.height * view.scale;
}

/** Whether a box lies across an edge of the whole trip's map, which would cut its text. */
function crossesEdge(box: Box, { controlsBox, scale }: MapScale): boolean {
  return scale === 1 && controlsBox !== null && overlaps(box, visibleBox(controlsBox));
}

/** Whether two points are so close that their marks look like one. */
function isSamePoint(label: WantedLabel, other: WantedLabel): boolean {
  return Math.hypot(other.x - label.x, other.y - label.y) <= label.gap / 3;
}

/** A name of the first rank without room is set this much smaller. */
const SMALLER = 0.85;

/** A label at each of its positions, in order of preference; without its note where that has no room. */
function candidates(label: WantedLabel): PlacedLabel[] {
  const { text, note, kind, size, rank } = label;
  if (kind === "sea-area") return positions(label, seaLines(text, size));
  const usual = nameLines(text, note, size).flatMap((lines) => positions(label, lines));
  return rank === 1 ? [...usual, ...positions({ ...label, size: size * SMALLER }, [text])] : usual;
}

function positions(label: WantedLabel, lines: readonly string[]): PlacedLabel[] {
  const { x, y, gap, size, kind, placeId } = label;
  const isInArea = kind === "sea-area";
  const width = Math.max(...lines.map((line) => textWidth(line, size))) * LOOKS[kind].spread;
  const below = (lines.length - 1) * LINE_HEIGHT * size;
  const margin = placeId === null ? size * 0.25 : 0;
  return (isInArea ? OFFSETS_IN_AREA : SIDES).map(({ align, dx, dy }) => {
    const textX = x + dx * (isInArea ? size : gap);
    const middle = y + dy * (isInArea ? size : gap + size * 0.55) - (isInArea || dy >= 0 ? 0 : below);
    const left = align === "start" ? textX : align === "end" ? textX - width : textX - width / 2;
    const box = {
      left: left - margin,
      right: left + width + margin,
      top: middle - size * 0.6,
      bottom: middle + size * 0.6 + below,
    };
    return { ...label, textX, textY: middle + size * 0.35, align, lines, box };
  });
}
