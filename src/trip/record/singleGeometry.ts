/** Geometries of several parts, each with the type of one part. A place may be a MultiPolygon, so that one stays. */
const PART_TYPES: ReadonlyMap<unknown, string> = new Map([
  ["MultiPoint", "Point"],
  ["MultiLineString", "LineString"],
]);

/** A MultiPoint or MultiLineString of one part, as QGIS and ogr2ogr write it, as that part; anything else as it is. */
export function singleGeometry(geometry: unknown): unknown {
  if (typeof geometry !== "object" || geometry === null) return geometry;
  const { type: given, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  const type = PART_TYPES.get(given);
  const isSingle = type !== undefined && Array.isArray(coordinates) && coordinates.length === 1;
  return isSingle ? { ...geometry, type, coordinates: coordinates[0] } : geometry;
}
