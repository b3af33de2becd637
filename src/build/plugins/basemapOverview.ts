import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { ROOT } from "../record/readRecord.ts";
import { virtualModule } from "./virtualModule.ts";

/** `virtual:basemap-overview`: the basemap at a small scale, as TopoJSON. */
export function basemapOverview(): Plugin {
  return virtualModule("virtual:basemap-overview", () => {
    const topology = readFileSync(join(ROOT, "data/basemap/overview.json"), "utf8");
    return `export default JSON.parse(${JSON.stringify(topology)});`;
  });
}
