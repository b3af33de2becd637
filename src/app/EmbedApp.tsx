import { useCallback, useEffect, useRef, useState } from "react";
import type { LoadLive, MapMode } from "../map/MapView.tsx";
import { prefersReducedData } from "../platform/browser.ts";
import type { BasemapLabel } from "../scene/labels/basemapLabels.ts";
import type { Claim } from "../trip/model/trip.ts";
import { textIn } from "../trip/record/vocabulary.ts";
import { citation } from "../trip/text/citation.ts";
import { missingSentence } from "../trip/text/sentences.ts";
import { KnowledgeSwitch } from "../ui/KnowledgeSwitch.tsx";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { formatAddress } from "../view/address.ts";
import { MAP_CREDIT } from "../view/attribution.ts";
import type { ViewPatch } from "../view/hostMessages.ts";
import { useBlockedLink, useHostPage, useOnScreen } from "./host/useHostPage.ts";
import type { LanguagePack, loadLanguage } from "./languagePacks.ts";
import { TripEvents, TripMap, TripNow, TripTime } from "./sections.tsx";
import { useEscape, useTripView } from "./useTripView.ts";
import { useWholeTrip } from "./useWholeTrip.ts";

export interface EmbedAppProps {
  /** The trip as the embed is prerendered. */
  readonly english: LanguagePack;
  readonly loadLanguage: typeof loadLanguage;
  readonly labels: readonly BasemapLabel[];
  readonly loadLive: LoadLive;
}

/** The map as it stands in an article: the map, the time control, what happens, and the list behind a button. */
export function EmbedApp({ english, loadLanguage, labels, loadLive }: EmbedAppProps) {
  const [isListOpen, setListOpen] = useState(false);
  const listButton = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLElement>(null);
  const shown = useTripView({
    english,
    loadLanguage,
    onOpen: () => setListOpen(false),
    focusFallback: () => listButton.current,
  });
  const { trip, language, messages, i18n, range, view, change, isReady, open } = shown;
  const { close, label, happening, train } = shown;
  const [lastMode, setMode] = useState<MapMode>("static");
  const [isWhole] = useWholeTrip();
  const isInSight = useOnScreen(root);
  const unopened = useBlockedLink();
  const isStatic = view.static || !isReady || !isInSight || prefersReducedData();
  const mode = isStatic && lastMode === "live" ? "static" : view.static ? "static" : lastMode;

  useEffect(() => {
    if (isStatic) setMode((before) => (before === "live" ? "static" : before));
  }, [isStatic]);
  useEffect(() => {
    document.documentElement.dataset.map = mode;
  }, [mode]);

  const { setPlaying, setReaders } = shown;
  const onGo = useCallback(
    (wanted: ViewPatch) => {
      setReaders(false);
      setPlaying(false);
      setListOpen(false);
      change(wanted);
    },
    [change, setPlaying, setReaders],
  );
  useHostPage({ trip: english.trip, range, view, isReady: isReady, mode, root, onGo });

  const closeList = useCallback(() => {
    setListOpen(false);
    listButton.current?.focus({ preventScroll: true });
  }, []);
  useEscape(isListOpen ? closeList : open === null ? null : close);

  const missing = missingSentence(messages, mode === "failed", shown.isMissing);
  const copyText = (kind: "citation" | "link", claim: Claim) =>
    kind === "citation"
      ? citation(claim, Date.now(), i18n)
      : new URL(pageAddress(formatAddress({ ...view, claim: claim.id }, range)), document.baseURI).href;
  const page = pageAddress(formatAddress({ ...view, lang: language, static: false }, range));
  return (
    <main className="embed-main" ref={root}>
      <h1 className="visually-hidden">{textIn(trip.title, language)}</h1>
      <section className="embed-map" aria-label={messages.ui.map}>
        <TripMap
          shown={shown}
          labels={labels}
          isStatic={isStatic}
          isWhole={isWhole}
          isCooperative
          loadLive={loadLive}
          mode={mode}
          onMode={setMode}
          after="time"
          copyText={copyText}
        />
      </section>
      <div className="embed-panel">
        <div className="embed-part" data-natural id="time" tabIndex={-1}>
          <TripTime shown={shown} />
        </div>
        <div className="embed-part embed-now" data-natural>
          <TripNow shown={shown} missing={missing} />
        </div>
      </div>
      <LiveRegion text={[label, train, happening, missing].join(" ")} isReady={isReady} />
      <footer className="embed-part embed-foot" data-natural>
        <button
          type="button"
          ref={listButton}
          aria-expanded={isListOpen}
          aria-controls="embed-list"
          onClick={() => setListOpen(!isListOpen)}
        >
          {messages.ui.events}
        </button>
        <a href={page} target="_blank" rel="noopener">
          {messages.embed.fullPage}
        </a>
        <span className="embed-credit">{MAP_CREDIT}</span>
      </footer>
      {unopened.address === null ? null : (
        <div className="embed-address" role="status">
          <label htmlFor="embed-address">{messages.embed.nothingOpened}</label>
          <input
            id="embed-address"
            readOnly
            value={unopened.address}
            onFocus={(event) => event.currentTarget.select()}
          />
          <button type="button" aria-label={messages.ui.close} onClick={unopened.dismiss}>
            ×
          </button>
        </div>
      )}
      <section className="embed-list" id="embed-list" hidden={!isListOpen} aria-labelledby="events-title">
        {isListOpen ? (
          <>
            <div className="embed-list-head">
              <KnowledgeSwitch
                known={view.knowledge}
                asked={shown.asked}
                i18n={i18n}
                onKnown={(next) => change({ knowledge: next })}
              />
              <button type="button" className="popup-close" aria-label={messages.ui.close} onClick={closeList}>
                ×
              </button>
            </div>
            <TripEvents shown={shown} isFollowing />
          </>
        ) : null}
      </section>
    </main>
  );
}

/** The full page beside the embed, at a view. */
function pageAddress(query: string): string {
  return `index.html${query}`;
}
