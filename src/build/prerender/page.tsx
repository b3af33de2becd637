import labels from "virtual:basemap-labels";
import { evidenceFile, tripFile } from "virtual:record";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { loadLanguage } from "../../app/languagePacks.ts";
import { PageApp } from "../../app/PageApp.tsx";
import { buildTrip } from "../../trip/parse/buildTrip.ts";
import { en } from "../../trip/text/locales/en.ts";

export { renderPicture } from "./picture.tsx";

/** The page as it is before any script has run: English, the default view. */
export function renderPage(): { readonly app: string; readonly head: string } {
  const trip = buildTrip(tripFile, evidenceFile);
  const app = renderToString(
    <StrictMode>
      <PageApp english={{ language: "en", messages: en, trip }} loadLanguage={loadLanguage} labels={labels} />
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
