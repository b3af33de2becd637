import { Map as MaplibreMap, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { markWhenDrawn } from "../drawn.ts";
import { CENTRE, ROUTE, STEPS, STOPS, ZOOM } from "../route.ts";

setWorkerUrl(new URL(workerUrl, document.baseURI).href);
const map = new MaplibreMap({
  container: "map",
  center: CENTRE,
  zoom: ZOOM,
  attributionControl: false,
  fadeDuration: 0,
  style: {
    version: 8,
    sources: {
      route: {
        type: "geojson",
        data: {
          type: "Feature",
          properties: {},
          geometry: { type: "LineString", coordinates: ROUTE.map((at) => [...at]) },
        },
      },
      stops: {
        type: "geojson",
        data: {
          type: "FeatureCollection",
          features: STOPS.map((at, id) => ({
            type: "Feature",
            id,
            properties: {},
            geometry: { type: "Point", coordinates: [...at] },
          })),
        },
      },
    },
    layers: [
      { id: "water", type: "background", paint: { "background-color": "#dce8ef" } },
      { id: "route", type: "line", source: "route", paint: { "line-color": "#7a1f2b", "line-width": 3 } },
      {
        id: "stops",
        type: "circle",
        source: "stops",
        paint: {
          "circle-radius": 7,
          "circle-color": ["case", ["boolean", ["feature-state", "reached"], false], "#7a1f2b", "#ffffff"],
          "circle-stroke-width": 2,
          "circle-stroke-color": "#7a1f2b",
        },
      },
    ],
  },
});
markWhenDrawn(map, "stops");

let reached = -1;
document.getElementById("time")?.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const now = Math.floor((Number(target.value) / STEPS) * STOPS.length) - 1;
  for (let id = Math.min(now, reached) + 1; id <= Math.max(now, reached); id += 1) {
    if (id >= 0 && id < STOPS.length) map.setFeatureState({ source: "stops", id }, { reached: id <= now });
  }
  reached = now;
  map.triggerRepaint();
});
