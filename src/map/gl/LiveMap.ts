import { getGlobalDispatcher, Map as MaplibreMap, prewarm, type StyleSpecification, setWorkerUrl } from "maplibre-gl";
import { prefersReducedMotion } from "../../platform/browser.ts";
import { MINOR } from "../../scene/markShapes.ts";
import { type Camera, frameCamera, type Size, type ViewTransform } from "../../scene/projection.ts";
import type { Position } from "../../trip/model/geometry.ts";
import type { Place } from "../../trip/model/trip.ts";
import { createIn } from "./createIn.ts";
import { isLandRendered } from "./landRendered.ts";
import { boundsOf, nearestTurn, panInto, SHOW_PADDING, viewOver, wholeTripView } from "./liveCamera.ts";
import type { LiveMapOptions } from "./liveMapOptions.ts";
import { TILE_SOURCES } from "./mapStyle.ts";
import { RECOVERY_TIMEOUT_MS, Watchdog } from "./watchdog.ts";

/** MapLibre's ping message, `MessageType.ping` in its `util/actor_messages.ts`; read from version 6.17.0. */
const PING = "PI";

/**
 * Starts MapLibre's worker and waits until it runs, for browsers in which messages to a starting worker are lost.
 *
 * @throws Error if the browser starts no worker
 */
export async function startWorker(workerUrl: string): Promise<void> {
  setWorkerUrl(workerUrl);
  await getGlobalDispatcher().broadcast(PING, undefined);
}

/** Starts MapLibre's worker before there is a map, and keeps it when there is none any more. */
export function startWorkerAhead(workerUrl: string): void {
  setWorkerUrl(workerUrl);
  prewarm();
}

const MAX_ZOOM = 11;

/** How long another style may take to be drawn (ms). */
const STYLE_TIMEOUT_MS = 8000;

/** How long the camera moves (ms). */
const FIT_MS = 500;
const ZOOM_MS = 250;

/** Zoom levels beyond the one from which minor places are marked, when such a place is brought into view. */
const MINOR_ZOOM_MARGIN = 0.5;

/** Space around the train when it is followed, in pixels, and the closest view of it. */
const FOLLOW = { padding: 80, maxZoom: 8 } as const;

/** MapLibre's events after which it shows another part of the world. */
const MOVE_EVENTS = ["move", "resize"] as const;

/**
 * The only owner of the GL map, which draws the basemap and holds the camera. It knows nothing of the trip drawn over
 * it, so a step in time costs it nothing and a lost context loses nothing of the trip.
 */
export class LiveMap {
  readonly #options: LiveMapOptions;
  readonly #map: MaplibreMap;
  readonly #frameCamera: Camera;
  readonly #watchdog: Watchdog;
  #style: StyleSpecification;
  #view: ViewTransform;
  #followed: readonly Position[] = [];
  /** The style that MapLibre restores together with a lost context; null while there is a context. */
  #keptStyle: StyleSpecification | null = null;
  /**
   * What the camera was last moved to. `trip` is fitted again at every change of size; from `place`, the camera returns
   * to the whole trip when the place closes.
   */
  #aim: "trip" | "place" | "reader" = "trip";

