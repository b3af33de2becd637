import labels from "virtual:basemap-labels";
import { renderToStaticMarkup } from "react-dom/server";
import { loadLanguage } from "../../app/languagePacks.ts";
import { evidence, tripFile } from "../../app/record.ts";
import { TripPicture } from "../../map/svg/TripPicture.tsx";
import { chartLayout } from "../../scene/chart/chartLayout.ts";
import { rangeLabelIn } from "../../scene/labels/rangeLabels.ts";
import { DEFAULT_UNITS_PER_PX, VIEW_BOX } from "../../scene/projection.ts";
import { sceneAt, staticScene } from "../../scene/scene.ts";
import { asKnown, EVERYTHING, type Knowledge, type KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { mappedMoments } from "../../trip/knowledge/mappedMoments.ts";
import { momentAt } from "../../trip/knowledge/moment.ts";
import { timeRange } from "../../trip/knowledge/timeRange.ts";
import { buildTrip } from "../../trip/parse/buildTrip.ts";
import { LANGUAGES, textIn } from "../../trip/record/vocabulary.ts";
import { en } from "../../trip/text/locales/en.ts";
import { deckSentence } from "../../trip/text/sentences.ts";
import { trainTag } from "../../trip/text/trainTag.ts";
import type { Instant } from "../../trip/time/instant.ts";
import { Chart } from "../../ui/time/Chart.tsx";
import { keyMapsName } from "../../view/address.ts";
import type { LanguagePack } from "../../view/appState.ts";
import { MAP_CREDIT } from "../../view/attribution.ts";

/** SVG markup whose colours are left to a style sheet, with its size. */
export interface DrawnPart {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The parts of the picture for link previews, in English, with everything known. */
export interface PreviewParts {
  readonly map: DrawnPart;
  readonly chart: DrawnPart;
  readonly title: string;
  readonly deck: string;
  readonly credit: string;
}

/** The small maps of one language and state of knowledge, in order. */
export interface DrawnKeyMaps {
  readonly name: string;
  readonly maps: readonly DrawnPart[];
}

const CHART = { width: 485, height: 330 } as const;

const english = (): LanguagePack => ({ language: "en", messages: en, trip: buildTrip(tripFile, evidence()) });

/** Map and chart at the first launch, where the record has one, otherwise at the end. */
export function renderPicture(): PreviewParts {
  const pack = english();
  const { trip } = pack;
  const known = asKnown(trip, EVERYTHING);
  const range = timeRange(known);
  const t = mappedMoments(known).find(({ keyMoment }) => keyMoment.event.kind === "launch")?.t ?? range.end;
  const layout = chartLayout({
    ...{ ...CHART, known, range, language: "en", messages: pack.messages.story },
    ...{ gutter: null, compare: null, hasCursorLabel: false },
  });
  const { whereabouts } = momentAt(known, t);
  const chart = renderToStaticMarkup(
    <Chart layout={layout} language="en" t={t} whereabouts={whereabouts} cursorLabel={null} />,
  );
  return {
    map: drawnMap(known, t, pack, DEFAULT_UNITS_PER_PX),
    chart: { svg: chart, ...CHART },
    title: textIn(trip.title, "en"),
    deck: deckSentence(known, pack),
    credit: MAP_CREDIT,
  };
}

/** CSS pixels of a small map's width, which decide how large its names are. */
const KEY_MAP_PX = 240;

/** Small maps of the key moments, for every language and every state of knowledge that the switch offers. */
export async function renderKeyMaps(): Promise<readonly DrawnKeyMaps[]> {
  const packs = await Promise.all(
    LANGUAGES.map((language) => (language === "en" ? english() : loadLanguage(language))),
  );
  return packs.flatMap((pack) => {
    const editions = [...pack.trip.editions.keys()].map((id): Knowledge => ({ kind: "edition", id }));
    return [EVERYTHING, ...editions].flatMap((knowledge) => {
      const known = asKnown(pack.trip, knowledge);
      const maps = mappedMoments(known).map(({ t }) => drawnMap(known, t, pack, VIEW_BOX.width / KEY_MAP_PX));
      return maps.length === 0 ? [] : [{ name: keyMapsName(pack.language, knowledge), maps }];
    });
  });
}

function drawnMap(known: KnownTrip, t: Instant, pack: LanguagePack, unitsPerPx: number): DrawnPart {
  const { language, messages } = pack;
  const scene = sceneAt(staticScene(known), momentAt(known, t), null);
  const svg = renderToStaticMarkup(
    <TripPicture
      scene={scene}
      language={language}
      labels={labels}
      messages={messages}
      tag={trainTag(scene.moment, pack)}
      rangeLabel={rangeLabelIn(language, messages)}
      unitsPerPx={unitsPerPx}
    />,
  );
  return { svg, ...VIEW_BOX };
}
