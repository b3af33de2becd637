import labels from "virtual:basemap-labels";
import { StrictMode } from "react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { EmbedApp } from "../../app/EmbedApp.tsx";
import { loadLanguage } from "../../app/languagePacks.ts";
import { evidence, tripFile } from "../../app/record.ts";
import { createEmbedApp } from "../../app/tripApp.ts";
import { asKnown, EVERYTHING } from "../../trip/knowledge/knownTrip.ts";
import { buildTrip } from "../../trip/parse/buildTrip.ts";
import { en } from "../../trip/text/locales/en.ts";
import { unstartedList } from "./eventList.tsx";

/** The embed before any script has run, as HTML. */
export interface PrerenderedEmbed {
  /** English, the default view, the static picture. */
  readonly app: string;
  /** The list, for readers to whom the program that opens it does not come. */
  readonly list: string;
}

/** Renders the embed: English, the default view. */
export function renderEmbed(): PrerenderedEmbed {
  const trip = buildTrip(tripFile, evidence());
  const neverLoaded = () => Promise.reject(new Error("There is no live map before the page is shown."));
  const english = { language: "en", messages: en, trip } as const;
  const app = renderToString(
    <StrictMode>
      <EmbedApp app={createEmbedApp({ english, loadLanguage, labels, loadLive: neverLoaded, keyMaps: {} })} />
    </StrictMode>,
  );
  return { app, list: renderToStaticMarkup(unstartedList(asKnown(trip, EVERYTHING))) };
}
