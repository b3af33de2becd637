import { type Camera, frameScale, mercator, type Size, zoomOf } from "../../scene/projection.ts";

/** Tiles of one kind: where there are any, and at which zooms; closer views show those of the last. */
export interface TileSet {
  /** West, south, east and north, in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly minzoom: number;
  readonly maxzoom: number;
}

/** Width and height of a tile, in pixels of its own zoom. */
const TILE = 512;

/** The tiles of a set that lie under the whole trip in a box, as `z/x/y`. */
export function tilesUnder({ centre, scale }: Camera, { width, height }: Size, set: TileSet): string[] {
  const shown = scale * frameScale(width, height);
  const wanted = Math.floor(zoomOf(shown));
  if (wanted < set.minzoom) return [];
  const zoom = Math.min(wanted, set.maxzoom);
  const size = TILE / 2 ** zoom;
  const [west, south, east, north] = set.bounds;
  const [[left, top], [right, bottom]] = [mercator([west, north]), mercator([east, south])];
  const columns = span(centre[0], width / shown, [left, right], size);
  const rows = span(centre[1], height / shown, [top, bottom], size);
  return columns.flatMap((column) => rows.map((row) => `${zoom}/${column}/${row}`));
}

/** The indices of tiles of a size that a length around a middle touches, within bounds. */
function span(middle: number, length: number, [least, most]: readonly [number, number], size: number): number[] {
  const first = Math.floor(Math.max(least, middle - length / 2) / size);
  const last = Math.floor(Math.min(most, middle + length / 2) / size);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
