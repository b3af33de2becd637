import {
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { tryOr } from "../platform/browser.ts";
import { placeAt } from "../scene/hitTest.ts";
import type { BasemapLabel } from "../scene/labels/basemapLabels.ts";
import { controlsBox, DEFAULT_UNITS_PER_PX } from "../scene/labels/placeLabels.ts";
import {
  frameCamera,
  frameScale,
  project,
  type Size,
  VIEW_BOX,
  type ViewTransform,
  WHOLE_TRIP,
} from "../scene/projection.ts";
import { rangeLabelIn } from "../scene/rangeArcs.ts";
import type { Scene, StaticScene } from "../scene/scene.ts";
import { sliceOf } from "../trip/model/railPath.ts";
import type { Place, Trip } from "../trip/model/trip.ts";
import type { Language } from "../trip/record/vocabulary.ts";
import type { Messages } from "../trip/text/messages.ts";
import type { Theme } from "../view/viewState.ts";
import type { LiveMap, Pixel } from "./gl/LiveMap.ts";
import type { LiveModule } from "./gl/liveMapModule.ts";
import { PlaceToolbar } from "./PlaceToolbar.tsx";
import { positionPopup } from "./positionPopup.ts";
import { TripPicture } from "./svg/TripPicture.tsx";

/** Which map is shown. */
export type MapMode = "static" | "live" | "failed";

/** Loads the live map when it is needed. */
export type LoadLive = () => Promise<LiveModule>;

export interface MapViewProps {
  readonly ground: StaticScene;
  readonly scene: Scene;
  readonly language: Language;
  readonly messages: Messages;
  readonly theme: Theme;
  readonly labels: readonly BasemapLabel[];
  /** Never load WebGL. */
  readonly isStatic: boolean;
  /** Whether the whole trip is to be drawn, on the picture's own basemap, whatever the reader looks at: on paper. */
  readonly isWhole: boolean;
  /** Whether the map stands in an article, which scrolls past it and is never scrolled by it. */
  readonly isCooperative: boolean;
  readonly loadLive: LoadLive;
  readonly mode: MapMode;
  readonly onMode: (mode: MapMode) => void;
  readonly onPick: (placeId: string | null) => void;
  /** The id of what follows the map, to which the reader may skip. */
  readonly after: string;
  /** Where the popup, given as `children`, is anchored. */
  readonly popupAt: Place | null;
  readonly children?: ReactNode;
}

/** The map: the trip as a picture, on its own basemap until the live one is really drawn, and whenever it cannot be. */
export function MapView(props: MapViewProps) {
  const { ground, scene, language, messages, theme, isStatic, isWhole, mode, onPick, popupAt, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const slot = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<LiveMap | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const [isFollowing, setFollowing] = useState(false);
  const [labels, setLabels] = useState(props.labels);
  const box = useBox(frame);
  const shownLive = mode === "live" && !isWhole ? live : null;
  const liveView = useSyncExternalStore(shownLive?.onView ?? neverNew, () => shownLive?.view ?? WHOLE_TRIP, wholeTrip);
  const view = shownLive === null ? WHOLE_TRIP : liveView;
  const pixel = box === null ? DEFAULT_UNITS_PER_PX : 1 / frameScale(box.width, box.height);
  const corner = useMemo(() => (box === null ? null : controlsBox(box)), [box]);
  const rangeLabel = useMemo(() => rangeLabelIn(language, messages), [language, messages]);
  const { trip } = scene;
  const tripId = trip.id;

  const placeUnder = (point: readonly [number, number]) =>
    placeAt(scene, point, { labels, language, pixel, corner, view, rangeLabel });
  const latest = useRef({ ...props, box, placeUnder });
  latest.current = { ...props, box, placeUnder };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same trip in another language keeps its map
  useEffect(() => {
    if (isStatic || frame.current === null || canvas.current === null) return;
    return startLiveMap(frame.current, canvas.current, latest, { setLive, setDrawn, setLabels });
  }, [isStatic, tripId]);

  useEffect(() => {
    if (live === null) return;
    let isOver = false;
    void latest.current.loadLive().then(({ liveStyle }) => {
      if (!isOver) live.setStyle(liveStyle(theme));
    });
    return () => {
      isOver = true;
    };
  }, [live, theme]);

  useEffect(() => {
    if (popupAt === null) return;
    shownLive?.show(popupAt, 30);
    if (!latest.current.isCooperative && isSheet(slot.current)) frame.current?.scrollIntoView({ block: "start" });
  }, [popupAt, shownLive]);

  const pointOnMap = useCallback(
    (place: Place): Pixel => (box === null ? [0, 0] : pixelOf(place, trip, view, box)),
    [trip, view, box],
  );
  useLayoutEffect(() => {
    if (frame.current === null || slot.current === null || popupAt === null) return;
    positionPopup(slot.current, frame.current, pointOnMap(popupAt));
  }, [popupAt, pointOnMap]);

  const followed = useMemo(() => (isFollowing ? trainPositions(scene) : []), [isFollowing, scene]);
  useEffect(() => {
    if (followed.length > 0) live?.follow(followed, false);
  }, [live, followed]);

  const latestPoint = useRef(pointOnMap);
  latestPoint.current = pointOnMap;
  const pointOf = useCallback((place: Place) => latestPoint.current(place), []);
  const onPicture = useCallback((point: readonly [number, number]) => {
    const { onPick, placeUnder } = latest.current;
    onPick(placeUnder(point)?.id ?? null);
  }, []);
  const showOnMap = useCallback((place: Place) => shownLive?.show(place, 30), [shownLive]);
  return (
    <div className="map" ref={frame} data-mode={mode}>
      <a className="map-skip" href={`#${props.after}`} onClick={(event) => skipTo(event, props.after)}>
        {messages.ui.skipToEvents}
      </a>
      <TripPicture
        scene={scene}
        language={language}
        labels={labels}
        description={messages.ui.mapPicture}
        rangeLabel={rangeLabel}
        view={view}
        unitsPerPx={pixel}
        controlsBox={corner}
        isOverlay={shownLive !== null && isDrawn}
        onClick={onPicture}
      />
      <div className="map-canvas" ref={canvas} />
      <PlaceToolbar
        places={ground.known.places}
        language={language}
        label={messages.ui.placesOnMap}
        onPick={onPick}
        pointOf={pointOf}
        onShow={showOnMap}
      />
      <div className="map-tools">
        {mode === "live" && live !== null ? (
          <>
            <button type="button" aria-label={messages.ui.zoomIn} onClick={() => live.zoomBy(1, true)}>
              +
            </button>
            <button type="button" aria-label={messages.ui.zoomOut} onClick={() => live.zoomBy(-1, true)}>
              −
            </button>
            <button
              type="button"
              aria-label={messages.ui.fitTrip}
              title={messages.ui.fitTrip}
              onClick={() => {
                setFollowing(false);
                live.fitTrip(true);
              }}
            >
              ⤢
            </button>
            <button
              type="button"
              aria-label={messages.ui.followTrain}
              title={messages.ui.followTrain}
              aria-pressed={isFollowing}
              onClick={() => setFollowing(!isFollowing)}
            >
              ◎
            </button>
          </>
        ) : null}
      </div>
      {popupAt === null ? null : (
        <div className="popup-slot" ref={slot}>
          {children}
        </div>
      )}
    </div>
  );
}

/** What a live map asks for at a moment: the properties of the view as they are then. */
type Latest = MapViewProps & {
  readonly box: Size | null;
  readonly placeUnder: (point: readonly [number, number]) => Place | null;
};

interface LiveSetters {
  readonly setLive: (live: LiveMap | null) => void;
  readonly setDrawn: (isDrawn: boolean) => void;
  readonly setLabels: (labels: readonly BasemapLabel[]) => void;
}

/**
 * Starts the live map once the frame is seen; what is returned gives it up. What the map holds must not be of one
 * render: each render may hold what an earlier one left, and with it the map that was given up before.
 */
function startLiveMap(
  frame: HTMLElement,
  container: HTMLElement,
  latest: RefObject<Latest>,
  { setLive, setDrawn, setLabels }: LiveSetters,
): () => void {
  const { trip } = latest.current.scene;
  let map: LiveMap | null = null;
  let isOver = false;
  const underPixel = (pixel: Pixel) => {
    const { box, placeUnder } = latest.current;
    return box === null ? null : placeUnder(unitsAt(pixel, box));
  };
  const start = async () => {
    const due = Date.now() + LATE_MS;
    const late = setTimeout(() => isOver || latest.current.onMode("failed"), LATE_MS);
    try {
      const { startLive, liveStyle, closerLabels } = await latest.current.loadLive();
      if (isOver) return;
      map = startLive({
        container,
        trip,
        style: liveStyle(latest.current.theme),
        cooperative: latest.current.isCooperative,
        locale: mapLocale(latest.current.messages),
        timeoutMs: Math.max(0, due - Date.now()),
        onStatus: (status) => {
          setDrawn(status === "live");
          if (status !== "loading") latest.current.onMode(status);
        },
        onClick: (pixel) => latest.current.onPick(underPixel(pixel)?.id ?? null),
        isTarget: (pixel) => underPixel(pixel) !== null,
      });
      setLabels([...latest.current.labels, ...closerLabels]);
      setLive(map);
    } catch {
      if (!isOver) latest.current.onMode("failed");
    } finally {
      clearTimeout(late);
    }
  };
  const stopWaiting = whenSeen(frame, start);
  return () => {
    isOver = true;
    stopWaiting();
    map?.destroy();
    setLive(null);
    setDrawn(false);
  };
}

/** Gives the focus to what follows the map, without a word of it in the address. */
function skipTo(event: MouseEvent, id: string): void {
  const target = document.getElementById(id);
  if (target === null) return;
  event.preventDefault();
  target.focus();
}

/** So long may it take, in milliseconds, until the live map is drawn; one that comes later is welcome still. */
const LATE_MS = 8000;

const wholeTrip = () => WHOLE_TRIP;
const neverNew = () => () => {};

/** The size of the map's box, anew whenever it changes; null until it is known. */
function useBox(frame: RefObject<HTMLDivElement | null>): Size | null {
  const [box, setBox] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const { clientWidth: width = 0, clientHeight: height = 0 } = frame.current ?? {};
      if (width > 0 && height > 0) setBox({ width, height });
    };
    measure();
    const observer = tryOr(() => new ResizeObserver(measure), null);
    if (frame.current !== null) observer?.observe(frame.current);
    return () => observer?.disconnect();
  }, [frame]);
  return box;
}

