import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "vite";
import { bundle } from "../output/classicScript.ts";
import { ROOT } from "../record/readRecord.ts";

/** `virtual:maplibre-worker`: MapLibre's worker as the text of a classic script. */
export function workerPlugin(): Plugin {
  const resolved = "\0virtual:maplibre-worker";
  return {
    name: "maplibre-worker",
    resolveId: (source) => (source === "virtual:maplibre-worker" ? resolved : null),
    load: async (source) => {
      if (source !== resolved) return null;
      const worker = createRequire(import.meta.url).resolve("maplibre-gl/dist/maplibre-gl-worker.mjs");
      const { script } = await bundle(worker, "maplibreWorker");
      return `export default ${JSON.stringify(script)};`;
    },
  };
}

/** `virtual:basemap-overview`: the basemap at a small scale, as TopoJSON. */
export function overviewPlugin(): Plugin {
  const resolved = "\0virtual:basemap-overview";
  return {
    name: "basemap-overview",
    resolveId: (source) => (source === "virtual:basemap-overview" ? resolved : null),
    load: (source) => {
      if (source !== resolved) return null;
      const topology = readFileSync(join(ROOT, "data/basemap/overview.json"), "utf8");
      return `export default JSON.parse(${JSON.stringify(topology)});`;
    },
  };
}

/** Takes the shipped fonts out of the style sheet: a frame without an origin may not fetch them. */
export function systemTypePlugin(): Plugin {
  return {
    name: "system-type",
    enforce: "pre",
    transform: (code, id) => (id.endsWith("/page.css") ? code.replace(/@font-face\s*\{[^}]*\}/g, "") : null),
  };
}
