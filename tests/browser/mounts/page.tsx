import "virtual:palette.css";
import "../../../src/styles/page.css";
import labels from "virtual:basemap-labels";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createAboutPart } from "../../../src/app/AboutSection.tsx";
import { loadLanguage } from "../../../src/app/languagePacks.ts";
import { loadLiveMap } from "../../../src/app/loadLiveMap.ts";
import { PageApp } from "../../../src/app/PageApp.tsx";
import { evidence, tripFile } from "../../../src/app/record.ts";
import { createPageApp } from "../../../src/app/tripApp.ts";
import { buildTrip } from "../../../src/trip/parse/buildTrip.ts";
import { en } from "../../../src/trip/text/locales/en.ts";

const english = { language: "en", messages: en, trip: buildTrip(tripFile, evidence()) } as const;

/** Mounts the app as the page does, and returns a function that unmounts it. */
function mountApp(): () => void {
  const element = document.body.appendChild(document.createElement("div"));
  const root = createRoot(element);
  document.documentElement.dataset.map = "static";
  root.render(
    <StrictMode>
      <PageApp
        app={createPageApp({ english, loadLanguage, labels, loadLive: loadLiveMap, keyMaps: {} })}
        about={createAboutPart()}
      />
    </StrictMode>,
  );
  return () => {
    root.unmount();
    element.remove();
  };
}

Object.assign(globalThis, { mountApp });
