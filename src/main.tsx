import "virtual:palette.css";
import "./page.css";
import labelFile from "virtual:basemap-labels";
import { evidenceFile, tripFile } from "virtual:record";
import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { basemapLabels } from "./map/labels.ts";
import { toTrip } from "./trip/trip.ts";

const trip = toTrip(tripFile, evidenceFile);
const app = (
  <StrictMode>
    <App trip={trip} labels={basemapLabels(labelFile, trip.places.values())} />
  </StrictMode>
);
const root = document.getElementById("app");
if (root === null) throw new Error("The page has no element #app.");
if (root.firstElementChild === null) createRoot(root).render(app);
else hydrateRoot(root, app);
