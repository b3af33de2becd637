import { type Camera, frameScale, mercator, type Size, zoomOf } from "../../scene/projection.ts";

/** A set of tiles: the area and zooms it covers. Closer views show the tiles of the last zoom. */
export interface TileSet {
  /** West, south, east and north, in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly minzoom: number;
  readonly maxzoom: number;
}

/** Side of a tile, in pixels of its own zoom. */
const TILE_SIZE = 512;

/** The tiles of a set under the whole trip, in a map of the given size, as `z/x/y`. */
export function tilesUnder({ centre, scale }: Camera, { width, height }: Size, set: TileSet): string[] {
  const shownScale = scale * frameScale(width, height);
  const wantedZoom = Math.floor(zoomOf(shownScale));
  if (wantedZoom < set.minzoom) return [];
  const zoom = Math.min(wantedZoom, set.maxzoom);
  const tileSize = TILE_SIZE / 2 ** zoom;
  const [west, south, east, north] = set.bounds;
  const [[left, top], [right, bottom]] = [mercator([west, north]), mercator([east, south])];
  const columns = tileSpan(centre[0], width / shownScale, [left, right], tileSize);
  const rows = tileSpan(centre[1], height / shownScale, [top, bottom], tileSize);
  return columns.flatMap((column) => rows.map((row) => `${zoom}/${column}/${row}`));
}

/** The indices of the tiles that touch a length around its middle, within bounds. */
function tileSpan(middle: number, length: number, [min, max]: readonly [number, number], tileSize: number): number[] {
  const first = Math.floor(Math.max(min, middle - length / 2) / tileSize);
  const last = Math.floor(Math.min(max, middle + length / 2) / tileSize);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
