import type { PlaceGeometry, Position } from "../model/geometry.ts";
import type { TripFile } from "../record/schema.ts";
import { isLeg, type ShippedLeg, type ShippedPlace, type ShippedTrip } from "../record/shipped.ts";

type Geometries = ReadonlyMap<ShippedLeg | ShippedPlace, PlaceGeometry>;

/**
 * The record with longitudes that run on over the 180th meridian, beyond ±180, so that every line takes the short way.
 * The middle of such a trip lies between 0° and 360°; other records are returned as they are.
 */
export function unwrapLongitudes<File extends ShippedTrip | TripFile>(file: File): File {
  const longitudes = file.features.flatMap(({ geometry }) => positionsOf(geometry)).map(([longitude]) => longitude);
  if (spanOf(longitudes) <= 180) return file;
  const legs = unwrappedLegs(file);
  const railLongitudes = [...legs.values()].flatMap(positionsOf).map(([longitude]) => longitude);
  const middle = middleOf(railLongitudes.length === 0 ? longitudes : railLongitudes);
  const turn = Math.floor(middle / 360) * 360;
  const features = file.features.map((feature) => {
    const geometry = legs.get(feature);
    return geometry === undefined
      ? { ...feature, geometry: nearTo(feature.geometry, middle - turn) }
      : { ...feature, geometry: shifted(geometry, -turn) };
  });
  return { ...file, features };
}

/** The legs in the order of the path, each beginning where the one before it ends. */
function unwrappedLegs({ features, path }: Pick<ShippedTrip, "features" | "path">): Geometries {
  const byId = new Map(features.filter(isLeg).map((leg) => [leg.id, leg]));
  const unwrapped = new Map<ShippedLeg, PlaceGeometry>();
  let end: number | null = null;
  for (const { leg: id, reverse = false } of path) {
    const leg = byId.get(id);
    if (leg === undefined) continue;
    const line: readonly Position[] = leg.geometry.coordinates;
    const known = unwrapped.get(leg);
    if (known === undefined) {
      const along = withoutJumps(reverse ? [...line].reverse() : line, end ?? line[0]?.[0] ?? 0);
      unwrapped.set(leg, { type: "LineString", coordinates: reverse ? along.reverse() : along });
    }
    const drawn = positionsOf(unwrapped.get(leg) ?? leg.geometry);
    end = (reverse ? drawn[0] : drawn[drawn.length - 1])?.[0] ?? end;
  }
  return unwrapped;
}

/** A geometry whose parts begin as near as possible to a longitude. */
function nearTo(geometry: PlaceGeometry, longitude: number): PlaceGeometry {
  switch (geometry.type) {
    case "Point":
      return { ...geometry, coordinates: turned(geometry.coordinates, longitude) };
    case "LineString":
      return { ...geometry, coordinates: withoutJumps(geometry.coordinates, longitude) };
    case "Polygon":
      return { ...geometry, coordinates: geometry.coordinates.map((ring) => withoutJumps(ring, longitude)) };
    case "MultiPolygon":
      return {
        ...geometry,
        coordinates: geometry.coordinates.map((rings) => rings.map((ring) => withoutJumps(ring, longitude))),
      };
  }
}

function shifted(geometry: PlaceGeometry, degrees: number): PlaceGeometry {
  if (geometry.type !== "LineString") return geometry;
  return { ...geometry, coordinates: geometry.coordinates.map(([x, y]): Position => [x + degrees, y]) };
}

/** A line without jumps: each position lies less than half a turn from the one before it. */
function withoutJumps(line: readonly Position[], start: number): Position[] {
  let longitude = start;
  return line.map((position) => {
    const near = turned(position, longitude);
    longitude = near[0];
    return near;
  });
}

/** The same position, by whole turns as near as possible to a longitude. */
function turned([x, y]: Position, longitude: number): Position {
  return [x + Math.round((longitude - x) / 360) * 360, y];
}

function positionsOf(geometry: PlaceGeometry): readonly Position[] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates];
    case "LineString":
      return geometry.coordinates;
    case "Polygon":
      return geometry.coordinates.flat();
    case "MultiPolygon":
      return geometry.coordinates.flat(2);
  }
}

function spanOf(values: readonly number[]): number {
  const [low, high] = extentOf(values);
  return high - low;
}

function middleOf(values: readonly number[]): number {
  const [low, high] = extentOf(values);
  return (low + high) / 2;
}

function extentOf(values: readonly number[]): readonly [low: number, high: number] {
  return values.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}
