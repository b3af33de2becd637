import { useEffect, useState } from "react";
import type { LanguagePack, loadLanguage } from "./languages.ts";
import { loadLive } from "./loadLive.ts";
import { Legend } from "./map/Legend.tsx";
import type { BasemapLabel } from "./map/labels.ts";
import { type MapMode, MapView } from "./map/MapView.tsx";
import { SavePicture } from "./map/SavePicture.tsx";
import { savesData } from "./savesData.ts";
import { citation, missingSentence } from "./trip/sentences.ts";
import type { TimeRange } from "./trip/timeline.ts";
import type { Claim } from "./trip/trip.ts";
import { About } from "./ui/About.tsx";
import { EmbedDialog } from "./ui/EmbedDialog.tsx";
import { EventList } from "./ui/EventList.tsx";
import { KnownSwitch } from "./ui/KnownSwitch.tsx";
import { PlacePopup } from "./ui/PlacePopup.tsx";
import { Preferences } from "./ui/Preferences.tsx";
import { StatusLine } from "./ui/StatusLine.tsx";
import { TimeControl } from "./ui/TimeControl.tsx";
import { useEscape, useTripView } from "./useTripView.ts";
import { formatAddress } from "./view/address.ts";
import { MAP_CREDIT } from "./view/credit.ts";
import type { ViewState } from "./view/state.ts";

export interface AppProps {
  /** The trip as the page is prerendered. */
  readonly english: LanguagePack;
  readonly loadLanguage: typeof loadLanguage;
  readonly labels: readonly BasemapLabel[];
}

/** The page: one view state, from which everything shown follows. */
export function App({ english, loadLanguage, labels }: AppProps) {
  const shown = useTripView({ english, loadLanguage });
  const { trip, language, words, speech, theme, range, known, ground, scene, view, change, isAsked, open } = shown;
  const { close, onPick, onOpenEvent, onOpenClaim, onOpenPlace, onPickClaim, label, happening, train } = shown;
  const [mode, setMode] = useState<MapMode>("static");
  useEscape(open === null ? null : close);
  useEffect(() => {
    document.documentElement.dataset.map = view.static ? "static" : mode;
  }, [mode, view.static]);

  useEffect(() => {
    if (view.static) setMode("static");
  }, [view.static]);

  const missing = missingSentence(words, mode === "failed" && !view.static, shown.isMissing);
  const copyText = (kind: "citation" | "link", claim: Claim) =>
    kind === "citation" ? citation(claim, Date.now(), speech) : addressOf({ ...view, claim: claim.id }, range);
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
                after="events"
                popupAt={open?.place ?? null}
              >
                {open === null ? null : (
                  <PlacePopup
                    key={open.place.id}
                    known={known}
                    place={open.place}
                    claimId={open.claim?.id ?? null}
                    speech={speech}
                    takesFocus={shown.isReaders}
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
            <div className="page-now">
              <p className="page-train">{train}</p>
              {happening === "" ? null : <p className="page-happening">{happening}</p>}
              {missing === "" ? null : <p className="page-failed">{missing}</p>}
            </div>
            <TimeControl
              known={known}
              range={range}
              t={view.t}
              speech={speech}
              label={label}
              happening={happening === "" ? train : happening}
              isPlaying={shown.isPlaying}
              speed={shown.speed}
              onTime={shown.onTime}
              onPlay={shown.setPlaying}
              onSpeed={shown.setSpeed}
              onOpenEvent={onOpenEvent}
            />
          </div>
          <div className="page-controls" id="controls">
            <KnownSwitch
              known={view.known}
              asked={shown.asked}
              speech={speech}
              onKnown={(next) => change({ known: next })}
            />
            <Preferences view={view} language={language} words={words} onChange={change} />
          </div>
          <EventList
            known={known}
            speech={speech}
            t={view.t}
            isFollowing={isAsked}
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
      <StatusLine text={[label, train, happening, missing].join(" ")} isReady={isAsked} />
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
