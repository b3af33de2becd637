import { useEffect } from "react";
import { flushSync } from "react-dom";
import { textIn } from "../trip/record/vocabulary.ts";
import { MAP_CREDIT } from "../view/attribution.ts";
import { AppContext, useAppState } from "./AppContext.tsx";
import {
  AboutSection,
  AnnouncementSection,
  EmbedCodeSection,
  EventsSection,
  ExportSection,
  KnowledgeSection,
  LegendSection,
  MapSection,
  MomentSection,
  PreferencesSection,
  PrintedMoment,
  TimeSection,
} from "./sections.tsx";
import { i18n, messages } from "./selectors.ts";
import { startPage, type TripApp } from "./tripApp.ts";

/** The page. It renders once per language; the sections follow the store. */
export function PageApp({ app }: { readonly app: TripApp }) {
  useEffect(() => startPage(app, flushSync), [app]);
  return (
    <AppContext value={app}>
      <div className="page-view">
        <Head />
        <main className="page-main">
          <Stage />
          <div className="page-controls" id="controls">
            <KnowledgeSection />
            <PreferencesSection />
          </div>
          <EventsSection />
        </main>
      </div>
      <Foot />
      <AnnouncementSection />
      <PrintedMoment />
    </AppContext>
  );
}

function Head() {
  const { trip, language } = useAppState(i18n);
  return (
    <header className="page-head">
      <h1>{textIn(trip.title, language)}</h1>
      <p className="page-lead">{textIn(trip.description, language)}</p>
    </header>
  );
}

function Stage() {
  const { ui } = useAppState(messages);
  return (
    <div className="page-stage">
      <section className="page-map" aria-label={ui.map}>
        <MapSection isCooperative={false} after="events" />
      </section>
      <p className="page-credit">
        <a href="#about-title">{MAP_CREDIT}</a>
      </p>
      <div className="page-now">
        <MomentSection />
      </div>
      <TimeSection />
    </div>
  );
}

function Foot() {
  const { ui } = useAppState(messages);
  return (
    <footer className="page-foot">
      <section aria-labelledby="legend-title">
        <h2 id="legend-title">{ui.legend}</h2>
        <LegendSection />
        <ExportSection />
      </section>
      <EmbedCodeSection />
      <AboutSection />
    </footer>
  );
}
