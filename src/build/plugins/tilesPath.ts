import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "../contentHash.ts";
import { ROOT } from "../record/readRecord.ts";

/** The folder of the basemap's tiles, relative to the page: under a hashed name in the build only. */
export function tilesPath(isBuild: boolean): string {
  return isBuild ? `assets/basemap-${basemapHash()}/` : "basemap/";
}

function basemapHash(): string {
  const manifest = join(ROOT, "data/basemap/manifest.json");
  if (!existsSync(manifest)) throw new Error("data/basemap/manifest.json is missing: it names the tiles.");
  return contentHash(readFileSync(manifest));
}
