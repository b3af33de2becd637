import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { LanguagePack, loadLanguage } from "./languages.ts";
import { Legend } from "./map/Legend.tsx";
import type { BasemapLabel } from "./map/labels.ts";
import { type MapMode, MapView } from "./map/MapView.tsx";
import { SavePicture } from "./map/SavePicture.tsx";
import { sceneAt, sceneGround } from "./map/scene.ts";
import { savesData } from "./savesData.ts";
import { asKnown, EVERYTHING, type KnownEvent } from "./trip/known.ts";
import { momentAt, phaseAt } from "./trip/moment.ts";
import { citation, happeningSentence, momentLabel, type Speech, trainSentence } from "./trip/sentences.ts";
import { clampTo, eventBegun, rowStart, type TimeRange, timeRange } from "./trip/timeline.ts";
import type { Claim, Place } from "./trip/trip.ts";
import { About } from "./ui/About.tsx";
import { EmbedDialog } from "./ui/EmbedDialog.tsx";
import { EventList } from "./ui/EventList.tsx";
import { KnownSwitch } from "./ui/KnownSwitch.tsx";
import { PlacePopup } from "./ui/PlacePopup.tsx";
import { Preferences } from "./ui/Preferences.tsx";
import { TimeControl } from "./ui/TimeControl.tsx";
import { useLanguage } from "./useLanguage.ts";
import { usePreferences } from "./usePreferences.ts";
import { usePlayback, useView } from "./useView.ts";
import { formatAddress } from "./view/address.ts";
import { MAP_CREDIT } from "./view/credit.ts";
import { openPlace } from "./view/openPlace.ts";
import type { ViewState } from "./view/state.ts";

export interface AppProps {
  /** The trip as the page is prerendered. */
  readonly english: LanguagePack;
  readonly loadLanguage: typeof loadLanguage;
  readonly labels: readonly BasemapLabel[];
}

/** MapLibre is fetched only once it is needed. */
const loadLive = () => import("./map/startLive.ts");

