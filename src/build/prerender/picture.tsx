import labels from "virtual:basemap-labels";
import { evidenceFile, tripFile } from "virtual:record";
import { renderToStaticMarkup } from "react-dom/server";
import { TripPicture } from "../../map/svg/TripPicture.tsx";
import { type Box, controlsBoxIn, visibleBox } from "../../scene/labels/collision.ts";
import { rangeLabelIn } from "../../scene/labels/rangeLabels.ts";
import { frameScale } from "../../scene/projection.ts";
import { sceneAt, staticScene } from "../../scene/scene.ts";
import { asKnown, EVERYTHING } from "../../trip/knowledge/knownTrip.ts";
import { momentAt } from "../../trip/knowledge/moment.ts";
import { timeRange } from "../../trip/knowledge/timeRange.ts";
import { buildTrip } from "../../trip/parse/buildTrip.ts";
import { en } from "../../trip/text/locales/en.ts";
import { trainTag } from "../../trip/text/trainTag.ts";
import { MAP_CREDIT } from "../../view/attribution.ts";
import { PICTURE_SIZE } from "../output/pictureSize.ts";

/** Size of the title in the upper left corner, in pixels of the picture. */
const TITLE = { width: 440, height: 110 } as const;

/** What the title covers, in units of the view box. */
function titleBox(): Box {
  const { left, top } = visibleBox(controlsBoxIn(PICTURE_SIZE));
  const unit = 1 / frameScale(PICTURE_SIZE.width, PICTURE_SIZE.height);
  return { left, top, right: left + TITLE.width * unit, bottom: top + TITLE.height * unit };
}

/** The whole trip as SVG markup, in English, with all that is known; its colours are left to a style sheet. */
export function renderPicture(): { readonly svg: string; readonly title: string; readonly credit: string } {
  const trip = buildTrip(tripFile, evidenceFile);
  const known = asKnown(trip, EVERYTHING);
  const scene = sceneAt(staticScene(known), momentAt(known, timeRange(known).end), null);
  const messages = en;
  const svg = renderToStaticMarkup(
    <TripPicture
      scene={scene}
      language="en"
      labels={labels}
      messages={messages}
      tag={trainTag(scene.moment, { trip, language: "en", messages })}
      rangeLabel={rangeLabelIn("en", messages)}
      controlsBox={controlsBoxIn(PICTURE_SIZE)}
      keyBox={titleBox()}
    />,
  );
  return { svg, title: trip.title.en, credit: MAP_CREDIT };
}
