import { type RefObject, useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from "react";
import { tryOr } from "../platform/browser.ts";
import { reportError } from "../platform/reportError.ts";
import { LOAD_TIMEOUT_MS, onTimeout } from "../platform/withTimeout.ts";
import type { Point } from "../scene/geometry.ts";
import type { BasemapLabel } from "../scene/labels/basemapLabels.ts";
import { pointAtPixel, type Size, type ViewTransform, WHOLE_TRIP } from "../scene/projection.ts";
import type { Place, Position, Trip } from "../trip/model/trip.ts";
import type { Messages } from "../trip/text/messages.ts";
import type { Theme } from "../view/viewState.ts";
import type { LiveMap } from "./gl/LiveMap.ts";
import type { LiveModule, LoadLive } from "./gl/liveMapModule.ts";
import type { Pixel } from "./gl/liveMapOptions.ts";
import type { LiveStatus } from "./gl/watchdog.ts";

/** Which map is shown. */
export type MapMode = "static" | "live" | "failed";

export interface LiveMapSettings {
  readonly trip: Trip;
  readonly theme: Theme;
  readonly messages: Messages;
  readonly isCooperative: boolean;
}

export interface UseLiveMapOptions extends LiveMapSettings {
  readonly isStatic: boolean;
  readonly isWhole: boolean;
  readonly mode: MapMode;
  readonly onMode: (mode: MapMode) => void;
  readonly loadLive: LoadLive;
  readonly labels: readonly BasemapLabel[];
  readonly onPick: (placeId: string | null) => void;
  /** The size of the map; null until it is laid out. */
  readonly size: Size | null;
  /** The positions to keep in view; empty unless the train is followed. */
  readonly followed: readonly Position[];
  /** The place drawn at a point of the view box. */
  readonly placeIn: (point: Point, view: ViewTransform, labels: readonly BasemapLabel[]) => Place | null;
}

export interface LiveMapState {
  readonly live: LiveMap | null;
  /** The live map while it is what the reader sees. */
  readonly shownLive: LiveMap | null;
  /** Whether the live map is drawn at this moment. */
  readonly isDrawn: boolean;
  readonly view: ViewTransform;
  /** All labels of the basemap, with those for closer views once the live map has loaded. */
  readonly labels: readonly BasemapLabel[];
}

/** Starts the live map once its frame is on screen, and keeps it in step with theme and train. */
export function useLiveMap(
  frame: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLElement | null>,
  options: UseLiveMapOptions,
): LiveMapState {
  const { trip, theme, messages, isCooperative, isStatic, mode, isWhole, size, followed } = options;
  const { onMode, onPick, loadLive, placeIn } = options;
  const [started, setStarted] = useState<StartedMap | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const [closerLabels, setCloserLabels] = useState<readonly BasemapLabel[]>([]);
  const labels = useMemo(() => [...options.labels, ...closerLabels], [options.labels, closerLabels]);
  const live = started?.map ?? null;
  const shownLive = mode === "live" && !isWhole ? live : null;
  const view = useSyncExternalStore(
    shownLive?.onView ?? neverChanges,
    () => shownLive?.view ?? WHOLE_TRIP,
    () => WHOLE_TRIP,
  );

  const placeUnder = (pixel: Pixel) => (size === null ? null : placeIn(pointAtPixel(pixel, size), view, labels));
  const load = useEffectEvent(() => loadLive());
  const settings = useEffectEvent((): LiveMapSettings => ({ trip, theme, messages, isCooperative }));
  const onClick = useEffectEvent((pixel: Pixel) => onPick(placeUnder(pixel)?.id ?? null));
  const isTarget = useEffectEvent((pixel: Pixel) => placeUnder(pixel) !== null);
  const onFail = useEffectEvent(() => onMode("failed"));
  const onStatus = useEffectEvent((status: LiveStatus) => {
    setDrawn(status === "live");
    if (status !== "loading") onMode(status);
  });
  const onStart = useEffectEvent((map: LiveMap, module: LiveModule) => {
    setCloserLabels(module.closerLabels);
    setStarted({ map, liveStyle: module.liveStyle });
  });
  const onStop = useEffectEvent(() => {
    setStarted(null);
    setDrawn(false);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same trip in another language keeps its map
  useEffect(() => {
    if (isStatic || frame.current === null || canvas.current === null) return;
    const host = { load, settings, onStart, onStop, onStatus, onFail, onClick, isTarget };
    return startLiveMap(frame.current, canvas.current, host);
  }, [isStatic, trip.id, frame, canvas]);

  useEffect(() => {
    started?.map.setStyle(started.liveStyle(theme));
    started?.map.follow(followed);
  }, [started, theme, followed]);

  return { live, shownLive, isDrawn, view, labels };
}

interface StartedMap extends Pick<LiveModule, "liveStyle"> {
  readonly map: LiveMap;
}

/**
 * What a live map calls. None of it may close over a single render: that closure would keep alive the map of that
 * render, and through its callbacks all earlier ones.
 */
interface LiveMapHost {
  readonly load: LoadLive;
  /** What to start the map with, read once its code has loaded. */
  readonly settings: () => LiveMapSettings;
  readonly onStart: (map: LiveMap, module: LiveModule) => void;
  readonly onStop: () => void;
  readonly onStatus: (status: LiveStatus) => void;
  readonly onFail: () => void;
  readonly onClick: (pixel: Pixel) => void;
  readonly isTarget: (pixel: Pixel) => boolean;
}

/** Starts the live map once the frame is on screen. A map that loads late is still shown. The result stops it. */
function startLiveMap(frame: HTMLElement, container: HTMLElement, host: LiveMapHost): () => void {
  let map: LiveMap | null = null;
  let isCancelled = false;
  const fail = () => {
    if (!isCancelled) host.onFail();
  };
  const start = async () => {
    const deadline = Date.now() + LOAD_TIMEOUT_MS;
    try {
      const loading = host.load();
      onTimeout(loading, fail);
      const module = await loading;
      if (isCancelled) return;
      const { trip, theme, messages, isCooperative } = host.settings();
      map = module.startLive({
        container,
        trip,
        style: module.liveStyle(theme),
        cooperative: isCooperative,
        locale: mapLocale(messages),
        timeoutMs: Math.max(0, deadline - Date.now()),
        onStatus: host.onStatus,
        onClick: host.onClick,
        isTarget: host.isTarget,
      });
      host.onStart(map, module);
    } catch (error) {
      reportError(error);
      fail();
    }
  };
  const stopWaiting = onceVisible(frame, start);
  return () => {
    isCancelled = true;
    stopWaiting();
    map?.destroy();
    host.onStop();
  };
}

/** MapLibre's own texts. */
function mapLocale({ ui, embed }: Messages): Record<string, string> {
  return {
    "Map.Title": ui.mapPicture,
    "CooperativeGesturesHandler.WindowsHelpText": embed.wheel("Ctrl"),
    "CooperativeGesturesHandler.MacHelpText": embed.wheel("⌘"),
    "CooperativeGesturesHandler.MobileHelpText": embed.touch,
  };
}

/** Calls back once an element is on screen, at once if the browser cannot tell. The result stops waiting. */
function onceVisible(element: HTMLElement, callback: () => void): () => void {
  const onChange = (entries: readonly IntersectionObserverEntry[]) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer?.disconnect();
    callback();
  };
  const observer = tryOr(() => new IntersectionObserver(onChange), null);
  if (observer === null) callback();
  else observer.observe(element);
  return () => observer?.disconnect();
}

const neverChanges = () => () => {};
