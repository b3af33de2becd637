import "virtual:palette.css";
import "./page.css";
import "./ui/embedDialog.css";
import labelFile from "virtual:basemap-labels";
import { evidenceFile, tripFile } from "virtual:record";
import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { type LanguagePack, loadLanguage } from "./languages.ts";
import { basemapLabels } from "./map/labels.ts";
import { toTrip } from "./trip/trip.ts";
import { en } from "./trip/words/en.ts";

const trip = toTrip(tripFile, evidenceFile);
const english: LanguagePack = { language: "en", words: en, trip };
const app = (
  <StrictMode>
    <App english={english} loadLanguage={loadLanguage} labels={basemapLabels(labelFile, trip.places.values())} />
  </StrictMode>
);
const root = document.getElementById("app");
if (root === null) throw new Error("The page has no element #app.");
if (root.firstElementChild === null) createRoot(root).render(app);
else hydrateRoot(root, app);
