import { flushSync } from "react-dom";
import { ExportButtons } from "../map/export/ExportButtons.tsx";
import type { DrawWholeTrip } from "../map/export/exportPicture.ts";
import { Legend } from "../map/Legend.tsx";
import { MapView, type MapViewProps } from "../map/MapView.tsx";
import { About } from "../ui/about/About.tsx";
import { EmbedDialog } from "../ui/embed/EmbedDialog.tsx";
import { EventList } from "../ui/events/EventList.tsx";
import { KnowledgeSwitch } from "../ui/KnowledgeSwitch.tsx";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { Preferences } from "../ui/Preferences.tsx";
import { KeyMomentChips } from "../ui/story/KeyMomentChips.tsx";
import { MomentCard } from "../ui/story/MomentCard.tsx";
import { NearbyReports } from "../ui/story/NearbyReports.tsx";
import { type AppState, isMapStatic } from "../view/appState.ts";
import { MAP_CREDIT } from "../view/attribution.ts";
import { useApp, useAppState } from "./AppContext.tsx";
import { guarded } from "./PartBoundary.tsx";
import {
  announcement,
  cardEvent,
  currentKeyMoment,
  ground,
  i18n,
  keyMomentsOf,
  knownTrip,
  label,
  language,
  messages,
  missingText,
  nearbyReports,
  scene,
  selectedPlace,
  selectedPlaceId,
  theme,
  trainText,
} from "./selectors.ts";
import { drawWholeTrip } from "./wholeTrip.ts";

const view = (state: AppState) => state.view;
const range = (state: AppState) => state.range;
const isReady = (state: AppState) => state.isReady;
const knowsEverything = (state: AppState) => state.view.knowledge.kind === "everything";

type MapSectionProps = Pick<MapViewProps, "isCooperative" | "after">;

export const MapSection = guarded("map", function MapSection({ isCooperative, after }: MapSectionProps) {
  const { labels, loadLive, actions } = useApp();
  return (
    <MapView
      labels={labels}
      loadLive={loadLive}
      isCooperative={isCooperative}
      after={after}
      ground={useAppState(ground)}
      scene={useAppState(scene)}
      language={useAppState(language)}
      messages={useAppState(messages)}
      theme={useAppState(theme)}
      isStatic={useAppState(isMapStatic)}
      isWhole={useAppState((state) => state.isWholeTrip)}
      mode={useAppState((state) => state.mapMode)}
      onMode={actions.reportMap}
      onPick={actions.pickPlace}
      selected={useAppState(selectedPlace)}
    />
  );
});

/** The moment as a headline. */
export function CardSection() {
  const card = useAppState(cardEvent);
  return (
    <MomentCard
      event={card?.event ?? null}
      keyMoment={card?.keyMoment ?? null}
      count={useAppState(keyMomentsOf).length}
      i18n={useAppState(i18n)}
      withLater={useAppState(knowsEverything)}
      train={useAppState(trainText)}
    />
  );
}

/** What the page does without, in one sentence. */
export function MissingSection() {
  const missing = useAppState(missingText);
  return missing === "" ? null : <p className="page-failed">{missing}</p>;
}

export function ReportsSection() {
  return (
    <NearbyReports
      reports={useAppState(nearbyReports)}
      i18n={useAppState(i18n)}
      onOpenEvent={useApp().actions.openEvent}
    />
  );
}

export function ChipsSection() {
  return (
    <KeyMomentChips
      moments={useAppState(keyMomentsOf)}
      current={useAppState(currentKeyMoment)}
      i18n={useAppState(i18n)}
      onTime={useApp().actions.seek}
    />
  );
}

export const EventsSection = guarded("list", function EventsSection() {
  const { actions } = useApp();
  return (
    <EventList
      known={useAppState(knownTrip)}
      i18n={useAppState(i18n)}
      t={useAppState((state) => state.view.t)}
      isFollowing={useAppState(isReady)}
      selectedPlace={useAppState(selectedPlaceId)}
      onOpenEvent={actions.openEvent}
      onOpenClaim={actions.openClaim}
      onOpenPlace={actions.openPlace}
    />
  );
});

export function KnowledgeSection() {
  return (
    <KnowledgeSwitch
      known={useAppState((state) => state.view.knowledge)}
      asked={useAppState((state) => state.knownFromUrl)}
      i18n={useAppState(i18n)}
      onKnown={useApp().actions.changeKnowledge}
    />
  );
}

export function PreferencesSection() {
  return (
    <Preferences
      theme={useAppState((state) => state.view.theme)}
      language={useAppState(language)}
      messages={useAppState(messages)}
      onChange={useApp().actions.changePreferences}
    />
  );
}

export function LegendSection() {
  return <Legend ground={useAppState(ground)} messages={useAppState(messages)} />;
}

export function ExportSection() {
  const { store, addressOf } = useApp();
  const lines = () => [label(store.getState()), MAP_CREDIT, addressOf(store.getState().view)];
  const drawWhole: DrawWholeTrip = (draw) => drawWholeTrip(store, flushSync, draw);
  return (
    <ExportButtons
      messages={useAppState(messages)}
      name={useAppState((state) => state.pack.trip.id)}
      lines={lines}
      drawWhole={drawWhole}
    />
  );
}

export function EmbedCodeSection() {
  return <EmbedDialog view={useAppState(view)} range={useAppState(range)} i18n={useAppState(i18n)} />;
}

export function AboutSection() {
  return <About i18n={useAppState(i18n)} />;
}

export function AnnouncementSection() {
  return <LiveRegion text={useAppState(announcement)} isReady={useAppState(isReady)} />;
}

/** On paper, the moment of the page and its address; the prerender has no address. */
export function PrintedMoment() {
  const { addressOf } = useApp();
  const text = useAppState((state) => (state.isReady ? `${label(state)} · ${addressOf(state.view)}` : label(state)));
  return <p className="print-moment">{text}</p>;
}
