import type { Position, Ring } from "../trip/model/geometry.ts";
import type { Place } from "../trip/model/trip.ts";
import { type Camera, project } from "./projection.ts";

/** Makes the path data of lines and shapes, in the frame's units, with so many decimals. */
export interface PathFormat {
  readonly camera: Camera;
  readonly digits: number;
}

/** A line as path data. */
export function linePath(positions: readonly Position[], { camera, digits }: PathFormat): string {
  return positions
    .map((position, index) => {
      const [x, y] = project(camera, position);
      return `${index === 0 ? "M" : "L"}${rounded(x, digits)} ${rounded(y, digits)}`;
    })
    .join("");
}

/** A place's area or line as path data; empty where it is a point. */
export function shapePath(geometry: Place["geometry"], pen: PathFormat): string {
  switch (geometry.type) {
    case "Point":
      return "";
    case "LineString":
      return linePath(geometry.coordinates, pen);
    case "Polygon":
      return ringsPath(geometry.coordinates, pen);
    case "MultiPolygon":
      return ringsPath(geometry.coordinates.flat(), pen);
  }
}

function ringsPath(rings: readonly Ring[], pen: PathFormat): string {
  return rings.map((ring) => `${linePath(ring, pen)}Z`).join("");
}

/** A number with at most so many decimals. */
export function rounded(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
