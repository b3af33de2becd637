import "virtual:palette.css";
import "./page.css";
import labels from "virtual:basemap-labels";
import { evidenceFile, tripFile } from "virtual:record";
import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { type LanguagePack, loadLanguage } from "./languages.ts";
import { toTrip } from "./trip/trip.ts";
import { en } from "./trip/words/en.ts";

const english: LanguagePack = { language: "en", words: en, trip: toTrip(tripFile, evidenceFile) };
const app = (
  <StrictMode>
    <App english={english} loadLanguage={loadLanguage} labels={labels} />
  </StrictMode>
);
const root = document.getElementById("app");
// Without it the document was left before it was parsed.
if (root !== null) {
  if (root.firstElementChild === null) createRoot(root).render(app);
  else hydrateRoot(root, app);
}
