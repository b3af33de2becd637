import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "vite";
import { firstTiles } from "../../map/gl/tileSets.ts";
import { frameCamera, type Size } from "../../scene/projection.ts";
import { buildTrip } from "../../trip/parse/buildTrip.ts";
import { unwrapLongitudes } from "../../trip/parse/unwrapLongitudes.ts";
import type { TripFile } from "../../trip/record/schema.ts";
import { tilesPath } from "../plugins/tilesPath.ts";
import { builtFrom, filesOf, liveFilesOf, PRINT_SHEET, PROGRAM, TEXT_FONTS } from "./clientBuild.ts";
import { sentBytes } from "./sentBytes.ts";

export const STAGES = ["first picture", "static page", "live map"] as const;
export type StageName = (typeof STAGES)[number];

/** What the build wrote, as far as the page asks for it: Vite's manifest, and paths of files beside it. */
export interface StageFiles {
  readonly manifest: Manifest;
  readonly icon: string;
  readonly afterPaint: string;
}

/** The map's box, in pixels, in a wide window, in a large one and on a phone; the one that needs most bytes counts. */
const MAP_BOXES: readonly Size[] = [
  { width: 870, height: 430 },
  { width: 1160, height: 700 },
  { width: 358, height: 422 },
];

/** The files that each stage adds to the stages before it, as paths within the build. */
export function stageFiles(
  dist: string,
  { manifest, icon, afterPaint }: StageFiles,
): Readonly<Record<StageName, readonly string[]>> {
  const program = filesOf(manifest, PROGRAM);
  const live = liveFilesOf(manifest);
  return {
    "first picture": ["index.html"],
    "static page": [
      ...program.scripts,
      ...TEXT_FONTS.map((source) => builtFrom(manifest, source).file),
      builtFrom(manifest, PRINT_SHEET).file,
      afterPaint,
      icon,
    ],
    "live map": [...live.scripts, ...live.others, ...firstTilesIn(dist)],
  };
}

/**
 * The tiles that the map asks for first: those under the whole trip, in the box where they are largest. None lie under
 * a trip beyond the basemap.
 */
function firstTilesIn(dist: string): readonly string[] {
  const file = JSON.parse(readFileSync(join(dist, "data/trip.geojson"), "utf8")) as TripFile;
  const camera = frameCamera(buildTrip(unwrapLongitudes(file), { sources: [], events: [], claims: [], editions: [] }));
  const covers = MAP_BOXES.map((box) =>
    firstTiles(camera, box)
      .map((tile) => `${tilesPath(true)}${tile}.pbf`)
      .filter((path) => existsSync(join(dist, path))),
  );
  const sum = (paths: readonly string[]) => paths.reduce((bytes, path) => bytes + sentBytes(dist, path), 0);
  return covers.reduce((a, b) => (sum(b) > sum(a) ? b : a));
}
