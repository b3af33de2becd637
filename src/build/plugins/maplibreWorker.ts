import { createRequire } from "node:module";
import type { Plugin } from "vite";
import { bundleClassic } from "../output/classicScript.ts";
import { virtualModule } from "./virtualModule.ts";

/** `virtual:maplibre-worker`: MapLibre's worker as the text of a classic script. */
export function maplibreWorker(): Plugin {
  return virtualModule("virtual:maplibre-worker", async () => {
    const worker = createRequire(import.meta.url).resolve("maplibre-gl/dist/maplibre-gl-worker.mjs");
    const { script } = await bundleClassic(worker, "maplibreWorker");
    return `export default ${JSON.stringify(script)};`;
  });
}
