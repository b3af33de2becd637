import { useMemo } from "react";
import { distanceAt, railProfile } from "../../scene/chart/railProfile.ts";
import type { InsetFrame } from "../../scene/inset/insetFrame.ts";
import type { BasemapLabel } from "../../scene/labels/basemapLabels.ts";
import {
  type Box,
  boxAround,
  isCrossed,
  overlaps,
  type TextBlock,
  textBox,
  visibleBox,
} from "../../scene/labels/collision.ts";
import { cornerBoxes, scaleBarBox } from "../../scene/labels/corners.ts";
import { type PlacedLabel, pictureLabels } from "../../scene/labels/placeLabels.ts";
import { type Avoided, type PlacedTag, placeTag } from "../../scene/labels/placeTag.ts";
import { type RangeLabel, rangeTexts } from "../../scene/labels/rangeLabels.ts";
import { isMinor } from "../../scene/markShapes.ts";
import { frameCamera, project, type ViewTransform, zoomOf } from "../../scene/projection.ts";
import { routePoints } from "../../scene/routePoints.ts";
import type { Scene } from "../../scene/scene.ts";
import { type TrainMark, trainMark } from "../../scene/trainMark.ts";
import { memoizeByObject } from "../../trip/model/memoize.ts";
import { topRanked } from "../../trip/model/topRanked.ts";
import type { Place, Trip } from "../../trip/model/trip.ts";
import type { Language } from "../../trip/record/vocabulary.ts";
import type { TrainTag } from "../../trip/text/trainTag.ts";

/** Where everything with words lies on the picture, in units of the view box times the map's scale. */
export interface PictureLayout {
  readonly ranges: readonly TextBlock[];
  readonly labels: readonly PlacedLabel[];
  readonly train: TrainMark | null;
  readonly tag: PlacedTag | null;
  /** What is in view before the picture is enlarged and shifted, what is in view of it now, and the scale bar's box. */
  readonly visible: Box;
  readonly seen: Box;
  readonly scaleBar: Box | null;
}

export interface LayoutOptions {
  readonly language: Language;
  readonly labels: readonly BasemapLabel[];
  readonly rangeLabel: RangeLabel;
  readonly tag: TrainTag;
  readonly view: ViewTransform;
  readonly unitsPerPx: number;
  readonly controlsBox: Box | null;
  /** What the open key covers; null while it is closed. */
  readonly keyBox: Box | null;
  /** The inset, which is drawn while the whole trip is in view. */
  readonly inset: InsetFrame | null;
}

/**
 * What it costs the tag to cover a name, by what it names, or a mark: pixels of distance. The destination outweighs the
 * train's own mark.
 */
const COSTS = { destination: 6000, firstRank: 3000, place: 400, range: 120, sea: 60, basemap: 15, mark: 150 } as const;
const MARK_REACH = 9;

/** The tag avoids at most this many marks, the highest-ranked ones. */
const MOST_MARKS = 60;

/** Names first, then ranges and the tag among them: names keep their places while the train moves, but for those it covers. */
export function usePictureLayout(scene: Scene, options: LayoutOptions): PictureLayout {
  const { language, rangeLabel, tag: text, view, unitsPerPx, controlsBox, keyBox, inset } = options;
  const { trip, places, selected, launches, ranges } = scene;
  const { scale } = view;
  const camera = frameCamera(trip);
  const placed = useMemo(() => {
    const size = { camera, scale, unitsPerPx, controlsBox };
    return pictureLabels({
      ...size,
      trip,
      places,
      selected,
      launches,
      labels: options.labels,
      language,
      keyBox,
      inset,
    });
  }, [
    trip,
    camera,
    scale,
    unitsPerPx,
    controlsBox,
    keyBox,
    inset,
    places,
    selected,
    launches,
    options.labels,
    language,
  ]);
  const panels = useMemo(
    () => [keyBox, scale === 1 && inset !== null ? inset.box : null].filter((box) => box !== null),
    [keyBox, inset, scale],
  );
  const texts = useMemo(() => {
    const names = placed.filter(({ placeId }) => placeId !== null).map(({ box }) => box);
    return rangeTexts(trip, ranges, rangeLabel, { camera, scale, unitsPerPx, controlsBox }, [...names, ...panels]);
  }, [trip, ranges, rangeLabel, camera, scale, unitsPerPx, controlsBox, panels, placed]);
  const markBoxes = useMemo(() => {
    const zoom = zoomOf((camera.scale * scale) / unitsPerPx);
    return topRanked(places, MOST_MARKS, (place) => place)
      .filter((place) => !isMinor(place, zoom) && place.geometry.type === "Point")
      .map(({ anchor }): Avoided => {
        const [x, y] = project(camera, anchor);
        return { box: boxAround(x * scale, y * scale, MARK_REACH * unitsPerPx), cost: COSTS.mark };
      });
  }, [camera, scale, unitsPerPx, places]);
  const route = routePoints(trip, { scale, unitsPerPx });
  const train = useMemo(() => trainMark(scene, { camera, scale, unitsPerPx }), [scene, camera, scale, unitsPerPx]);

  const visible = useMemo(() => visibleBox(controlsBox), [controlsBox]);
  const scaleBar = useMemo(() => scaleBarBox(trip, controlsBox, unitsPerPx), [trip, controlsBox, unitsPerPx]);
  const seen = useMemo(() => moved(visible, view), [visible, view]);
  const words = useMemo(() => {
    const names = placed.map((label): Avoided => {
      return { box: label.box, cost: label.placeId === destinationOf(trip) ? COSTS.destination : costOf(label) };
    });
    const distances = texts.map((block): Avoided => ({ box: textBox(block), cost: COSTS.range }));
    const tag = placeTag({
      lines: text.lines,
      mark: train,
      visible: seen,
      blocked: [...cornerBoxes(trip, controlsBox, unitsPerPx), ...panels].map((box) => moved(box, view)),
      avoided: [...markBoxes, ...names, ...distances],
      route,
      unitsPerPx,
    });
    const isFree = (box: Box) => tag === null || !overlaps(box, tag.box);
    const isClear = ({ placeId, box }: PlacedLabel) =>
      isFree(box) &&
      (placeId !== null ||
        !(texts.some((block) => overlaps(box, textBox(block))) || (tag?.leader && isCrossed(box, ...tag.leader))));
    return {
      tag,
      labels: filtered(placed, isClear),
      ranges: filtered(texts, (block) => isFree(textBox(block))),
    };
  }, [trip, unitsPerPx, markBoxes, placed, texts, text, train, seen, controlsBox, panels, view, route]);
  return { ...words, train, visible, seen, scaleBar };
}

/** The id of the place farthest along the rails from the trip's start. */
const destinationOf = memoizeByObject(({ path, places }: Trip) => {
  const profile = railProfile(path);
  const distanceOf = ({ visits: [first] }: Place) => (first === undefined ? -1 : distanceAt(profile, first.fromKm));
  return [...places.values()].sort((a, b) => distanceOf(b) - distanceOf(a))[0]?.id;
});

/** The items that pass a test; the same array where all do. */
function filtered<Item>(items: readonly Item[], passes: (item: Item) => boolean): readonly Item[] {
  return items.every(passes) ? items : items.filter(passes);
}

function costOf({ kind, placeId, rank }: PlacedLabel): number {
  if (placeId === null) return COSTS.basemap;
  if (kind === "sea-area") return COSTS.sea;
  return rank === 1 ? COSTS.firstRank : COSTS.place;
}

/** A box of the screen, in the coordinates of the shifted picture. */
function moved({ left, top, right, bottom }: Box, { x, y }: ViewTransform): Box {
  return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
}
