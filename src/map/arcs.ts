import { booleanPointInPolygon, destination } from "@turf/turf";
import type { Place, Position, Trip } from "../trip/trip.ts";

/**
 * The points at a distance from a place that lie in the record's sea areas, as lines.
 * Where the record has no sea area the whole circle is given.
 */
export function arcsOverSea(trip: Trip, from: Place, km: number): Position[][] {
  const seas = [...trip.places.values()].flatMap(({ kind, geometry }) =>
    kind === "sea-area" && (geometry.type === "Polygon" || geometry.type === "MultiPolygon") ? [geometry] : [],
  );
  const arcs: Position[][] = [];
  let arc: Position[] = [];
  for (let bearing = 0; bearing <= 360; bearing += 1) {
    const point = destination([...from.anchor], km, bearing);
    const [longitude = 0, latitude = 0] = point.geometry.coordinates;
    if (seas.length === 0 || seas.some((sea) => booleanPointInPolygon(point, sea))) {
      arc.push([longitude, latitude]);
    } else if (arc.length > 0) {
      arcs.push(arc);
      arc = [];
    }
  }
  if (arc.length > 0) arcs.push(arc);
  return arcs.filter(({ length }) => length > 1);
}
