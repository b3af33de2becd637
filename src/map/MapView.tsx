import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isInWindow } from "../platform/inWindow.ts";
import type { Point } from "../scene/geometry.ts";
import { placeAt } from "../scene/hitTest.ts";
import type { BasemapLabel } from "../scene/labels/basemapLabels.ts";
import type { Box } from "../scene/labels/collision.ts";
import { controlsBoxIn, hasSmallButtons } from "../scene/labels/corners.ts";
import { keyBoxIn } from "../scene/labels/keyBox.ts";
import { rangeLabelIn } from "../scene/labels/rangeLabels.ts";
import {
  DEFAULT_UNITS_PER_PX,
  frameCamera,
  frameScale,
  pixelAtPoint,
  project,
  type Size,
  VIEW_BOX,
  type ViewTransform,
  WHOLE_TRIP,
} from "../scene/projection.ts";
import type { Scene, StaticScene } from "../scene/scene.ts";
import { sliceOf } from "../trip/model/railPath.ts";
import type { Place, Position, Trip } from "../trip/model/trip.ts";
import type { Language } from "../trip/record/vocabulary.ts";
import type { Messages } from "../trip/text/messages.ts";
import { trainTag } from "../trip/text/trainTag.ts";
import type { Theme } from "../view/viewState.ts";
import type { LoadLive } from "./gl/liveMapModule.ts";
import type { Pixel } from "./gl/liveMapOptions.ts";
import { useInset } from "./inset/useInset.ts";
import { MapControls } from "./MapControls.tsx";
import { keyRows, MapKey } from "./MapKey.tsx";
import { PlaceToolbar } from "./PlaceToolbar.tsx";
import { TripPicture } from "./svg/TripPicture.tsx";
import { TagButton, TrainExplanation } from "./TrainExplanation.tsx";
import { sizeOf, useElementSize } from "./useElementSize.ts";
import { type MapMode, useLiveMap } from "./useLiveMap.ts";

export type { LoadLive } from "./gl/liveMapModule.ts";
export type { MapMode } from "./useLiveMap.ts";

export interface MapViewProps {
  readonly ground: StaticScene;
  readonly scene: Scene;
  /** The scene behind it while the time moves on and on, for the inset. */
  readonly restingScene: Scene;
  readonly language: Language;
  readonly messages: Messages;
  readonly theme: Theme;
  readonly labels: readonly BasemapLabel[];
  /** Never load WebGL. */
  readonly isStatic: boolean;
  /** Draw the whole trip on the picture's own basemap whatever the view, as on paper. */
  readonly isWhole: boolean;
  /** Whether the map is part of an article, whose readers scroll past it. */
  readonly isCooperative: boolean;
  readonly loadLive: LoadLive;
  readonly mode: MapMode;
  readonly onMode: (mode: MapMode) => void;
  readonly onPick: (placeId: string | null) => void;
  /** The id of the element after the map, the target of its skip link. */
  readonly after: string;
  /** The place to bring into view. */
  readonly selected: Place | null;
}

