import { describe, expect, test } from "vitest";
import { TILE_SETS } from "../../../src/map/gl/tileSets.ts";
import { tilesUnder } from "../../../src/map/gl/tilesUnder.ts";
import { type Camera, mercator } from "../../../src/scene/projection.ts";
import type { Position } from "../../../src/trip/model/trip.ts";

const SIZE = { width: 500, height: 540 };

/** A camera over a position that shows a map of the view box's size at one of MapLibre's zooms. */
function over(position: Position, zoom: number): Camera {
  return { centre: mercator(position), scale: 2 ** zoom };
}

/** The tile that holds a position, by the standard formula. */
function tileAt([longitude, latitude]: Position, zoom: number): string {
  const radians = (latitude * Math.PI) / 180;
  const x = Math.floor(((longitude + 180) / 360) * 2 ** zoom);
  const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** zoom);
  return `${zoom}/${x}/${y}`;
}

describe(tilesUnder, () => {
  test("includes the centre and no more tiles than the map can touch", () => {
    const tiles = tilesUnder(over([131.9, 43.1], 4.4), SIZE, TILE_SETS.wide);
    expect(tiles).toContain(tileAt([131.9, 43.1], 4));
    expect(new Set(tiles).size).toBe(tiles.length);
    expect(tiles.length).toBeLessThanOrEqual(4);
  });

  test("includes the edges of the map", () => {
    const tiles = tilesUnder(over([131.9, 43.1], 5), SIZE, TILE_SETS.wide);
    const halfWide = (SIZE.width / 2 / (512 * 2 ** 5)) * 360;
    for (const longitude of [131.9 - halfWide, 131.9 + halfWide]) {
      expect(tiles).toContain(tileAt([longitude, 43.1], 5));
    }
  });

  test("uses the set's last zoom for closer views", () => {
    const tiles = tilesUnder(over([131.9, 43.1], 9.3), SIZE, TILE_SETS.detail);
    expect(tiles).toContain(tileAt([131.9, 43.1], 8));
    expect(tiles.every((tile) => tile.startsWith("8/"))).toBe(true);
  });

  test("is empty below the set's first zoom", () => {
    expect(tilesUnder(over([131.9, 43.1], 5.9), SIZE, TILE_SETS.detail)).toEqual([]);
  });

  test("includes nothing outside the set's bounds", () => {
    expect(tilesUnder(over([10, 50], 6), SIZE, TILE_SETS.detail)).toEqual([]);
    const [west, , , north] = TILE_SETS.wide.bounds;
    const least = Number(tileAt([west, north], 5).split("/")[1]);
    const columns = tilesUnder(over([91, 40], 5), SIZE, TILE_SETS.wide).map((tile) => Number(tile.split("/")[1]));
    expect(Math.min(...columns)).toBe(least);
  });
});
