import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { textIn } from "../trip/record/vocabulary.ts";
import { formatAddress } from "../view/address.ts";
import type { AppState } from "../view/appState.ts";
import { AppContext, useApp, useAppState, useRestingState } from "./AppContext.tsx";
import { startHostPage } from "./host/hostPage.ts";
import { Stage } from "./Stage.tsx";
import { AnnouncementSection, EventsSection } from "./sections.tsx";
import { i18n, messages } from "./selectors.ts";
import { EMBED_LIST_ID, pageBeside, startEmbed, type TripApp } from "./tripApp.ts";
import { useSelect } from "./useSelect.ts";

/** The map in an article: map, time control, the moment in words, and the list behind a button. */
export function EmbedApp({ app }: { readonly app: TripApp }) {
  const root = useRef<HTMLElement>(null);
  const { trip, language } = useSelect(app.store, i18n);
  const isReady = useSelect(app.store, (state) => state.isReady);
  const hasHeadline = useSelect(app.store, (state) => state.view.headline);
  useEffect(() => (root.current === null ? undefined : startEmbed(app, root.current, flushSync)), [app]);
  useEffect(
    () => (isReady && root.current !== null ? startHostPage(app.store, root.current) : undefined),
    [app, isReady],
  );
  return (
    <AppContext value={app}>
      <main className="embed-main" ref={root}>
        <Stage after="time" isCooperative>
          <h1 className={hasHeadline ? "stage-headline" : "visually-hidden"} data-natural>
            {textIn(trip.title, language)}
          </h1>
        </Stage>
        <AnnouncementSection />
        <Foot />
        <BlockedLink />
        <List />
      </main>
    </AppContext>
  );
}

function Foot() {
  const { ui, embed } = useAppState(messages);
  const { toggleList } = useApp().actions;
  return (
    <footer className="embed-foot" data-natural>
      <button
        type="button"
        aria-expanded={useAppState((state) => state.isListOpen)}
        aria-controls={EMBED_LIST_ID}
        onClick={toggleList}
      >
        {ui.events}
      </button>
      <a href={useRestingState(fullPage)} target="_blank" rel="noopener">
        {embed.fullPage}
      </a>
    </footer>
  );
}

/** The full page at the view and in the language on screen, with its live map. */
function fullPage({ view, range, pack }: AppState): string {
  return pageBeside(formatAddress({ ...view, lang: pack.language, static: false }, range));
}

function BlockedLink() {
  const { ui, embed } = useAppState(messages);
  const { dismissBlockedLink } = useApp().actions;
  const address = useAppState((state) => state.blockedLink);
  if (address === null) return null;
  return (
    <div className="embed-address" role="status">
      <label htmlFor="embed-address">{embed.nothingOpened}</label>
      <input id="embed-address" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      <button type="button" aria-label={ui.close} onClick={dismissBlockedLink}>
        ×
      </button>
    </div>
  );
}

function List() {
  const { ui } = useAppState(messages);
  const { closeList } = useApp().actions;
  const isOpen = useAppState((state) => state.isListOpen);
  return (
    <section className="embed-list" id={EMBED_LIST_ID} hidden={!isOpen} aria-labelledby="events-title">
      {isOpen ? (
        <>
          <div className="embed-list-head">
            <button type="button" className="place-close" aria-label={ui.close} onClick={closeList}>
              ×
            </button>
          </div>
          <EventsSection />
        </>
      ) : null}
    </section>
  );
}
