import "virtual:palette.css";
import "./page.css";
import labels from "virtual:basemap-labels";
import { evidenceFile, tripFile } from "virtual:record";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { type LanguagePack, loadLanguage } from "./languages.ts";
import { loadLive } from "./loadLive.ts";
import { savesData } from "./savesData.ts";
import { toTrip } from "./trip/trip.ts";
import { en } from "./trip/words/en.ts";

preloadLiveMap();
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

/** Asks for the live map's files while the page is brought to life, so that the line is never idle. */
function preloadLiveMap(): void {
  if (new URLSearchParams(location.search).get("static") === "1" || savesData() || document.hidden) return;
  const link = document.createElement("link");
  Object.assign(link, { rel: "prefetch", href: new URL(workerUrl, document.baseURI).href });
  document.head.append(link);
  loadLive().catch(() => undefined);
}
