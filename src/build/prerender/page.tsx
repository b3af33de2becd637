import labels from "virtual:basemap-labels";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { createAboutPart } from "../../app/AboutSection.tsx";
import * as aboutPart from "../../app/aboutPart.ts";
import { loadLanguage } from "../../app/languagePacks.ts";
import { loadLiveMap } from "../../app/loadLiveMap.ts";
import { PageApp } from "../../app/PageApp.tsx";
import { evidence, tripFile } from "../../app/record.ts";
import { createPageApp } from "../../app/tripApp.ts";
import { buildTrip } from "../../trip/parse/buildTrip.ts";
import { en } from "../../trip/text/locales/en.ts";

/** The page as it is before any script has run: English, the default view. */
export function renderPage(): { readonly app: string; readonly head: string } {
  const trip = buildTrip(tripFile, evidence());
  const english = { language: "en", messages: en, trip } as const;
  const app = renderToString(
    <StrictMode>
      <PageApp
        app={createPageApp({ english, loadLanguage, labels, loadLive: loadLiveMap, keyMaps: __KEY_MAPS__ })}
        about={createAboutPart(aboutPart)}
      />
    </StrictMode>,
  );
  const head = renderToString(
    <>
      <title>{trip.title.en}</title>
      <meta name="description" content={trip.description.en} />
    </>,
  );
  return { app, head };
}
