import labelFile from "virtual:basemap-labels";
import { evidenceFile, tripFile } from "virtual:record";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { App } from "../App.tsx";
import { basemapLabels } from "../map/labels.ts";
import { toTrip } from "../trip/trip.ts";

export { renderPicture } from "./picturePage.tsx";

/** The page as it is before any script has run: English, the default view. */
export function renderPage(): { readonly app: string; readonly head: string } {
  const trip = toTrip(tripFile, evidenceFile);
  const app = renderToString(
    <StrictMode>
      <App trip={trip} labels={basemapLabels(labelFile, trip.places.values())} />
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
