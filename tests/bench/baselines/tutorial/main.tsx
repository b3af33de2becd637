import { type GeoJSONSource, Map as MaplibreMap, Marker, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { markWhenDrawn } from "../drawn.ts";
import { CENTRE, STEPS, STOPS, travelled, ZOOM } from "../route.ts";

setWorkerUrl(new URL(workerUrl, document.baseURI).href);

function lineTo(step: number): GeoJSON.Feature {
  return {
    type: "Feature",
    properties: {},
    geometry: { type: "LineString", coordinates: travelled(step).map((at) => [...at]) },
  };
}

function App() {
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<MaplibreMap | null>(null);
  const markers = useRef<Marker[]>([]);
  const [step, setStep] = useState(0);

  useEffect(() => {
    if (container.current === null) return;
    const made = new MaplibreMap({
      container: container.current,
      center: CENTRE,
      zoom: ZOOM,
      attributionControl: false,
      style: {
        version: 8,
        sources: {},
        layers: [{ id: "water", type: "background", paint: { "background-color": "#dce8ef" } }],
      },
    });
    map.current = made;
    made.on("load", () => {
      made.addSource("route", { type: "geojson", data: lineTo(0) });
      made.addLayer({
        id: "route",
        type: "line",
        source: "route",
        paint: { "line-color": "#7a1f2b", "line-width": 3 },
      });
      markers.current = STOPS.map((at) => {
        const element = document.createElement("div");
        element.className = "stop";
        return new Marker({ element }).setLngLat([...at]).addTo(made);
      });
    });
    markWhenDrawn(made, "route");
    return () => made.remove();
  }, []);

  useEffect(() => {
    map.current?.getSource<GeoJSONSource>("route")?.setData(lineTo(step));
    markers.current.forEach((marker, index) => {
      marker.getElement().classList.toggle("stop-reached", index < (step / STEPS) * STOPS.length);
    });
  }, [step]);

  return (
    <>
      <div className="map" ref={container} />
      <input
        type="range"
        min={0}
        max={STEPS}
        value={step}
        aria-label="Time"
        onChange={(event) => setStep(Number(event.target.value))}
      />
    </>
  );
}

const root = document.getElementById("app");
if (root !== null) createRoot(root).render(<App />);
