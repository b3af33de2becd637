import { simplify as simplifyDegrees } from "@turf/turf";

/** Degrees of latitude in a kilometre; a degree of longitude is shorter, so a line strays less east and west. */
const DEGREES_PER_KM = 1 / 111.195;

/**
 * A line or an area with fewer positions, none of its line farther than `toleranceKm` from the one given; the ends of a
 * line stay.
 */
export function simplified<Shape extends GeoJSON.LineString | GeoJSON.Polygon | GeoJSON.MultiPolygon>(
  shape: Shape,
  toleranceKm: number,
): Shape {
  return simplifyDegrees(shape, { tolerance: toleranceKm * DEGREES_PER_KM, highQuality: true });
}
