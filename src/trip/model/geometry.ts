/** Longitude and latitude in degrees, WGS84. */
export type Position = readonly [longitude: number, latitude: number];

/** A closed ring of positions; the first ring of a polygon is its outline, the others are holes. */
export type Ring = readonly Position[];

/** The extent of a place: a point, a stretch of line or an area. */
export type PlaceGeometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "LineString"; readonly coordinates: readonly Position[] }
  | { readonly type: "Polygon"; readonly coordinates: readonly Ring[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Ring[])[] };
