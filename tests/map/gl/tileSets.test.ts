import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../../src/build/record/readRecord.ts";
import { TILE_SETS } from "../../../src/map/gl/tileSets.ts";

describe("TILE_SETS", () => {
  test("is what the basemap's scripts make", async () => {
    const pyramids = await import(pathToFileURL(join(ROOT, "data/basemap/pyramid.mjs")).href);
    expect(pyramids.WIDE).toMatchObject(TILE_SETS.wide);
    expect(pyramids.DETAIL).toMatchObject(TILE_SETS.detail);
  });
});
