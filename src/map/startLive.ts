import "./maplibre.css";
import closerLabels from "virtual:basemap-labels-closer";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Language } from "../trip/vocabulary.ts";
import type { Theme } from "../view/state.ts";
import { shippedBasemap } from "./basemap.ts";
import { shippedFonts } from "./fonts.ts";
import type { BasemapLabel } from "./labels.ts";
import { type LiveLook, LiveMap, type LiveMapOptions } from "./liveMap.ts";
import { PALETTES } from "./palette.ts";
import { mapStyle } from "./style.ts";

export type { LiveMap } from "./liveMap.ts";

/** A live map with all that it needs: what the page and the embed load each in its own way. */
export interface LiveModule {
  readonly startLive: typeof startLive;
  readonly liveLook: typeof liveLook;
}

/** The look of the page's live map in a theme and a language. */
export function liveLook(
  theme: Theme,
  language: Language,
  labels: readonly BasemapLabel[],
  rangeLabel: LiveLook["rangeLabel"],
): LiveLook {
  const palette = PALETTES[theme];
  return {
    style: mapStyle(palette, shippedBasemap(), shippedFonts(), [...labels, ...closerLabels], language),
    palette,
    language,
    rangeLabel,
  };
}

/** Starts the live map with the worker that ships with the page. */
export function startLive(options: Omit<LiveMapOptions, "workerUrl">, look: LiveLook): LiveMap {
  return new LiveMap({ ...options, workerUrl: new URL(workerUrl, document.baseURI).href }, look);
}
