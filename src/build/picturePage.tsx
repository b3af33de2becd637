import labels from "virtual:basemap-labels";
import { evidenceFile, tripFile } from "virtual:record";
import { renderToStaticMarkup } from "react-dom/server";
import { rangeLabelIn } from "../map/arcs.ts";
import { Picture } from "../map/Picture.tsx";
import { sceneAt, sceneGround } from "../map/scene.ts";
import { asKnown, EVERYTHING } from "../trip/known.ts";
import { momentAt } from "../trip/moment.ts";
import { timeRange } from "../trip/timeline.ts";
import { toTrip } from "../trip/trip.ts";
import { en } from "../trip/words/en.ts";
import { MAP_CREDIT } from "../view/credit.ts";

/** The whole trip as SVG markup, in English, with all that is known; its colours are left to a style sheet. */
export function renderPicture(): { readonly svg: string; readonly title: string; readonly credit: string } {
  const trip = toTrip(tripFile, evidenceFile);
  const known = asKnown(trip, EVERYTHING);
  const scene = sceneAt(sceneGround(known), momentAt(known, timeRange(known).end), null);
  const words = en;
  const svg = renderToStaticMarkup(
    <Picture
      scene={scene}
      language="en"
      labels={labels}
      description={words.ui.mapPicture}
      rangeLabel={rangeLabelIn("en", words)}
    />,
  );
  return { svg, title: trip.title.en, credit: MAP_CREDIT };
}
