import {
  type GeoJSONSource,
  getGlobalDispatcher,
  type LngLatLike,
  Map as MaplibreMap,
  type MapMouseEvent,
  type StyleSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import type { Place, Trip } from "../trip/trip.ts";
import type { Language } from "../trip/vocabulary.ts";
import type { RangeLabel } from "./arcs.ts";
import { type Camera, frameCamera, frameScale, unproject, zoomOf } from "./camera.ts";
import { areaFeatures, legFeatures, placeFeatures, rangeFeatures, segmentFeatures } from "./features.ts";
import { MARK_NAMES, MARK_RADIUS, MARKS, MINOR } from "./marks.ts";
import { type MapPalette, OPACITIES } from "./palette.ts";
import { isHappening, type PlaceMark } from "./placeMarks.ts";
import type { Scene, SceneGround, Stretch } from "./scene.ts";
import { type Segment, segmentsIn, segmentsOf, softness } from "./segments.ts";
import { LAND_LAYERS, LAYERS, SOURCES } from "./style.ts";

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

/** Whether the live map is drawn, and shows what it should. `failed` is final unless the context or the worker comes back. */
export type LiveStatus = "loading" | "live" | "failed";

export interface LiveMapOptions {
  readonly container: HTMLElement;
  readonly trip: Trip;
  readonly workerUrl: string;
  /** Whether one finger and the wheel are left to the page around. */
  readonly cooperative: boolean;
  /** What MapLibre itself says, in the reader's language. */
  readonly locale: Readonly<Record<string, string>>;
  readonly onStatus: (status: LiveStatus) => void;
  /** A place was clicked, or, with null, none. */
  readonly onPick: (placeId: string | null) => void;
  /** The camera moved. */
  readonly onMove: () => void;
}

/** What the look of the map depends on. */
export interface LiveLook {
  readonly style: StyleSpecification;
  readonly palette: MapPalette;
  readonly language: Language;
  readonly rangeLabel: RangeLabel;
}

/** So long may it take, in milliseconds, until features are rendered. */
const WATCHDOG_MS = 8000;
const LOST_MS = 4000;

/** So long may the map be behind what is known, in milliseconds, until it counts as not drawn. */
const STALE_MS = 300;

/** So long may what is in sight take to be drawn, and then the worker to answer, in milliseconds, until it counts as dead. */
const PATIENCE_MS = 2000;

/** What the map says of the trip comes from these. */
const TRIP_SOURCES = [SOURCES.places, SOURCES.areas, SOURCES.legs, SOURCES.ranges, SOURCES.segments];

/** Labels fade in for so long, in milliseconds; no oftener does MapLibre place them anew, which at each step would cost. */
const FADE_MS = 150;
const HIT_PX = 8;

/**
 * The one owner of the GL map. All setters are idempotent; what they set is kept here,
 * so that it can be applied again when the style or the WebGL context is new.
 */
export class LiveMap {
  readonly #options: LiveMapOptions;
  readonly #map: MaplibreMap;
  readonly #segments: readonly Segment[];
  #look: LiveLook;
  #ground: SceneGround | null = null;
  #scene: Scene | null = null;
  #drawn: Drawn = nothingDrawn();
  #isStyled = false;
  #hasBeenLive = false;
  #isLandMissing = false;
  #status: LiveStatus = "loading";
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #doubt: ReturnType<typeof setTimeout> | undefined;
  /** What is known and not drawn yet; its data may or may not be with the worker. */
  #unseen: { isTaken: boolean } | null = null;
  /** The style that MapLibre keeps while it has none. */
  #keptStyle: StyleSpecification | null = null;
  #isRemoved = false;
  /** Whether the camera is as the map put it to show the whole trip; then it stays so in a frame of another size. */
  #isFitted = true;

  /** @throws Error where the browser gives no WebGL */
  constructor(options: LiveMapOptions, look: LiveLook) {
    this.#options = options;
    this.#look = look;
    this.#segments = segmentsOf(options.trip.path);
    setWorkerUrl(options.workerUrl);
    this.#map = new MaplibreMap({
      container: options.container,
      style: look.style,
      ...this.#frame(),
      minZoom: 3,
      maxZoom: 11,
      attributionControl: false,
      cooperativeGestures: options.cooperative,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      fadeDuration: FADE_MS,
      keyboard: true,
      locale: options.locale,
      maplibreLogo: false,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.on("style.load", () => this.#onStyle());
    this.#map.setMissingStyleImageResolver((id) => this.#addMark(id));
    this.#map.on("render", () => this.#onRender());
    this.#map.on("move", options.onMove);
    this.#map.on("movestart", ({ originalEvent }) => {
      if (originalEvent !== undefined) this.#isFitted = false;
    });
    this.#map.on("resize", () => {
      if (this.#isFitted) this.#map.jumpTo(this.#frame());
    });
    this.#map.on("click", (event) => this.#onClick(event));
    this.#map.on("mousemove", (event) => this.#onHover(event));
    this.#map.on("moveend", () => this.#expect(PATIENCE_MS));
    this.#map.on("webglcontextlost", () => this.#onLost());
    this.#map.on("webglcontextrestored", () => this.#onRestored());
    this.#map.on("error", (event) => this.#onError(event));
    this.#watch(WATCHDOG_MS);
  }

  get status(): LiveStatus {
    return this.#status;
  }

  setLook(look: LiveLook): void {
    if (look.style === this.#look.style) return;
    this.#look = look;
    this.#isStyled = false;
    this.#isLandMissing = false;
    if (this.#keptStyle === null) this.#applyLook();
  }

  setScene(ground: SceneGround, scene: Scene): void {
    const isNewGround = ground !== this.#ground;
    this.#ground = ground;
    this.#scene = scene;
    if (isNewGround) this.#fill(STALE_MS);
    else if (this.#isStyled) this.#paint();
  }

  /** Where a position stands in the container, in pixels. */
  project(position: readonly [number, number]): readonly [number, number] {
    const { x, y } = this.#map.project(position as LngLatLike as [number, number]);
    return [x, y];
  }

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
    const [x, y] = this.project(place.anchor);
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
    const { container, trip } = this.#options;
    const camera: Camera = frameCamera(trip);
    const scale = camera.scale * frameScale(container.clientWidth, container.clientHeight);
    const [longitude, latitude] = unproject(camera.centre);
    return { center: [longitude, latitude], zoom: zoomOf(scale) };
  }

  /** Fails unless the map is live in time; what goes wrong meanwhile gives it no more. */
  #watch(milliseconds: number): void {
    this.#setStatus("loading");
    this.#watchdog ??= setTimeout(() => this.#setStatus("failed"), milliseconds);
  }

  #setStatus(status: LiveStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    clearTimeout(this.#watchdog);
    this.#watchdog = undefined;
    this.#options.onStatus(status);
  }

  #onStyle(): void {
    this.#isStyled = true;
    for (const name of MARK_NAMES) this.#addMark(name);
    source(this.#map, SOURCES.segments)?.setData(segmentFeatures(this.#segments));
    this.#fill(PATIENCE_MS);
  }

  /** The context is gone, or MapLibre starts its worker anew: it takes its style away and will bring the same again. */
  #onLost(): void {
    this.#keptStyle = this.#look.style;
    this.#isStyled = false;
    this.#watch(LOST_MS);
  }

  #onRestored(): void {
    const isOutdated = this.#keptStyle !== this.#look.style;
    this.#keptStyle = null;
    if (isOutdated) this.#applyLook();
  }

  #applyLook(): void {
    this.#map.setStyle(this.#look.style, { diff: false });
    this.#expect(PATIENCE_MS);
  }

  /** Doubts the worker unless all that the map says of the trip is drawn in time. */
  #expect(milliseconds: number): void {
    this.#doubt ??= setTimeout(() => {
      this.#doubt = undefined;
      if (this.#unseen !== null && this.#status === "live") this.#setStatus("loading");
      if (this.#hasBeenLive && this.#status !== "failed") void this.#doubtWorker();
    }, milliseconds);
  }

  /** No event tells that a worker was killed: one that does not answer is replaced, and MapLibre gives the new one all anew. */
  async #doubtWorker(): Promise<void> {
    const dispatcher = getGlobalDispatcher();
    const isAlive = await dispatcher.ping(PATIENCE_MS);
    if (isAlive || this.#isRemoved || this.#status === "failed") return;
    this.#watch(LOST_MS);
    await dispatcher.ensureWorkers();
  }

  #settle(): void {
    const isDrawn = TRIP_SOURCES.every((id) => source(this.#map, id) !== undefined && this.#map.isSourceLoaded(id));
    if (!isDrawn || this.#unseen?.isTaken === false) return;
    this.#unseen = null;
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

  /** Ready means that features of the trip and land under them are really rendered; later views may hold neither. */
  #onRender(): void {
    if (this.#unseen !== null || this.#doubt !== undefined) this.#settle();
    if (this.#status === "live" || this.#isLandMissing || this.#unseen !== null || this.#scene === null) return;
    if (!this.#map.getLayer(LAYERS.marks) || !this.#map.isStyleLoaded() || !this.#map.areTilesLoaded()) return;
    const lands = LAND_LAYERS.filter((id) => this.#map.getLayer(id));
    const isDrawn = (layers: readonly string[]) => this.#map.queryRenderedFeatures({ layers: [...layers] }).length > 0;
    if (!this.#hasBeenLive && !(isDrawn([LAYERS.marks]) && isDrawn(lands))) return;
    this.#hasBeenLive = true;
    this.#setStatus("live");
  }

  /** Gives the sources what changes only with what is known; so long may it take until it is drawn. */
  #fill(milliseconds: number): void {
    const scene = this.#scene;
    if (scene === null) return;
    const unseen = { isTaken: false };
    this.#unseen = unseen;
    clearTimeout(this.#doubt);
    this.#doubt = undefined;
    this.#expect(milliseconds);
    if (!this.#isStyled) return;
    const { language, rangeLabel } = this.#look;
    const set = (id: string, data: GeoJSON.FeatureCollection) => source(this.#map, id)?.setData(data);
    const taken = Promise.all([
      set(SOURCES.places, placeFeatures(scene, language)),
      set(SOURCES.areas, areaFeatures(scene.marks)),
      set(SOURCES.legs, legFeatures(scene)),
      set(SOURCES.ranges, rangeFeatures(scene, rangeLabel)),
    ]);
    void taken.then(() => {
      unseen.isTaken = true;
    });
    for (const id of [SOURCES.places, SOURCES.areas, SOURCES.segments]) this.#map.removeFeatureState({ source: id });
    this.#drawn = nothingDrawn();
    this.#paint();
  }

  /** Brings the feature states in step with the scene, touching only what changed. */
  #paint(): void {
    const scene = this.#scene;
    if (scene === null || !this.#isStyled || source(this.#map, SOURCES.segments) === undefined) return;
    const { marks, stretches, passed } = this.#drawn;
    scene.marks.forEach((mark, index) => {
      if (marks[index] === mark) return;
      marks[index] = mark;
      const state = markState(mark);
      this.#map.setFeatureState({ source: SOURCES.places, id: index }, state);
      if (mark.place.isArea) this.#map.setFeatureState({ source: SOURCES.areas, id: index }, state);
    });
    this.#drawn = {
      marks,
      stretches: this.#paintSegments(stretches, scene.stretch, "stretch", (segment) =>
        scene.stretch === null ? 0 : softness(scene.stretch, (segment.fromKm + segment.toKm) / 2),
      ),
      passed: this.#paintSegments(passed, wholeSegments(scene.passed), "passed", () => 1),
    };
  }

  #paintSegments(
    before: ReadonlyMap<number, number>,
    stretch: Stretch | null,
    name: string,
    strength: (segment: Segment) => number,
  ): Map<number, number> {
    const after = new Map<number, number>();
    const [first, end] = segmentsIn(this.#segments, stretch);
    for (let index = first; index < end; index += 1) {
      const segment = this.#segments[index];
      if (segment === undefined) continue;
      const value = Math.round(strength(segment) * 20) / 20;
      after.set(index, value);
      if (before.get(index) !== value)
        this.#map.setFeatureState({ source: SOURCES.segments, id: index }, { [name]: value });
    }
    for (const index of before.keys()) {
      if (!after.has(index)) this.#map.setFeatureState({ source: SOURCES.segments, id: index }, { [name]: 0 });
    }
    return after;
  }

  /** The place under the pointer: of several marks the nearest, then labels, regions and seas. */
  #placeAt({ x, y }: { x: number; y: number }): string | null {
    const near = (layers: string[], pad: number) =>
      this.#map.queryRenderedFeatures(
        [
          [x - pad, y - pad],
          [x + pad, y + pad],
        ],
        { layers },
      );
    const distance = ({ geometry }: { geometry: GeoJSON.Geometry }) => {
      if (geometry.type !== "Point") return Infinity;
      const [markX, markY] = this.project(geometry.coordinates as [number, number]);
      return Math.hypot(markX - x, markY - y);
    };
    const hits = [
      ...near([LAYERS.marks], HIT_PX).sort((a, b) => distance(a) - distance(b)),
      ...near([LAYERS.placeLabels, LAYERS.areaFill, LAYERS.areaLabels, LAYERS.regionLabels], 0),
      ...near([LAYERS.regions], 2),
      ...near([LAYERS.seas], 0),
    ];
    const id: unknown = hits[0]?.properties.id;
    return typeof id === "string" ? id : null;
  }

  #onClick({ point }: MapMouseEvent): void {
    this.#options.onPick(this.#placeAt(point));
  }

  #onHover({ point }: MapMouseEvent): void {
    this.#map.getCanvas().style.cursor = this.#placeAt(point) === null ? "" : "pointer";
  }

  #addMark(name: string): void {
    const mark = MARK_NAMES.find((candidate) => candidate === name);
    if (mark === undefined || this.#map.hasImage(mark)) return;
    const ratio = Math.ceil(globalThis.devicePixelRatio || 1);
    const image = markImage(mark, this.#look.palette, ratio);
    if (image !== null) this.#map.addImage(mark, image, { pixelRatio: ratio });
  }
}

/** What the feature states say now; kept so that only differences are written. */
interface Drawn {
  readonly marks: PlaceMark[];
  readonly stretches: ReadonlyMap<number, number>;
  readonly passed: ReadonlyMap<number, number>;
}

function nothingDrawn(): Drawn {
  return { marks: [], stretches: new Map(), passed: new Map() };
}

function source(map: MaplibreMap, id: string): GeoJSONSource | undefined {
  return map.getSource<GeoJSONSource>(id);
}

/** A stretch less the piece in which it ends, so that nothing is drawn as travelled before it is. */
function wholeSegments(stretch: Stretch | null): Stretch | null {
  return stretch === null || stretch.toKm - stretch.fromKm < 3 ? null : { ...stretch, toKm: stretch.toKm - 3 };
}

function markState(mark: PlaceMark): Record<string, number> {
  return {
    selected: mark.isSelected ? 1 : 0,
    now: isHappening(mark) ? 1 : 0,
    here: mark.train === "here" ? 1 : 0,
    opacity: mark.phase === "to-come" ? OPACITIES.toCome : 1,
  };
}

function markImage(name: (typeof MARK_NAMES)[number], palette: MapPalette, ratio: number): ImageData | null {
  const size = 2 * MARK_RADIUS * ratio;
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext("2d");
  if (context === null) return null;
  const ink = name === "area" ? palette.launch : palette.markLine;
  const colours = { paper: palette.markFill, ink, none: "" };
  context.setTransform(ratio, 0, 0, ratio, size / 2, size / 2);
  context.lineCap = "round";
  for (const { d, fill, stroke, width, dash } of MARKS[name]) {
    const path = new Path2D(d);
    context.fillStyle = colours[fill];
    context.strokeStyle = colours[stroke];
    context.lineWidth = width;
    context.setLineDash([...(dash ?? [])]);
    if (fill !== "none") context.fill(path);
    if (stroke !== "none") context.stroke(path);
  }
  return context.getImageData(0, 0, size, size);
}
