import "virtual:fallback-fonts.css";
import "virtual:palette.css";
import "../styles/page.css";
import labels from "virtual:basemap-labels";
import { createAboutPart } from "../app/AboutSection.tsx";
import { holdBack } from "../app/heldBack.ts";
import { loadLanguage } from "../app/languagePacks.ts";
import { loadLiveMap, loadLiveMapAhead } from "../app/loadLiveMap.ts";
import { mount } from "../app/mount.tsx";
import { PageApp } from "../app/PageApp.tsx";
import { evidence, tripFile, withEvidence } from "../app/record.ts";
import { createPageApp } from "../app/tripApp.ts";
import { buildTrip } from "../trip/parse/buildTrip.ts";
import { en } from "../trip/text/locales/en.ts";
import { isLiveMapExpected } from "./liveMapExpected.ts";

withEvidence(
  () => import("virtual:record-evidence"),
  () => mount(createApp),
);

function createApp() {
  const english = { language: "en", messages: en, trip: buildTrip(tripFile, evidence()) } as const;
  const app = createPageApp({ english, loadLanguage, labels, loadLive: loadLiveMap, keyMaps: __KEY_MAPS__ });
  if (isLiveMapExpected()) {
    loadLiveMapAhead(english.trip);
    holdBack(app.store);
  }
  return <PageApp app={app} about={createAboutPart()} />;
}
