import type { LayerSpecification, StyleSpecification } from "maplibre-gl";

const EDGE = "edge";

/** Covers everything beyond the basemap's bounds, in degrees, so that its missing land is not taken for sea. */
export function withEdge(
  style: StyleSpecification,
  [west, south, east, north]: readonly [number, number, number, number],
  colour: string,
): StyleSpecification {
  const coordinates = [ring(-180, -85, 180, 85), ring(west, south, east, north).reverse()];
  const edge: LayerSpecification = { id: EDGE, type: "fill", source: EDGE, paint: { "fill-color": colour } };
  return {
    ...style,
    sources: { ...style.sources, [EDGE]: { type: "geojson", data: { type: "Polygon", coordinates } } },
    layers: [...style.layers, edge],
  };
}

function ring(west: number, south: number, east: number, north: number): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