/** The map: the trip as a picture, on its own basemap until the live one is drawn and whenever that fails. */
export function MapView(props: MapViewProps) {
  const { ground, scene, language, messages, isCooperative, mode, onPick, selected, after } = props;
  const { trip } = scene;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const size = useElementSize(frame);
  const unitsPerPx = size === null ? DEFAULT_UNITS_PER_PX : 1 / frameScale(size.width, size.height);
  const controlsBox = useMemo(() => (size === null ? null : controlsBoxIn(size)), [size]);
  const rangeLabel = useMemo(() => rangeLabelIn(language, messages), [language, messages]);
  const keyBox = useMemo(
    () => (size === null ? null : keyBoxIn(trip, size, keyRows(messages))),
    [trip, size, messages],
  );
  const insetPart = useInset(ground.known, size, keyBox, language);
  const inset = insetPart?.inset ?? null;
  const tag = useMemo(() => trainTag(scene.moment, { trip, language, messages }), [scene, trip, language, messages]);
  const [isExplaining, setExplaining] = useState(false);
  const overTag = useCallback(
    (box: Box) => (
      <>
        <TagButton
          box={size === null ? null : boxInPixels(box, size)}
          label={messages.tag.ask}
          isExpanded={isExplaining}
          onPress={() => setExplaining(!isExplaining)}
        />
        {isExplaining ? (
          <TrainExplanation
            moment={scene.moment}
            i18n={{ trip, language, messages }}
            side={box.top > VIEW_BOX.height / 2 ? "top" : "bottom"}
            onPick={onPick}
            onClose={() => setExplaining(false)}
          />
        ) : null}
      </>
    ),
    [size, messages, isExplaining, scene, trip, language, onPick],
  );
  const [isFollowing, setFollowing] = useState(false);
  const followed = useMemo(() => (isFollowing ? trainPositions(scene) : NOBODY), [isFollowing, scene]);
  const placeIn = useCallback(
    (point: Point, view: ViewTransform, labels: readonly BasemapLabel[]) =>
      placeAt(scene, point, { labels, language, unitsPerPx, controlsBox, keyBox, inset, view }),
    [scene, language, unitsPerPx, controlsBox, keyBox, inset],
  );
  const { live, shownLive, isDrawn, view, labels } = useLiveMap(frame, canvas, {
    ...props,
    trip,
    size,
    followed,
    placeIn,
  });

  useEffect(() => {
    shownLive?.show(selected);
  }, [selected, shownLive]);

  useEffect(() => {
    if (selected !== null && !isCooperative) bringIntoWindow(frame.current);
  }, [selected, isCooperative]);

  const pickAt = useCallback(
    (point: Point) => onPick(placeIn(point, view, labels)?.id ?? null),
    [onPick, placeIn, view, labels],
  );
  const showOnMap = useCallback((place: Place) => shownLive?.show(place), [shownLive]);
  const currentPixelOf = useCallback(
    (place: Place) => pixelOf(place, trip, shownLive?.view ?? WHOLE_TRIP, sizeOf(frame.current)),
    [trip, shownLive],
  );
  return (
    <div className="map" ref={frame} data-mode={mode}>
      <a className="map-skip" href={`#${after}`} onClick={(event) => skipTo(event, after)}>
        {messages.ui.skipToEvents}
      </a>
      <TripPicture
        scene={scene}
        language={language}
        labels={labels}
        messages={messages}
        tag={tag}
        rangeLabel={rangeLabel}
        view={view}
        unitsPerPx={unitsPerPx}
        controlsBox={controlsBox}
        keyBox={keyBox}
        inset={inset}
        isOverlay={shownLive !== null && isDrawn}
        onClick={pickAt}
        overTag={overTag}
      />
      <div className="map-canvas" ref={canvas} />
      {insetPart === null || !isWhole(view) ? null : (
        <insetPart.InsetMap
          inset={insetPart.inset}
          scene={props.restingScene}
          messages={messages}
          unitsPerPx={unitsPerPx}
          onPick={onPick}
        />
      )}
      <PlaceToolbar
        places={ground.known.places}
        language={language}
        label={messages.ui.placesOnMap}
        onPick={onPick}
        pixelOf={currentPixelOf}
        onShow={showOnMap}
      />
      <MapKey messages={messages} box={size === null || keyBox === null ? null : boxInPixels(keyBox, size)} />
      <div className="map-tools" data-small={(size !== null && hasSmallButtons(size)) || undefined}>
        {mode === "live" && live !== null ? (
          <MapControls live={live} messages={messages} isFollowing={isFollowing} onFollow={setFollowing} />
        ) : null}
      </div>
    </div>
  );
}

/** Whether a view is that of the whole trip, but for a fraction of a pixel. */
function isWhole({ scale, x, y }: ViewTransform): boolean {
  return scale === 1 && Math.abs(x) + Math.abs(y) < 1;
}

const NOBODY: readonly Position[] = [];

/** Moves the focus past the map without adding a fragment to the address. */
function skipTo(event: MouseEvent, id: string): void {
  const target = document.getElementById(id);
  if (target === null) return;
  event.preventDefault();
  target.focus();
}

/** Where a place is drawn, in pixels of the map's element. */
function pixelOf(place: Place, trip: Trip, { scale, x, y }: ViewTransform, size: Size | null): Pixel {
  if (size === null) return [0, 0];
  const [pictureX, pictureY] = project(frameCamera(trip), place.anchor);
  return pixelAtPoint([pictureX * scale + x, pictureY * scale + y], size);
}

/** A box of the view box, in pixels of the map's element. */
function boxInPixels({ left, top, right, bottom }: Box, size: Size): Box {
  const [start, end] = [pixelAtPoint([left, top], size), pixelAtPoint([right, bottom], size)];
  return { left: start[0], top: start[1], right: end[0], bottom: end[1] };
}

/** The positions in view while the train is followed: its estimated interval, or the places it may be at. */
function trainPositions({ trip, estimate, marks }: Scene): readonly Position[] {
  if (estimate !== null) return sliceOf(trip.path, estimate.fromKm, estimate.toKm);
  return marks.filter(({ train }) => train !== "no").map(({ place }) => place.anchor);
}

/** Scrolls to an element unless all of it is in the window. */
function bringIntoWindow(element: HTMLElement | null): void {
  if (element !== null && !isInWindow(element)) element.scrollIntoView({ block: "start" });
}
