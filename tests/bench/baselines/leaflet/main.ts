import * as leaflet from "leaflet";
import {
  type Control,
  type ControlOptions,
  circleMarker,
  type GeoJSONOptions,
  type LatLngTuple,
  type Layer,
  map as leafletMap,
  polyline,
} from "leaflet";
import "leaflet/dist/leaflet.css";
import "leaflet.timeline";
import { CENTRE, ROUTE, STEPS, STOPS, ZOOM } from "../route.ts";

/** What leaflet.timeline adds to Leaflet; the package names a file of types that it does not hold. */
interface TimelineLayer extends Layer {
  readonly getLayers: () => Layer[];
}
interface SliderControl extends Control {
  readonly addTimelines: (layer: TimelineLayer) => void;
}
interface WithTimeline {
  readonly timeline: (
    geojson: GeoJSON.FeatureCollection,
    options: GeoJSONOptions & { getInterval: (feature: GeoJSON.Feature) => { start: number; end: number } },
  ) => TimelineLayer;
  readonly timelineSliderControl: (
    options: ControlOptions & { formatOutput: (time: number) => string; steps: number; start: number; end: number },
  ) => SliderControl;
}
const { timeline, timelineSliderControl } = (leaflet as unknown as { default: WithTimeline }).default;

const toLatLng = ([longitude, latitude]: readonly [number, number]): LatLngTuple => [latitude, longitude];

const map = leafletMap("map", { center: toLatLng(CENTRE), zoom: ZOOM, attributionControl: false });
polyline(ROUTE.map(toLatLng), { color: "#7a1f2b" }).addTo(map);

/** The route in segments and its stops, each of which appears when the train has come so far. */
const features: GeoJSON.Feature[] = [
  ...ROUTE.slice(1).map((to, index): GeoJSON.Feature => {
    const from = ROUTE[index] ?? to;
    return {
      type: "Feature",
      properties: { start: (index / ROUTE.length) * STEPS },
      geometry: { type: "LineString", coordinates: [[...from], [...to]] },
    };
  }),
  ...STOPS.map((at, index): GeoJSON.Feature => {
    return {
      type: "Feature",
      properties: { start: (index / STOPS.length) * STEPS },
      geometry: { type: "Point", coordinates: [...at] },
    };
  }),
];
const layer = timeline(
  { type: "FeatureCollection", features },
  {
    getInterval: ({ properties }) => ({ start: Number(properties?.start), end: STEPS + 1 }),
    style: { color: "#7a1f2b", weight: 5 },
    pointToLayer: (_, at) => circleMarker(at, { radius: 7 }),
  },
);
const control = timelineSliderControl({ formatOutput: String, steps: STEPS, start: 0, end: STEPS });
control.addTo(map);
control.addTimelines(layer);
layer.addTo(map);
requestAnimationFrame(() => {
  if (layer.getLayers().length > 0) document.documentElement.dataset.map = "live";
});
