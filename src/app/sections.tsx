import { flushSync } from "react-dom";
import { ExportButtons } from "../map/export/ExportButtons.tsx";
import type { DrawWholeTrip } from "../map/export/exportPicture.ts";
import { Legend } from "../map/Legend.tsx";
import { MapView, type MapViewProps } from "../map/MapView.tsx";
import type { Claim } from "../trip/model/trip.ts";
import { citation } from "../trip/text/citation.ts";
import { About } from "../ui/about/About.tsx";
import { PlacePopup } from "../ui/claims/PlacePopup.tsx";
import { EmbedDialog } from "../ui/embed/EmbedDialog.tsx";
import { EventList } from "../ui/events/EventList.tsx";
import { KnowledgeSwitch } from "../ui/KnowledgeSwitch.tsx";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { Preferences } from "../ui/Preferences.tsx";
import { KnownSlider } from "../ui/time/KnownSlider.tsx";
import { TimeControl } from "../ui/time/TimeControl.tsx";
import { type AppState, isMapStatic } from "../view/appState.ts";
import { MAP_CREDIT } from "../view/attribution.ts";
import { useApp, useAppState } from "./AppContext.tsx";
import { guarded } from "./PartBoundary.tsx";
import {
  announcement,
  ground,
  happeningText,
  i18n,
  knownTrip,
  label,
  language,
  messages,
  missingText,
  scene,
  selectedPlace,
  selectedPlaceId,
  selection,
  theme,
  trainText,
} from "./selectors.ts";
import { drawWholeTrip } from "./wholeTrip.ts";

const view = (state: AppState) => state.view;
const range = (state: AppState) => state.range;
const isReady = (state: AppState) => state.isReady;

type MapSectionProps = Pick<MapViewProps, "isCooperative" | "after">;

/** The map, with the popup of the selected place. */
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
      popupAt={useAppState(selectedPlace)}
    >
      <PopupSection />
    </MapView>
  );
});

const PopupSection = guarded("panel", function PopupSection() {
  const { store, actions, addressOf } = useApp();
  const selected = useAppState(selection);
  const known = useAppState(knownTrip);
  const texts = useAppState(i18n);
  const takesFocus = useAppState((state) => state.openedByReader);
  if (selected === null) return null;
  const copyText = (kind: "citation" | "link", claim: Claim) =>
    kind === "citation" ? citation(claim, Date.now(), texts) : addressOf({ ...store.getState().view, claim: claim.id });
  return (
    <PlacePopup
      key={selected.place.id}
      known={known}
      place={selected.place}
      claimId={selected.claim?.id ?? null}
      i18n={texts}
      takesFocus={takesFocus}
      onClose={actions.closePlace}
      onPickClaim={actions.pickClaim}
      copyText={copyText}
    />
  );
});

/** Where the train is, what happens, and what could not be loaded. */
export function MomentSection() {
  const happening = useAppState(happeningText);
  const missing = useAppState(missingText);
  return (
    <>
      <p className="page-train">{useAppState(trainText)}</p>
      {happening === "" ? null : <p className="page-happening">{happening}</p>}
      {missing === "" ? null : <p className="page-failed">{missing}</p>}
    </>
  );
}

export const TimeSection = guarded("time", function TimeSection() {
  const { actions } = useApp();
  return (
    <TimeControl
      known={useAppState(knownTrip)}
      range={useAppState(range)}
      t={useAppState((state) => state.view.t)}
      i18n={useAppState(i18n)}
      label={useAppState(label)}
      happening={useAppState((state) => happeningText(state) || trainText(state))}
      isPlaying={useAppState((state) => state.isPlaying)}
      speed={useAppState((state) => state.speed)}
      onTime={actions.seek}
      onPlay={actions.setPlaying}
      onSpeed={actions.setSpeed}
      onOpenEvent={actions.openEvent}
    >
      <KnownUntilSection />
    </TimeControl>
  );
});

/** The slider of what is known; it goes on the axis of the time slider, after it. */
export function KnownUntilSection() {
  return (
    <KnownSlider
      known={useAppState(knownTrip)}
      range={useAppState(range)}
      i18n={useAppState(i18n)}
      onKnown={useApp().actions.changeKnowledge}
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
