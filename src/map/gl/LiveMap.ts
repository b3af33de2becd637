import {
  getGlobalDispatcher,
  type LngLatLike,
  Map as MaplibreMap,
  type MapOptions,
  prewarm,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import { prefersReducedMotion } from "../../platform/browser.ts";
import { MINOR } from "../../scene/markShapes.ts";
import {
  type Camera,
  frameCamera,
  frameScale,
  mercator,
  unproject,
  type ViewTransform,
  viewFrom,
  WHOLE_TRIP,
  zoomOf,
} from "../../scene/projection.ts";
import type { Place, Trip } from "../../trip/model/trip.ts";
import { LAND_LAYERS, SOURCES } from "./mapStyle.ts";

/** MapLibre's message that a worker only answers. */
const PING = "PI";

/**
 * Starts MapLibre's worker, for where it is some time until one runs: what a map asks before that is lost.
 *
 * @throws Error where the browser starts none
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

/** Whether the live map is drawn. `failed` is final unless the context or the worker comes back. */
export type LiveStatus = "loading" | "live" | "failed";

export interface LiveMapOptions {
  readonly container: HTMLElement;
  readonly trip: Trip;
  readonly workerUrl: string;
  /** Whether one finger and the wheel are left to the page around. */
  readonly cooperative: boolean;
  /** What MapLibre itself says, in the reader's language. */
  readonly locale: Readonly<Record<string, string>>;
  /** So long may it take, in milliseconds, until the map is drawn for the first time. */
  readonly timeoutMs: number;
  readonly onStatus: (status: LiveStatus) => void;
  readonly style: StyleSpecification;
  /** The reader clicked at a point of the container, in pixels. */
  readonly onClick: (point: Pixel) => void;
  /** Whether there is something to be clicked at a point of the container. */
  readonly isTarget: (point: Pixel) => boolean;
}

/** A point of the container, in CSS pixels. */
export type Pixel = readonly [x: number, y: number];

/** So long may it take, in milliseconds, until features are rendered in another style. */
const WATCHDOG_MS = 8000;
const LOST_MS = 4000;

/** So long may what is in sight take to be drawn, and then the worker to answer, in milliseconds, until it counts as dead. */
const PATIENCE_MS = 2000;

/** What MapLibre calls the events after which it shows another part of the world. */
const MOVES = ["move", "resize"] as const;

/** Makes MapLibre's map; where that fails, nothing of it is left in its container. */
function createMap(options: MapOptions): MaplibreMap {
  try {
    return new MaplibreMap(options);
  } catch (error) {
    if (options.container instanceof HTMLElement) options.container.replaceChildren();
    throw error;
  }
}

/**
 * The one owner of the GL map, which draws the basemap and holds the camera. It knows nothing of what is drawn over it:
 * nothing of the trip can be lost with it, and a step in time costs it nothing.
 */
export class LiveMap {
  readonly #options: LiveMapOptions;
  readonly #map: MaplibreMap;
  readonly #frameCamera: Camera;
  #style: StyleSpecification;
  #view: ViewTransform;
  #hasBeenLive = false;
  #isLandMissing = false;
  #status: LiveStatus = "loading";
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #doubt: ReturnType<typeof setTimeout> | undefined;
  /** The style that MapLibre will bring back with the context. */
  #keptStyle: StyleSpecification | null = null;
  #isRemoved = false;
  /** Whether the camera is as the map put it to show the whole trip; then it stays so in a frame of another size. */
  #isFitted = true;

  /** @throws Error where the browser gives no WebGL, or lacks what MapLibre cannot do without */
  constructor(options: LiveMapOptions) {
    this.#options = options;
    this.#style = options.style;
    this.#frameCamera = frameCamera(options.trip);
    setWorkerUrl(options.workerUrl);
    this.#map = createMap({
      container: options.container,
      style: options.style,
      ...this.#frame(),
      minZoom: 3,
      maxZoom: 11,
      attributionControl: false,
      cooperativeGestures: options.cooperative,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: 0,
      keyboard: true,
      // Else MapLibre asks for it itself at each movement, and throws where the browser lacks or refuses it.
      reduceMotion: prefersReducedMotion(),
      locale: options.locale,
      maplibreLogo: false,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.on("movestart", ({ originalEvent }) => {
      if (originalEvent !== undefined) this.#isFitted = false;
    });
    this.#map.on("resize", () => {
      if (this.#isFitted) this.#map.jumpTo(this.#frame());
    });
    this.#view = this.#currentView();
    for (const name of MOVES) {
      this.#map.on(name, () => {
        this.#view = this.#currentView();
      });
    }
    this.#map.on("render", () => this.#onRender());
    this.#map.on("click", ({ point: { x, y } }) => options.onClick([x, y]));
    this.#map.on("mousemove", ({ point: { x, y } }) => {
      this.#map.getCanvas().style.cursor = options.isTarget([x, y]) ? "pointer" : "";
    });
    this.#map.on("moveend", () => this.#expect());
    this.#map.on("webglcontextlost", () => this.#onLost());
    this.#map.on("webglcontextrestored", () => this.#onRestored());
    this.#map.on("error", (event) => this.#onError(event));
    this.#await(options.timeoutMs);
  }

  get status(): LiveStatus {
    return this.#status;
  }

  setStyle(style: StyleSpecification): void {
    if (style === this.#style) return;
    this.#style = style;
    this.#isLandMissing = false;
    if (this.#keptStyle === null) this.#applyStyle();
  }

  /** The view in which the picture stands over the map; the same object while nothing moves. */
  get view(): ViewTransform {
    return this.#view;
  }

  /** Calls back whenever the view is new, until the function that is returned is called. */
  readonly onView = (callback: () => void): (() => void) => {
    for (const name of MOVES) this.#map.on(name, callback);
    return () => {
      for (const name of MOVES) this.#map.off(name, callback);
    };
  };

  /** The view of the static picture: the whole trip. */
  fitTrip(isAnimated: boolean): void {
    this.#isFitted = true;
    this.#map.easeTo({ ...this.#frame(), duration: isAnimated ? 500 : 0 });
  }

  zoomBy(steps: number, isAnimated: boolean): void {
    this.#isFitted = false;
    this.#map.easeTo({ zoom: this.#map.getZoom() + steps, duration: isAnimated ? 250 : 0 });
  }

  /** Brings a place into view, moving no further than it must; a minor one, so near that it is marked. */
  show(place: Place, padding: number): void {
    if (place.rank >= MINOR.rank && this.#map.getZoom() < MINOR.zoom) {
      this.#isFitted = false;
      this.#map.jumpTo({ center: [...place.anchor], zoom: MINOR.zoom + 0.5 });
      return;
    }
    const { x, y } = this.#map.project(place.anchor as LngLatLike as [number, number]);
    const { clientWidth, clientHeight } = this.#options.container;
    const beyond = (at: number, size: number) => Math.min(0, at - padding) + Math.max(0, at - (size - padding));
    const offset: [number, number] = [beyond(x, clientWidth), beyond(y, clientHeight)];
    if (offset[0] === 0 && offset[1] === 0) return;
    this.#isFitted = false;
    this.#map.panBy(offset, { duration: 0 });
  }

  /** Fits a stretch of positions, for following the train. */
  follow(positions: readonly (readonly [number, number])[], isAnimated: boolean): void {
    const longitudes = positions.map(([longitude]) => longitude);
    const latitudes = positions.map(([, latitude]) => latitude);
    if (positions.length === 0) return;
    this.#isFitted = false;
    this.#map.fitBounds(
      [
        [Math.min(...longitudes), Math.min(...latitudes)],
        [Math.max(...longitudes), Math.max(...latitudes)],
      ],
      { padding: 80, maxZoom: 8, duration: isAnimated ? 500 : 0 },
    );
  }

  resize(): void {
    this.#map.resize();
  }

  destroy(): void {
    this.#isRemoved = true;
    clearTimeout(this.#watchdog);
    clearTimeout(this.#doubt);
    this.#map.remove();
  }

  #frame(): { center: [number, number]; zoom: number } {
    const { centre, scale } = this.#frameCamera;
    const { clientWidth, clientHeight } = this.#options.container;
    const [longitude, latitude] = unproject(centre);
    return { center: [longitude, latitude], zoom: zoomOf(scale * frameScale(clientWidth, clientHeight)) };
  }

  #currentView(): ViewTransform {
    const { lng, lat } = this.#map.getCenter();
    const { clientWidth: width, clientHeight: height } = this.#options.container;
    if (width === 0 || height === 0) return WHOLE_TRIP;
    const seen = { centre: mercator([lng, lat]), scale: 2 ** this.#map.getZoom() };
    return viewFrom(this.#frameCamera, seen, { width, height });
  }

  /** Waits until the map is drawn, anew where it has been, and no longer than so many milliseconds. */
  #await(milliseconds: number): void {
    this.#setStatus("loading");
    this.#watchdog = setTimeout(() => this.#setStatus("failed"), milliseconds);
  }

  #setStatus(status: LiveStatus): void {
    clearTimeout(this.#watchdog);
    if (status === this.#status) return;
    this.#status = status;
    this.#options.onStatus(status);
  }

  /** The context is gone, or MapLibre starts its worker anew: it takes its style away and will bring the same again. */
  #onLost(): void {
    this.#keptStyle = this.#style;
    this.#await(LOST_MS);
  }

  #onRestored(): void {
    const isOutdated = this.#keptStyle !== this.#style;
    this.#keptStyle = null;
    if (isOutdated) this.#applyStyle();
  }

  #applyStyle(): void {
    this.#await(WATCHDOG_MS);
    this.#map.setStyle(this.#style, { diff: false });
    this.#expect();
  }

  /** Doubts the worker of a map that was live unless what is in sight is drawn in time. */
  #expect(): void {
    if (!this.#hasBeenLive) return;
    this.#doubt ??= setTimeout(() => {
      this.#doubt = undefined;
      void this.#doubtWorker();
    }, PATIENCE_MS);
  }

  /** No event tells that a worker was killed: one that does not answer is replaced, and MapLibre gives the new one all anew. */
  async #doubtWorker(): Promise<void> {
    const dispatcher = getGlobalDispatcher();
    if ((await dispatcher.ping(PATIENCE_MS)) || this.#isRemoved) return;
    this.#await(LOST_MS);
    await dispatcher.ensureWorkers();
  }

  #settle(): void {
    clearTimeout(this.#doubt);
    this.#doubt = undefined;
  }

  /** Before the map is live, a piece of land that cannot be had would be drawn as sea: the picture is the better map. */
  #onError(event: object): void {
    const isOfLand = "sourceId" in event && (event.sourceId === SOURCES.wide || event.sourceId === SOURCES.detail);
    if (this.#status === "live" || !isOfLand) return;
    this.#isLandMissing = true;
    this.#setStatus("failed");
  }

  /** Ready means that land is really rendered; later views may hold none. */
  #onRender(): void {
    const isAwaited = this.#status !== "live" && !this.#isLandMissing;
    if (!isAwaited && this.#doubt === undefined) return;
    if (!this.#map.isStyleLoaded() || !this.#map.areTilesLoaded()) return;
    this.#settle();
    if (!isAwaited) return;
    const layers = LAND_LAYERS.filter((id) => this.#map.getLayer(id));
    if (!this.#hasBeenLive && this.#map.queryRenderedFeatures({ layers }).length === 0) return;
    this.#hasBeenLive = true;
    this.#setStatus("live");
  }
}