  /** @throws Error if the browser provides no WebGL, or lacks anything else that MapLibre requires */
  constructor(options: LiveMapOptions) {
    this.#options = options;
    this.#style = options.style;
    this.#frameCamera = frameCamera(options.trip);
    setWorkerUrl(options.workerUrl);
    this.#map = createIn(
      options.container,
      () =>
        new MaplibreMap({
          container: options.container,
          style: options.style,
          ...this.#fittedCamera(),
          maxZoom: MAX_ZOOM,
          attributionControl: false,
          cooperativeGestures: options.cooperative,
          dragRotate: false,
          pitchWithRotate: false,
          touchPitch: false,
          fadeDuration: 0,
          keyboard: true,
          // Otherwise MapLibre queries the preference on each movement, and throws in browsers that lack or refuse it.
          reduceMotion: prefersReducedMotion(),
          locale: options.locale,
          maplibreLogo: false,
          // A test validates the style.
          validateStyle: false,
        }),
    );
    this.#map.touchZoomRotate.disableRotation();
    this.#view = this.#currentView();
    this.#watchdog = new Watchdog({
      onStatus: options.onStatus,
      pingWorker: (timeoutMs) => getGlobalDispatcher().ping(timeoutMs),
      restartWorker: () => getGlobalDispatcher().ensureWorkers(),
    });
    this.#listen();
    this.#watchdog.start(options.timeoutMs);
  }

  /** Shows a style; nothing happens if it is shown already. */
  setStyle(style: StyleSpecification): void {
    if (style === this.#style) return;
    this.#style = style;
    this.#watchdog.forgetMissingLand();
    if (this.#keptStyle === null) this.#applyStyle();
  }

  /** The transform that lays the picture over the map; the same object until the map moves. */
  get view(): ViewTransform {
    return this.#view;
  }

  /** Subscribes to changes of {@link view}; the returned function unsubscribes. */
  readonly onView = (callback: () => void): (() => void) => {
    for (const name of MOVE_EVENTS) this.#map.on(name, callback);
    return () => {
      for (const name of MOVE_EVENTS) this.#map.off(name, callback);
    };
  };

  /** Returns to the view of the static picture: the whole trip. */
  fitTrip(): void {
    this.#aim = "trip";
    this.#map.easeTo({ ...this.#fittedCamera(), duration: FIT_MS });
  }

  zoomBy(levels: number): void {
    this.#aim = "reader";
    this.#map.easeTo({ zoom: this.#map.getZoom() + levels, duration: ZOOM_MS });
  }

  /**
   * Brings a place into view, moving no further than necessary; a minor place, close enough for it to be marked. With
   * null, returns to the whole trip, unless the reader has moved the camera.
   */
  show(place: Place | null): void {
    if (place === null) {
      if (this.#aim === "place") this.fitTrip();
      return;
    }
    // The panel has just taken room from the map.
    this.#map.resize();
    const [longitude, latitude] = place.anchor;
    const { x, y } = this.#map.project([nearestTurn(longitude, this.#map.getCenter().lng), latitude]);
    const isTooFar = place.rank >= MINOR.rank && this.#map.getZoom() < MINOR.zoom;
    const offset = panInto([x, y], this.#size, this.#aim === "trip" ? 0 : SHOW_PADDING);
    if (!isTooFar && offset[0] === 0 && offset[1] === 0) return;
    if (this.#aim === "trip") this.#aim = "place";
    if (isTooFar) this.#map.jumpTo({ center: [longitude, latitude], zoom: MINOR.zoom + MINOR_ZOOM_MARGIN });
    else this.#map.panBy(offset, { duration: 0 });
  }

  /** Fits the train's possible positions; nothing happens for an empty array, or for the array fitted last. */
  follow(positions: readonly Position[]): void {
    if (positions === this.#followed) return;
    this.#followed = positions;
    if (positions.length === 0) return;
    this.#aim = "reader";
    this.#map.fitBounds(boundsOf(positions), { ...FOLLOW, duration: 0 });
  }

  destroy(): void {
    this.#watchdog.stop();
    this.#map.remove();
  }

  #listen(): void {
    const { onClick, isTarget } = this.#options;
    this.#map.on("movestart", ({ originalEvent }) => {
      if (originalEvent !== undefined) this.#aim = "reader";
    });
    this.#map.on("resize", () => {
      this.#map.setMinZoom(this.#fittedCamera().minZoom);
      if (this.#aim === "trip") this.#map.jumpTo(this.#fittedCamera());
    });
    for (const name of MOVE_EVENTS) {
      this.#map.on(name, () => {
        this.#view = this.#currentView();
      });
    }
    this.#map.on("render", () => this.#onRender());
    this.#map.on("click", ({ point: { x, y } }) => onClick([x, y]));
    this.#map.on("mousemove", ({ point: { x, y } }) => {
      this.#map.getCanvas().style.cursor = isTarget([x, y]) ? "pointer" : "";
    });
    this.#map.on("moveend", () => this.#watchdog.scheduleWorkerCheck());
    this.#map.on("webglcontextlost", () => this.#onContextLost());
    this.#map.on("webglcontextrestored", () => this.#onContextRestored());
    this.#map.on("error", (event) => this.#onError(event));
  }

  get #size(): Size {
    const { clientWidth: width, clientHeight: height } = this.#options.container;
    return { width, height };
  }

  #fittedCamera() {
    return wholeTripView(this.#frameCamera, this.#size);
  }

  #currentView(): ViewTransform {
    const { lng, lat } = this.#map.getCenter();
    return viewOver(this.#frameCamera, [lng, lat], this.#map.getZoom(), this.#size);
  }

  /** The context is lost, or MapLibre is restarting its worker: it drops its style and will restore the same one. */
  #onContextLost(): void {
    this.#keptStyle = this.#style;
    this.#watchdog.start(RECOVERY_TIMEOUT_MS);
  }

  #onContextRestored(): void {
    const isOutdated = this.#keptStyle !== this.#style;
    this.#keptStyle = null;
    if (isOutdated) this.#applyStyle();
  }

  #applyStyle(): void {
    this.#watchdog.start(STYLE_TIMEOUT_MS);
    this.#map.setStyle(this.#style, { diff: false });
    this.#watchdog.scheduleWorkerCheck();
  }

  #onError(event: object): void {
    const isLand =
      "sourceId" in event && (event.sourceId === TILE_SOURCES.wide || event.sourceId === TILE_SOURCES.detail);
    if (isLand) this.#watchdog.reportMissingLand();
  }

  #onRender(): void {
    if (!this.#watchdog.isWaiting) return;
    if (!this.#map.isStyleLoaded() || !this.#map.areTilesLoaded()) return;
    this.#watchdog.reportDrawn(() => isLandRendered(this.#map, this.#options.trip.places.values()));
  }
}
