import { useEffect } from "react";
import { flushSync } from "react-dom";
import { textIn } from "../trip/record/vocabulary.ts";
import { type AboutPart, AboutSection } from "./AboutSection.tsx";
import { AppContext, useAppState } from "./AppContext.tsx";
import { Later } from "./Later.tsx";
import { Stage } from "./Stage.tsx";
import {
  AnnouncementSection,
  EmbedCodeSection,
  EventsSection,
  ExportSection,
  KeyMapsSection,
  LegendSection,
  PreferencesSection,
  PrintedMoment,
  SourcesSection,
} from "./sections.tsx";
import { deckText, i18n, messages } from "./selectors.ts";
import { startPage, type TripApp } from "./tripApp.ts";

/** The page. It renders once per language; the sections follow the store. */
export function PageApp({ app, about }: { readonly app: TripApp; readonly about: AboutPart }) {
  useEffect(() => startPage(app, flushSync), [app]);
  return (
    <AppContext value={app}>
      <main className="page-main" ref={cancelUnanswered}>
        <Stage after="events" isCooperative={false} link={<EmbedLink />}>
          <Head />
          <PreferencesSection />
        </Stage>
        <Later>
          <KeyMapsSection />
        </Later>
        <Later>
          <EventsSection />
        </Later>
      </main>
      <Later>
        <SourcesSection />
      </Later>
      <Later>
        <Foot about={about} />
      </Later>
      <AnnouncementSection />
      <PrintedMoment />
    </AppContext>
  );
}

/** Cancels the animation `unanswered` of loading.css, which adapts a copy of the page that has no program. */
function cancelUnanswered(main: HTMLElement | null): void {
  for (const animation of main?.getAnimations?.() ?? []) animation.cancel();
}

function Head() {
  const { trip, language } = useAppState(i18n);
  return (
    <header className="stage-head">
      <h1>{textIn(trip.title, language)}</h1>
      <p className="stage-deck">{useAppState(deckText)}</p>
    </header>
  );
}

function EmbedLink() {
  return <a href="#embed">{useAppState(messages).embed.title}</a>;
}

function Foot({ about }: { readonly about: AboutPart }) {
  const { ui } = useAppState(messages);
  return (
    <footer className="page-foot">
      <section aria-labelledby="legend-title">
        <h2 id="legend-title">{ui.legend}</h2>
        <LegendSection />
        <ExportSection />
      </section>
      <EmbedCodeSection />
      <AboutSection about={about} />
    </footer>
  );
}
