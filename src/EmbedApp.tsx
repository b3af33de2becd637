import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { LanguagePack, loadLanguage } from "./languages.ts";
import type { BasemapLabel } from "./map/labels.ts";
import { type LoadLive, type MapMode, MapView } from "./map/MapView.tsx";
import { sceneAt, sceneGround } from "./map/scene.ts";
import { savesData } from "./savesData.ts";
import { asKnown, EVERYTHING, type KnownEvent } from "./trip/known.ts";
import { momentAt, phaseAt } from "./trip/moment.ts";
import { citation, happeningSentence, momentLabel, type Speech, trainSentence } from "./trip/sentences.ts";
import { clampTo, eventBegun, rowStart, timeRange } from "./trip/timeline.ts";
import type { Claim, Place } from "./trip/trip.ts";
import { EventList } from "./ui/EventList.tsx";
import { KnownSwitch } from "./ui/KnownSwitch.tsx";
import { PlacePopup } from "./ui/PlacePopup.tsx";
import { TimeControl } from "./ui/TimeControl.tsx";
import { useEmbedding, useInSight, useUnopened } from "./useEmbedding.ts";
import { useLanguage } from "./useLanguage.ts";
import { usePreferences } from "./usePreferences.ts";
import { usePlayback, useView } from "./useView.ts";
import { formatAddress } from "./view/address.ts";
import { MAP_CREDIT } from "./view/credit.ts";
import type { Asked } from "./view/messages.ts";
import { openPlace } from "./view/openPlace.ts";

export interface EmbedAppProps {
  /** The trip as the embed is prerendered. */
  readonly english: LanguagePack;
  readonly loadLanguage: typeof loadLanguage;
  readonly labels: readonly BasemapLabel[];
  readonly loadLive: LoadLive;
}

