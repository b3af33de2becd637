import type { Map as MaplibreMap } from "maplibre-gl";

/** Marks the document live once features of a layer are rendered. */
export function markWhenDrawn(map: MaplibreMap, layer: string): void {
  const look = () => {
    if (!map.isStyleLoaded() || !map.areTilesLoaded() || map.getLayer(layer) === undefined) return;
    if (map.queryRenderedFeatures({ layers: [layer] }).length === 0) return;
    document.documentElement.dataset.map = "live";
    map.off("render", look);
  };
  map.on("render", look);
}
