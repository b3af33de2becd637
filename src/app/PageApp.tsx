import { useCallback, useEffect, useState } from "react";
import { ExportButtons } from "../map/export/ExportButtons.tsx";
import { Legend } from "../map/Legend.tsx";
import type { MapMode } from "../map/MapView.tsx";
import { prefersReducedData } from "../platform/browser.ts";
import type { BasemapLabel } from "../scene/labels/basemapLabels.ts";
import type { Knowledge } from "../trip/knowledge/knownTrip.ts";
import type { TimeRange } from "../trip/knowledge/timeRange.ts";
import type { Claim } from "../trip/model/trip.ts";
import { textIn } from "../trip/record/vocabulary.ts";
import { citation } from "../trip/text/citation.ts";
import { missingSentence } from "../trip/text/sentences.ts";
import { About } from "../ui/about/About.tsx";
import { EmbedDialog } from "../ui/embed/EmbedDialog.tsx";
import { KnowledgeSwitch } from "../ui/KnowledgeSwitch.tsx";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { Preferences } from "../ui/Preferences.tsx";
import { formatAddress } from "../view/address.ts";
import { MAP_CREDIT } from "../view/attribution.ts";
import type { ViewState } from "../view/viewState.ts";
import type { LanguagePack, loadLanguage } from "./languagePacks.ts";
import { loadLiveMap } from "./loadLiveMap.ts";
import { TripEvents, TripMap, TripNow, TripTime } from "./sections.tsx";
import { useEscape, useTripView } from "./useTripView.ts";
import { useWholeTrip } from "./useWholeTrip.ts";

export interface PageAppProps {
  /** The trip as the page is prerendered. */
  readonly english: LanguagePack;
  readonly loadLanguage: typeof loadLanguage;
  readonly labels: readonly BasemapLabel[];
}

/** The page: one view state, from which everything shown follows. */
export function PageApp({ english, loadLanguage, labels }: PageAppProps) {
  const shown = useTripView({ english, loadLanguage });
  const { trip, language, messages, i18n, range, ground, view, change, isReady, open } = shown;
  const { close, label, happening, train } = shown;
  const [lastMode, setMode] = useState<MapMode>("static");
  const mode = view.static ? "static" : lastMode;
  const [isWhole, drawWhole] = useWholeTrip();
  const onKnown = useCallback((known: Knowledge) => change({ knowledge: known }), [change]);
  useEscape(open === null ? null : close);
  useEffect(() => {
    document.documentElement.dataset.map = mode;
  }, [mode]);
  useEffect(() => {
    if (view.static) setMode("static");
  }, [view.static]);

  const missing = missingSentence(messages, mode === "failed", shown.isMissing);
  const copyText = (kind: "citation" | "link", claim: Claim) =>
    kind === "citation" ? citation(claim, Date.now(), i18n) : addressOf({ ...view, claim: claim.id }, range);
  return (
    <>
      <div className="page-view">
        <header className="page-head">
          <h1>{textIn(trip.title, language)}</h1>
          <p className="page-lead">{textIn(trip.description, language)}</p>
        </header>
        <main className="page-main">
          <div className="page-stage">
            <section className="page-map" aria-label={messages.ui.map}>
              <TripMap
                shown={shown}
                labels={labels}
                isStatic={view.static || !isReady || prefersReducedData()}
                isWhole={isWhole}
                isCooperative={false}
                loadLive={loadLiveMap}
                mode={mode}
                onMode={setMode}
                after="events"
                copyText={copyText}
              />
            </section>
            <p className="page-credit">
              <a href="#about-title">{MAP_CREDIT}</a>
            </p>
            <div className="page-now">
              <TripNow shown={shown} missing={missing} />
            </div>
            <TripTime shown={shown} />
          </div>
          <div className="page-controls" id="controls">
            <KnowledgeSwitch known={view.knowledge} asked={shown.asked} i18n={i18n} onKnown={onKnown} />
            <Preferences theme={view.theme} language={language} messages={messages} onChange={change} />
          </div>
          <TripEvents shown={shown} isFollowing={isReady} />
        </main>
      </div>
      <footer className="page-foot">
        <section aria-labelledby="legend-title">
          <h2 id="legend-title">{messages.ui.legend}</h2>
          <Legend ground={ground} messages={messages} />
          <ExportButtons
            messages={messages}
            name={trip.id}
            lines={() => [label, MAP_CREDIT, addressOf(view, range)]}
            drawWhole={drawWhole}
          />
        </section>
        <EmbedDialog view={view} range={range} i18n={i18n} />
        <About i18n={i18n} />
      </footer>
      <LiveRegion text={[label, train, happening, missing].join(" ")} isReady={isReady} />
      <PrintMoment label={label} view={view} range={range} isReady={isReady} />
    </>
  );
}

interface PrintMomentProps {
  readonly label: string;
  readonly view: ViewState;
  readonly range: TimeRange;
  readonly isReady: boolean;
}

/** On paper, what moment the page is of and where it is found; kept up with the view once that rests. */
function PrintMoment(shown: PrintMomentProps) {
  const [text, setText] = useState(() => printedMoment(shown));
  useEffect(() => {
    const timer = setTimeout(() => setText(printedMoment(shown)), PRINT_REST_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return <p className="print-moment">{text}</p>;
}

function printedMoment({ label, view, range, isReady }: PrintMomentProps): string {
  return isReady ? `${label} · ${addressOf(view, range)}` : label;
}

/** So long must the view rest, in milliseconds, until what is printed under it follows. */
const PRINT_REST_MS = 150;

/** The address of a view, absolute; of what the page's own address said, nothing else is in it. */
function addressOf(view: ViewState, range: TimeRange): string {
  return `${location.origin === "null" ? "" : location.origin}${location.pathname}${formatAddress(view, range)}`;
}
