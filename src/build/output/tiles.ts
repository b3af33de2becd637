import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { tilesPath } from "../plugins/tilesPath.ts";

/** Moves the basemap's tiles to their hashed folder. */
export function moveTiles(dist: string): void {
  const tiles = join(dist, tilesPath(true));
  mkdirSync(dirname(tiles), { recursive: true });
  rmSync(tiles, { recursive: true, force: true });
  renameSync(join(dist, "basemap"), tiles);
}
