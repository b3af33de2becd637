import "virtual:palette.css";
import "../../../src/page.css";
import labels from "virtual:basemap-labels";
import { evidenceFile, tripFile } from "virtual:record";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "../../../src/App.tsx";
import { type LanguagePack, loadLanguage } from "../../../src/languages.ts";
import { toTrip } from "../../../src/trip/trip.ts";
import { en } from "../../../src/trip/words/en.ts";

const english: LanguagePack = { language: "en", words: en, trip: toTrip(tripFile, evidenceFile) };

/** Mounts the page's app as the page does; what is returned unmounts it. */
function mountApp(): () => void {
  const element = document.body.appendChild(document.createElement("div"));
  const root = createRoot(element);
  document.documentElement.dataset.map = "static";
  root.render(
    <StrictMode>
      <App english={english} loadLanguage={loadLanguage} labels={labels} />
    </StrictMode>,
  );
  return () => {
    root.unmount();
    element.remove();
  };
}

Object.assign(globalThis, { mountApp });
