import { describe, expect, test } from "vitest";
import { TILE_SETS } from "../../../src/map/gl/tileSets.ts";
import { tilesUnder } from "../../../src/map/gl/tilesUnder.ts";
import { type Camera, mercator } from "../../../src/scene/projection.ts";
import type { Position } from "../../../src/trip/model/trip.ts";

const BOX = { width: 500, height: 540 };

/** A camera over a position, so that a box of the picture's own size is seen at a zoom of MapLibre's. */
function over(position: Position, zoom: number): Camera {
  return { centre: mercator(position), scale: 2 ** zoom };
}

/** The tile that a position lies in, by the usual formula. */
function tileAt([longitude, latitude]: Position, zoom: number): string {
  const radians = (latitude * Math.PI) / 180;
  const x = Math.floor(((longitude + 180) / 360) * 2 ** zoom);
  const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** zoom);
  return `${zoom}/${x}/${y}`;
}

describe("tiles under the whole trip", () => {
  test("hold the middle and no more than the box can touch", () => {
    const tiles = tilesUnder(over([131.9, 43.1], 4.4), BOX, TILE_SETS.wide);
    expect(tiles).toContain(tileAt([131.9, 43.1], 4));
    expect(new Set(tiles).size).toBe(tiles.length);
    expect(tiles.length).toBeLessThanOrEqual(4);
  });

  test("hold the corners of the box", () => {
    const tiles = tilesUnder(over([131.9, 43.1], 5), BOX, TILE_SETS.wide);
    const halfWide = (BOX.width / 2 / (512 * 2 ** 5)) * 360;
    for (const longitude of [131.9 - halfWide, 131.9 + halfWide]) {
      expect(tiles).toContain(tileAt([longitude, 43.1], 5));
    }
  });

  test("of closer views are those of the last zoom that there is", () => {
    const tiles = tilesUnder(over([131.9, 43.1], 9.3), BOX, TILE_SETS.detail);
    expect(tiles).toContain(tileAt([131.9, 43.1], 8));
    expect(tiles.every((tile) => tile.startsWith("8/"))).toBe(true);
  });

  test("are none where the set begins closer by", () => {
    expect(tilesUnder(over([131.9, 43.1], 5.9), BOX, TILE_SETS.detail)).toEqual([]);
  });

  test("are none beyond the bounds of the set", () => {
    expect(tilesUnder(over([10, 50], 6), BOX, TILE_SETS.detail)).toEqual([]);
    const [west, , , north] = TILE_SETS.wide.bounds;
    const least = Number(tileAt([west, north], 5).split("/")[1]);
    const columns = tilesUnder(over([91, 40], 5), BOX, TILE_SETS.wide).map((tile) => Number(tile.split("/")[1]));
    expect(Math.min(...columns)).toBe(least);
  });
});