/** The page: one view state, from which everything shown follows. */
export function App({ english, loadLanguage, labels }: AppProps) {
  const range = useMemo(() => timeRange(asKnown(english.trip, EVERYTHING)), [english]);
  const [isMoving, setMoving] = useState(false);
  const { view, change, asked, isAsked } = useView(english.trip, range, isMoving);
  const { isPlaying, setPlaying, speed, setSpeed } = usePlayback(view.t, range, change);
  const { theme, language: wanted } = usePreferences(view, isAsked);
  const { language, words, trip, isSettled } = useLanguage(wanted, english, loadLanguage);
  const [mode, setMode] = useState<MapMode>("static");
  const opener = useRef<Element | null>(null);
  const [isReaders, setReaders] = useState(false);

  const speech = useMemo<Speech>(() => ({ trip, language, words }), [trip, language, words]);
  const known = useMemo(() => asKnown(trip, view.known), [trip, view.known]);
  const ground = useMemo(() => sceneGround(known), [known]);
  const moment = useMemo(() => momentAt(known, view.t), [known, view.t]);
  const open = openPlace(known, view);
  const scene = useMemo(() => sceneAt(ground, moment, open?.place.id ?? null), [ground, moment, open?.place.id]);
  const phasesKey = known.events.map((event) => phaseAt(event, view.t)).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the time
  const phases = useMemo(
    () => new Map(known.events.map((event) => [event.event.id, phaseAt(event, view.t)])),
    [known, phasesKey],
  );

  useEffect(() => setMoving(isPlaying), [isPlaying]);
  useEffect(() => {
    document.documentElement.dataset.map = view.static ? "static" : mode;
  }, [mode, view.static]);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    if (view.theme === null) delete root.dataset.theme;
    else root.dataset.theme = view.theme;
    if (isAsked && isSettled) delete root.dataset.asked;
  }, [language, view.theme, isAsked, isSettled]);

  const openBy = useCallback(
    (place: string, claim: string | null) => {
      opener.current = document.activeElement;
      setReaders(true);
      change({ place, claim });
    },
    [change],
  );
  const close = useCallback(() => {
    change({ place: null, claim: null });
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    opener.current = null;
  }, [change]);
  const isOpen = open !== null;
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOpen, close]);

  const onPick = useCallback(
    (place: string | null) => (place === null ? close() : openBy(place, null)),
    [close, openBy],
  );
  const onOpenEvent = useCallback(
    (event: KnownEvent) => {
      const start = rowStart(event);
      if (start !== null) change({ t: clampTo(range, start) });
      openBy(event.event.place.id, null);
    },
    [change, openBy, range],
  );
  const onOpenClaim = useCallback(
    (claim: Claim) => openBy(claim.about[0]?.id ?? claim.event?.place.id ?? "", claim.id),
    [openBy],
  );
  const onOpenPlace = useCallback((place: Place) => openBy(place.id, null), [openBy]);
  const onPickClaim = useCallback((id: string) => change({ place: null, claim: id }), [change]);
  const onTime = useCallback(
    (t: number) => {
      setPlaying(false);
      change({ t });
    },
    [change, setPlaying],
  );
  const copyText = (kind: "citation" | "link", claim: Claim) =>
    kind === "citation" ? citation(claim, Date.now(), speech) : addressOf({ ...view, claim: claim.id }, range);

  const happening = happeningSentence(moment, speech);
  const train = trainSentence(moment, known, speech);
  const label = momentLabel(view.t, speech);
  return (
    <>
      <div className="page-view">
        <header className="page-head">
          <h1>{trip.title[language]}</h1>
          <p className="page-lead">{trip.description[language]}</p>
        </header>
        <main className="page-main">
          <div className="page-stage">
            <section className="page-map" aria-label={words.ui.map}>
              <MapView
                ground={ground}
                scene={scene}
                language={language}
                words={words}
                theme={theme}
                labels={labels}
                isStatic={view.static || !isAsked || savesData()}
                isCooperative={false}
                loadLive={loadLive}
                mode={view.static ? "static" : mode}
                onMode={setMode}
                onPick={onPick}
                popupAt={open?.place ?? null}
              >
                {open === null ? null : (
                  <PlacePopup
                    key={open.place.id}
                    known={known}
                    place={open.place}
                    claimId={open.claim?.id ?? null}
                    speech={speech}
                    takesFocus={isReaders}
                    onClose={close}
                    onPickClaim={onPickClaim}
                    copyText={copyText}
                  />
                )}
              </MapView>
            </section>
            <p className="page-credit">
              <a href="#about-title">{MAP_CREDIT}</a>
            </p>
            <div className="page-now" role="status">
              <p className="page-train">{train}</p>
              {happening === "" ? null : <p className="page-happening">{happening}</p>}
              {mode === "failed" && !view.static ? <p className="page-failed">{words.ui.mapFailed}</p> : null}
            </div>
            <TimeControl
              known={known}
              range={range}
              t={view.t}
              speech={speech}
              label={label}
              happening={happening === "" ? train : happening}
              isPlaying={isPlaying}
              speed={speed}
              onTime={onTime}
              onPlay={setPlaying}
              onSpeed={setSpeed}
              onOpenEvent={onOpenEvent}
            />
          </div>
          <div className="page-controls" id="controls">
            <KnownSwitch known={view.known} asked={asked} speech={speech} onKnown={(next) => change({ known: next })} />
            <Preferences view={view} language={language} words={words} onChange={change} />
          </div>
          <EventList
            known={known}
            speech={speech}
            phases={phases}
            current={isAsked ? (eventBegun(known, view.t)?.event.id ?? null) : null}
            selectedPlace={open?.place.id ?? null}
            onOpenEvent={onOpenEvent}
            onOpenClaim={onOpenClaim}
            onOpenPlace={onOpenPlace}
          />
        </main>
      </div>
      <footer className="page-foot">
        <section aria-labelledby="legend-title">
          <h2 id="legend-title">{words.ui.legend}</h2>
          <Legend scene={scene} words={words} />
          <SavePicture words={words} name={trip.id} lines={() => [label, MAP_CREDIT, addressOf(view, range)]} />
        </section>
        <EmbedDialog view={view} range={range} speech={speech} />
        <About speech={speech} />
      </footer>
      <p className="print-moment">
        {label}
        {isAsked ? ` · ${addressOf(view, range)}` : null}
      </p>
    </>
  );
}

/** The address of a view, absolute; of what the page's own address said, nothing else is in it. */
function addressOf(view: ViewState, range: TimeRange): string {
  return `${location.origin === "null" ? "" : location.origin}${location.pathname}${formatAddress(view, range)}`;
}
