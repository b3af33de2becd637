import { simplify as simplifyDegrees } from "@turf/turf";

/** Degrees of latitude in a kilometre; a degree of longitude is shorter, so a line strays less east and west. */
const DEGREES_PER_KM = 1 / 111.195;

/** A line with fewer positions, none of it farther than `toleranceKm` from the one given; its ends stay. */
export function simplified<Line extends GeoJSON.LineString>(line: Line, toleranceKm: number): Line {
  return simplifyDegrees(line, { tolerance: toleranceKm * DEGREES_PER_KM, highQuality: true });
}
