import labels from "virtual:basemap-labels";
import { evidenceFile, tripFile } from "virtual:record";
import { renderToString } from "react-dom/server";
import { EmbedApp } from "../EmbedApp.tsx";
import { loadLanguage } from "../languages.ts";
import { toTrip } from "../trip/trip.ts";
import { en } from "../trip/words/en.ts";

/** The embed as it is before any script has run: English, the default view, the static picture. */
export function renderEmbed(): string {
  const trip = toTrip(tripFile, evidenceFile);
  const neverLoaded = () => Promise.reject(new Error("There is no live map before the page is shown."));
  return renderToString(
    <EmbedApp
      english={{ language: "en", words: en, trip }}
      loadLanguage={loadLanguage}
      labels={labels}
      loadLive={neverLoaded}
    />,
  );
}