/** The map as it stands in an article: the map, the time control, what happens, and the list behind a button. */
export function EmbedApp({ english, loadLanguage, labels, loadLive }: EmbedAppProps) {
  const range = useMemo(() => timeRange(asKnown(english.trip, EVERYTHING)), [english]);
  const [isMoving, setMoving] = useState(false);
  const { view, change, asked, isAsked } = useView(english.trip, range, isMoving);
  const { isPlaying, setPlaying, speed, setSpeed } = usePlayback(view.t, range, change);
  const { theme, language: wanted } = usePreferences(view, isAsked);
  const { language, words, trip, isSettled } = useLanguage(wanted, english, loadLanguage);
  const [lastMode, setMode] = useState<MapMode>("static");
  const [isListOpen, setListOpen] = useState(false);
  const [isReaders, setReaders] = useState(false);
  const opener = useRef<Element | null>(null);
  const listButton = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const isInSight = useInSight(root);
  const unopened = useUnopened();

  const speech = useMemo<Speech>(() => ({ trip, language, words }), [trip, language, words]);
  const known = useMemo(() => asKnown(trip, view.known), [trip, view.known]);
  const ground = useMemo(() => sceneGround(known), [known]);
  const moment = useMemo(() => momentAt(known, view.t), [known, view.t]);
  const open = openPlace(known, view);
  const scene = useMemo(() => sceneAt(ground, moment, open?.place.id ?? null), [ground, moment, open?.place.id]);
  const isStatic = view.static || !isAsked || !isInSight || savesData();
  const mode = isStatic && lastMode === "live" ? "static" : view.static ? "static" : lastMode;

  useEffect(() => setMoving(isPlaying), [isPlaying]);
  useEffect(() => {
    if (isStatic) setMode((before) => (before === "live" ? "static" : before));
  }, [isStatic]);
  useEffect(() => {
    document.documentElement.dataset.map = mode;
  }, [mode]);
  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    if (view.theme === null) delete documentElement.dataset.theme;
    else documentElement.dataset.theme = view.theme;
    if (isAsked && isSettled) delete documentElement.dataset.asked;
  }, [language, view.theme, isAsked, isSettled]);

  const onGo = useCallback(
    (wanted: Asked) => {
      setReaders(false);
      setPlaying(false);
      setListOpen(false);
      change(wanted);
    },
    [change, setPlaying],
  );
  useEmbedding({ trip: english.trip, range, view, isAsked, mode, root, onGo });

  const openBy = useCallback(
    (place: string, claim: string | null) => {
      opener.current = document.activeElement;
      setReaders(true);
      setListOpen(false);
      change({ place, claim });
    },
    [change],
  );
  const close = useCallback(() => {
    change({ place: null, claim: null });
    const { current: from } = opener;
    opener.current = null;
    if (!(from instanceof HTMLElement)) return;
    const back = from.isConnected ? from : listButton.current;
    back?.focus({ preventScroll: true });
  }, [change]);
  const closeList = useCallback(() => {
    setListOpen(false);
    listButton.current?.focus({ preventScroll: true });
  }, []);
  const isOpen = open !== null;
  useEffect(() => {
    if (!isOpen && !isListOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (isListOpen) closeList();
      else close();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOpen, isListOpen, close, closeList]);

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
    kind === "citation"
      ? citation(claim, Date.now(), speech)
      : new URL(pageAddress(formatAddress({ ...view, claim: claim.id }, range)), document.baseURI).href;

  const happening = happeningSentence(moment, speech);
  const train = trainSentence(moment, known, speech);
  const page = pageAddress(formatAddress({ ...view, lang: language, static: false }, range));
  return (
    <div className="embed-main" ref={root}>
      <section className="embed-map" aria-label={words.ui.map}>
        <MapView
          ground={ground}
          scene={scene}
          language={language}
          words={words}
          theme={theme}
          labels={labels}
          isStatic={isStatic}
          isCooperative
          loadLive={loadLive}
          mode={mode}
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
      <div className="embed-panel">
        <div className="embed-part" data-natural>
          <TimeControl
            known={known}
            range={range}
            t={view.t}
            speech={speech}
            label={momentLabel(view.t, speech)}
            happening={happening === "" ? train : happening}
            isPlaying={isPlaying}
            speed={speed}
            onTime={onTime}
            onPlay={setPlaying}
            onSpeed={setSpeed}
            onOpenEvent={onOpenEvent}
          />
        </div>
        <div className="embed-part embed-now" data-natural role="status">
          <p className="page-train">{train}</p>
          {happening === "" ? null : <p className="page-happening">{happening}</p>}
          {mode === "failed" ? <p className="page-failed">{words.ui.mapFailed}</p> : null}
        </div>
      </div>
      <footer className="embed-part embed-foot" data-natural>
        <button
          type="button"
          ref={listButton}
          aria-expanded={isListOpen}
          aria-controls="embed-list"
          onClick={() => setListOpen(!isListOpen)}
        >
          {words.ui.events}
        </button>
        <a href={page} target="_blank" rel="noopener">
          {words.embed.fullPage}
        </a>
        <span className="embed-credit">{MAP_CREDIT}</span>
      </footer>
      {unopened.address === null ? null : (
        <div className="embed-address" role="status">
          <label htmlFor="embed-address">{words.embed.nothingOpened}</label>
          <input
            id="embed-address"
            readOnly
            value={unopened.address}
            onFocus={(event) => event.currentTarget.select()}
          />
          <button type="button" aria-label={words.ui.close} onClick={unopened.dismiss}>
            ×
          </button>
        </div>
      )}
      <section className="embed-list" id="embed-list" hidden={!isListOpen} aria-labelledby="events-title">
        {isListOpen ? (
          <>
            <div className="embed-list-head">
              <KnownSwitch
                known={view.known}
                asked={asked}
                speech={speech}
                onKnown={(next) => change({ known: next })}
              />
              <button type="button" className="popup-close" aria-label={words.ui.close} onClick={closeList}>
                ×
              </button>
            </div>
            <EventList
              known={known}
              speech={speech}
              phases={new Map(known.events.map((event) => [event.event.id, phaseAt(event, view.t)]))}
              current={eventBegun(known, view.t)?.event.id ?? null}
              selectedPlace={open?.place.id ?? null}
              onOpenEvent={onOpenEvent}
              onOpenClaim={onOpenClaim}
              onOpenPlace={onOpenPlace}
            />
          </>
        ) : null}
      </section>
    </div>
  );
}

/** The full page beside the embed, at a view. */
function pageAddress(query: string): string {
  return `index.html${query}`;
}
