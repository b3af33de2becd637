import type { StyleSpecification } from "maplibre-gl";
import type { Point } from "../../scene/geometry.ts";
import type { Trip } from "../../trip/model/trip.ts";
import type { LiveStatus } from "./watchdog.ts";

/** A point of the map's container, in CSS pixels. */
export type Pixel = Point;

export interface LiveMapOptions {
  readonly container: HTMLElement;
  readonly trip: Trip;
  readonly workerUrl: string;
  /** Whether one finger and the wheel scroll the page around the map instead of moving the map. */
  readonly cooperative: boolean;
  /** MapLibre's own texts, in the reader's language. */
  readonly locale: Readonly<Record<string, string>>;
  /** How long the map may take until it is drawn for the first time (ms). */
  readonly timeoutMs: number;
  readonly onStatus: (status: LiveStatus) => void;
  readonly style: StyleSpecification;
  readonly onClick: (pixel: Pixel) => void;
  /** Whether there is something to click at a pixel. */
  readonly isTarget: (pixel: Pixel) => boolean;
}
