import { type MouseEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { sliceOf } from "../trip/railPath.ts";
import type { Place, Trip } from "../trip/trip.ts";
import type { Language } from "../trip/vocabulary.ts";
import type { Words } from "../trip/words/index.ts";
import { given } from "../view/given.ts";
import type { Theme } from "../view/state.ts";
import { rangeLabelIn } from "./arcs.ts";
import { FRAME, frameCamera, frameScale, inFrame } from "./camera.ts";
import type { BasemapLabel } from "./labels.ts";
import { Picture } from "./Picture.tsx";
import { PlaceToolbar } from "./PlaceToolbar.tsx";
import { placeSlot } from "./popupSlot.ts";
import type { Scene, SceneGround } from "./scene.ts";
import type { LiveMap, LiveModule } from "./startLive.ts";

/** Which map is shown. */
export type MapMode = "static" | "live" | "failed";

/** Loads the live map when it is needed. */
export type LoadLive = () => Promise<LiveModule>;

export interface MapViewProps {
  readonly ground: SceneGround;
  readonly scene: Scene;
  readonly language: Language;
  readonly words: Words;
  readonly theme: Theme;
  readonly labels: readonly BasemapLabel[];
  /** Never load WebGL. */
  readonly isStatic: boolean;
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

/** The map: the static picture until the live map is really drawn, and whenever it cannot be. */
export function MapView(props: MapViewProps) {
  const { ground, scene, language, words, theme, labels, isStatic, mode, onPick, popupAt, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const slot = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<LiveMap | null>(null);
  const [isFollowing, setFollowing] = useState(false);
  const rangeLabel = useMemo(() => rangeLabelIn(language, words), [language, words]);
  const { trip } = scene;
  const tripId = trip.id;

  const rested = useRested(scene, mode === "live");

  const placePopup = useCallback(() => {
    if (frame.current === null || slot.current === null || popupAt === null) return;
    placeSlot(slot.current, frame.current, pointOf(popupAt, frame.current, trip, mode === "live" ? live : null));
  }, [popupAt, trip, live, mode]);

  const latest = useRef({ ...props, placePopup, rangeLabel });
  latest.current = { ...props, placePopup, rangeLabel };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same trip in another language keeps its map
  useEffect(() => {
    if (isStatic || frame.current === null || canvas.current === null) return;
    const container = canvas.current;
    const { trip } = latest.current.scene;
    let map: LiveMap | null = null;
    let isOver = false;
    const start = async () => {
      const late = setTimeout(() => isOver || latest.current.onMode("failed"), LATE_MS);
      try {
        const { startLive, liveLook } = await latest.current.loadLive();
        if (isOver) return;
        const look = liveLook(latest.current.theme, latest.current.language, labels, latest.current.rangeLabel);
        map = startLive(
          {
            container,
            trip,
            cooperative: latest.current.isCooperative,
            locale: mapLocale(latest.current.words),
            onStatus: (status) => latest.current.onMode(status === "loading" ? "static" : status),
            onPick: (id) => latest.current.onPick(id),
            onMove: () => latest.current.placePopup(),
          },
          look,
        );
        map.setScene(latest.current.ground, latest.current.scene);
        setLive(map);
      } catch {
        if (!isOver) latest.current.onMode("failed");
      } finally {
        clearTimeout(late);
      }
    };
    const stopWaiting = whenSeen(frame.current, start);
    return () => {
      isOver = true;
      stopWaiting();
      map?.destroy();
      setLive(null);
    };
  }, [isStatic, labels, tripId]);

  useEffect(() => live?.setScene(ground, scene), [live, ground, scene]);

  useEffect(() => {
    if (live === null) return;
    let isOver = false;
    void latest.current.loadLive().then(({ liveLook }) => {
      if (!isOver) live.setLook(liveLook(theme, language, labels, rangeLabel));
    });
    return () => {
      isOver = true;
    };
  }, [live, theme, language, labels, rangeLabel]);

  useEffect(() => {
    if (popupAt !== null && !latest.current.isCooperative && isNarrow()) {
      frame.current?.scrollIntoView({ block: "start" });
    }
  }, [popupAt]);

  useEffect(() => {
    if (popupAt !== null && mode === "live") live?.show(popupAt, 30);
    placePopup();
  }, [popupAt, live, mode, placePopup]);

  useEffect(() => {
    const observer = given(() => new ResizeObserver(() => latest.current.placePopup()), null);
    if (frame.current !== null) observer?.observe(frame.current);
    return () => observer?.disconnect();
  }, []);

  const followed = useMemo(() => (isFollowing ? trainPositions(scene) : []), [isFollowing, scene]);
  useEffect(() => {
    if (followed.length > 0) live?.follow(followed, false);
  }, [live, followed]);

  const shownLive = mode === "live" ? live : null;
  const pointOnMap = useCallback(
    (place: Place) => (frame.current === null ? ([0, 0] as const) : pointOf(place, frame.current, trip, shownLive)),
    [trip, shownLive],
  );
  const showOnMap = useCallback((place: Place) => shownLive?.show(place, 30), [shownLive]);
  return (
    <div className="map" ref={frame} data-mode={mode}>
      <a className="map-skip" href={`#${props.after}`} onClick={(event) => skipTo(event, props.after)}>
        {words.ui.skipToEvents}
      </a>
      <Picture
        scene={rested}
        language={language}
        labels={labels}
        description={words.ui.mapPicture}
        rangeLabel={rangeLabel}
        onPick={onPick}
      />
      <div className="map-canvas" ref={canvas} />
      <PlaceToolbar
        places={ground.known.places}
        language={language}
        label={words.ui.placesOnMap}
        onPick={onPick}
        pointOf={pointOnMap}
        onShow={showOnMap}
      />
      <div className="map-tools">
        {mode === "live" && live !== null ? (
          <>
            <button type="button" aria-label={words.ui.zoomIn} onClick={() => live.zoomBy(1, true)}>
              +
            </button>
            <button type="button" aria-label={words.ui.zoomOut} onClick={() => live.zoomBy(-1, true)}>
              −
            </button>
            <button
              type="button"
              aria-label={words.ui.fitTrip}
              title={words.ui.fitTrip}
              onClick={() => {
                setFollowing(false);
                live.fitTrip(true);
              }}
            >
              ⤢
            </button>
            <button
              type="button"
              aria-label={words.ui.followTrain}
              title={words.ui.followTrain}
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

/** Gives the focus to what follows the map, without a word of it in the address. */
function skipTo(event: MouseEvent, id: string): void {
  const target = document.getElementById(id);
  if (target === null) return;
  event.preventDefault();
  target.focus();
}

/** So long may it take, in milliseconds, until the live map's files are there; what comes later is welcome still. */
const LATE_MS = 8000;

/** So long must a scene rest, in milliseconds, until the picture behind the live map is drawn anew. */
const REST_MS = 300;

/** A scene at once, or, while nobody sees the picture, once it rests: printing and saving draw from it. */
function useRested(scene: Scene, isHidden: boolean): Scene {
  const [rested, setRested] = useState(scene);
  useEffect(() => {
    const timer = setTimeout(() => setRested(scene), isHidden ? REST_MS : 0);
    return () => clearTimeout(timer);
  }, [scene, isHidden]);
  return isHidden ? rested : scene;
}

/** What MapLibre itself says. */
function mapLocale({ ui, embed }: Words): Record<string, string> {
  return {
    "Map.Title": ui.mapPicture,
    "CooperativeGesturesHandler.WindowsHelpText": embed.wheel("Ctrl"),
    "CooperativeGesturesHandler.MacHelpText": embed.wheel("⌘"),
    "CooperativeGesturesHandler.MobileHelpText": embed.touch,
  };
}

/** Where a place stands in the frame, in pixels. */
function pointOf(place: Place, frame: HTMLElement, trip: Trip, live: LiveMap | null): readonly [number, number] {
  if (live !== null) return live.project(place.anchor);
  const { clientWidth, clientHeight } = frame;
  const scale = frameScale(clientWidth, clientHeight);
  const [x, y] = inFrame(frameCamera(trip), place.anchor);
  return [clientWidth / 2 + (x - FRAME.width / 2) * scale, clientHeight / 2 + (y - FRAME.height / 2) * scale];
}

/** The positions that are looked at when the train is followed: its stretch, or the place it is at. */
function trainPositions({ trip, stretch, marks }: Scene) {
  if (stretch !== null) return sliceOf(trip.path, stretch.fromKm, stretch.toKm);
  return marks.filter(({ train }) => train !== "no").map(({ place }) => place.anchor);
}

/** Whether the popup is a sheet over the lower half of the window. */
function isNarrow(): boolean {
  return given(() => matchMedia("(max-width: 45.99rem)").matches, false);
}

/** Calls back once, after first paint, when an element is on screen. */
function whenSeen(element: HTMLElement, callback: () => void): () => void {
  const look = (entries: readonly IntersectionObserverEntry[]) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer?.disconnect();
    callback();
  };
  const observer = given(() => new IntersectionObserver(look), null);
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      if (observer === null) callback();
      else observer.observe(element);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    observer?.disconnect();
  };
}
