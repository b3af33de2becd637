import type { PlaceGeometry, Position, Ring } from "../trip/model/geometry.ts";
import type { Point } from "./geometry.ts";
import { type Camera, project } from "./projection.ts";

/** How path data is written: projected by a camera, in units of the view box, rounded to `digits` decimals. */
export interface PathFormat {
  readonly camera: Camera;
  readonly digits: number;
}

/** Path data of a line on screen. */
export function pointsPath(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${rounded(x, 1)} ${rounded(y, 1)}`).join("L")}`;
}

/** Path data of a line. */
export function linePath(positions: readonly Position[], { camera, digits }: PathFormat): string {
  return positions
    .map((position, index) => {
      const [x, y] = project(camera, position);
      return `${index === 0 ? "M" : "L"}${rounded(x, digits)} ${rounded(y, digits)}`;
    })
    .join("");
}

/** Path data of a place's area or line; empty for a point. */
export function shapePath(geometry: PlaceGeometry, format: PathFormat): string {
  switch (geometry.type) {
    case "Point":
      return "";
    case "LineString":
      return linePath(geometry.coordinates, format);
    case "Polygon":
      return ringsPath(geometry.coordinates, format);
    case "MultiPolygon":
      return ringsPath(geometry.coordinates.flat(), format);
  }
}

function ringsPath(rings: readonly Ring[], format: PathFormat): string {
  return rings.map((ring) => `${linePath(ring, format)}Z`).join("");
}

/** Rounds a number to `digits` decimals. */
export function rounded(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
