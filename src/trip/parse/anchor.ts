import type { PlaceGeometry, Position, Ring } from "../model/geometry.ts";

/** The point of a place that carries its label and mark; it lies on a line and inside an area. */
export function anchorOf(geometry: PlaceGeometry): Position {
  switch (geometry.type) {
    case "Point":
      return geometry.coordinates;
    case "LineString":
      return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? [0, 0];
    case "Polygon":
      return middleOf(geometry.coordinates);
    case "MultiPolygon":
      return middleOf(mostDetailed(geometry.coordinates));
  }
}

/** The polygon whose outline has the most positions. */
function mostDetailed(polygons: readonly (readonly Ring[])[]): readonly Ring[] {
  return polygons.reduce<readonly Ring[]>(
    (best, rings) => ((rings[0]?.length ?? 0) > (best[0]?.length ?? 0) ? rings : best),
    [],
  );
}

/** The midpoint of the longest segment of the polygon's middle parallel that lies inside it. */
function middleOf(rings: readonly Ring[]): Position {
  const latitudes = (rings[0] ?? []).map(([, latitude]) => latitude);
  const latitude = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const crossings = rings.flatMap((ring) => crossingsOf(ring, latitude)).sort((a, b) => a - b);
  let best: Position = [0, 0];
  for (let index = 1; index < crossings.length; index += 2) {
    const [west, east] = [crossings[index - 1] ?? 0, crossings[index] ?? 0];
    if (east - west > best[1] - best[0]) best = [west, east];
  }
  return [(best[0] + best[1]) / 2, latitude];
}

/** The longitudes at which a ring crosses a parallel. */
function crossingsOf(ring: Ring, latitude: number): number[] {
  return ring.flatMap(([x1, y1], index) => {
    const previous = ring[index - 1];
    if (previous === undefined) return [];
    const [x0, y0] = previous;
    return y0 > latitude === y1 > latitude ? [] : [x0 + ((latitude - y0) / (y1 - y0)) * (x1 - x0)];
  });
}