/** What MapLibre itself says. */
function mapLocale({ ui, embed }: Messages): Record<string, string> {
  return {
    "Map.Title": ui.mapPicture,
    "CooperativeGesturesHandler.WindowsHelpText": embed.wheel("Ctrl"),
    "CooperativeGesturesHandler.MacHelpText": embed.wheel("⌘"),
    "CooperativeGesturesHandler.MobileHelpText": embed.touch,
  };
}

/** Where a place stands in the map's box. */
function pixelOf(place: Place, trip: Trip, { scale, x, y }: ViewTransform, { width, height }: Size): Pixel {
  const [frameX, frameY] = project(frameCamera(trip), place.anchor);
  const unit = frameScale(width, height);
  return [
    width / 2 + (frameX * scale + x - VIEW_BOX.width / 2) * unit,
    height / 2 + (frameY * scale + y - VIEW_BOX.height / 2) * unit,
  ];
}

/** A point of the map's box in the picture's units. */
function unitsAt([x, y]: Pixel, { width, height }: Size): readonly [number, number] {
  const unit = frameScale(width, height);
  return [VIEW_BOX.width / 2 + (x - width / 2) / unit, VIEW_BOX.height / 2 + (y - height / 2) / unit];
}

/** The positions that are looked at when the train is followed: its stretch, or the place it is at. */
function trainPositions({ trip, estimate: stretch, marks }: Scene) {
  if (stretch !== null) return sliceOf(trip.path, stretch.fromKm, stretch.toKm);
  return marks.filter(({ train }) => train !== "no").map(({ place }) => place.anchor);
}

/** Whether the popup is a sheet over the lower half of the window, as the style sheet decides. */
function isSheet(slot: HTMLElement | null): boolean {
  return slot !== null && getComputedStyle(slot).getPropertyValue("--popup-layout").trim() === "sheet";
}

/** Calls back once, when an element is on screen: what is, has been painted. */
function whenSeen(element: HTMLElement, callback: () => void): () => void {
  const look = (entries: readonly IntersectionObserverEntry[]) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer?.disconnect();
    callback();
  };
  const observer = tryOr(() => new IntersectionObserver(look), null);
  if (observer === null) callback();
  else observer.observe(element);
  return () => observer?.disconnect();
}
