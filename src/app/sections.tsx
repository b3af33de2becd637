import { useCallback, useState } from "react";
import { flushSync } from "react-dom";
import { ExportButtons } from "../map/export/ExportButtons.tsx";
import { Legend } from "../map/Legend.tsx";
import { MapView, type MapViewProps } from "../map/MapView.tsx";
import { EmbedDialog } from "../ui/embed/EmbedDialog.tsx";
import { EventList } from "../ui/events/EventList.tsx";
import { NumberedSources } from "../ui/events/NumberedSources.tsx";
import { KeyMaps } from "../ui/KeyMaps.tsx";
import { KnowledgeSwitch } from "../ui/KnowledgeSwitch.tsx";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { Preferences } from "../ui/Preferences.tsx";
import { KeyMomentChips } from "../ui/story/KeyMomentChips.tsx";
import { MomentCard } from "../ui/story/MomentCard.tsx";
import { NearbyReports } from "../ui/story/NearbyReports.tsx";
import { keyMapsName } from "../view/address.ts";
import { type AppState, isMapStatic } from "../view/appState.ts";
import { useApp, useAppState, useRestingState } from "./AppContext.tsx";
import { guarded } from "./PartBoundary.tsx";
import { startPrintedMoment } from "./printedMoment.ts";
import { pictureName, saveMoment } from "./savePicture.ts";
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
  phaseTime,
  scene,
  selectedPlace,
  selectedPlaceId,
  theme,
  trainText,
} from "./selectors.ts";

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
      restingScene={useRestingState(scene)}
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

/** The card: the moment as a headline, and where the train is. */
export function CardSection() {
  const card = useRestingState(cardEvent);
  return (
    <MomentCard
      event={card?.event ?? null}
      keyMoment={card?.keyMoment ?? null}
      count={useRestingState(keyMomentsOf).length}
      i18n={useRestingState(i18n)}
      withLater={useRestingState(knowsEverything)}
      train={useRestingState(trainText)}
    />
  );
}

/** One sentence that names what failed to load; nothing if all has loaded. */
export function MissingSection() {
  const missing = useAppState(missingText);
  return missing === "" ? null : <p className="page-failed">{missing}</p>;
}

export function ReportsSection() {
  return (
    <NearbyReports
      reports={useRestingState(nearbyReports)}
      i18n={useRestingState(i18n)}
      onOpenEvent={useApp().actions.openEvent}
    />
  );
}

export function ChipsSection() {
  return (
    <KeyMomentChips
      moments={useRestingState(keyMomentsOf)}
      current={useRestingState(currentKeyMoment)}
      i18n={useRestingState(i18n)}
      onTime={useApp().actions.seek}
    />
  );
}

export const EventsSection = guarded("list", function EventsSection() {
  const { actions, requestClaims } = useApp();
  return (
    <EventList
      known={useRestingState(knownTrip)}
      i18n={useRestingState(i18n)}
      t={useRestingState(phaseTime)}
      isFollowing={useRestingState(isReady)}
      selectedPlace={useRestingState(selectedPlaceId)}
      onOpenEvent={actions.openEvent}
      onOpenClaim={actions.openClaim}
      onOpenPlace={actions.openPlace}
      onShowClaims={requestClaims}
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
  const app = useApp();
  return <ExportButtons messages={useAppState(messages)} save={(kind) => saveMoment(app, kind, flushSync)} />;
}

export function EmbedCodeSection() {
  return (
    <EmbedDialog
      view={useRestingState(view)}
      range={useRestingState(range)}
      known={useRestingState(knownTrip)}
      i18n={useRestingState(i18n)}
      train={useRestingState(trainText)}
      pictureName={useRestingState(pictureName)}
      onView={useApp().actions.applyView}
    >
      <ExportSection />
    </EmbedDialog>
  );
}

/** Small maps of the key moments, for paper and for pages without scripts. */
export function KeyMapsSection() {
  const { keyMaps } = useApp();
  return (
    <KeyMaps
      known={useAppState(knownTrip)}
      i18n={useAppState(i18n)}
      picture={useAppState(({ pack, view }) => keyMaps[keyMapsName(pack.language, view.knowledge)] ?? null)}
    />
  );
}

/** The addresses of all sources, for paper. */
export function SourcesSection() {
  return <NumberedSources known={useAppState(knownTrip)} i18n={useAppState(i18n)} />;
}

export function AnnouncementSection() {
  return <LiveRegion text={useRestingState(announcement)} isReady={useRestingState(isReady)} />;
}

/** On paper, the moment of the page and its address; the prerender has no address. It is written when the view rests. */
export function PrintedMoment() {
  const app = useApp();
  const [initial] = useState(() => label(app.store.getInitialState()));
  const follow = useCallback(
    (line: HTMLElement | null) => (line === null ? undefined : startPrintedMoment(app, line)),
    [app],
  );
  return (
    <p className="print-moment" ref={follow}>
      {initial}
    </p>
  );
}
