import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { eventIndex, lastBegun } from "../../trip/knowledge/eventIndex.ts";
import type { KnownEvent, KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { type Phase, phaseAt } from "../../trip/knowledge/moment.ts";
import type { Claim, Place } from "../../trip/model/trip.ts";
import { windowText } from "../../trip/text/dates.ts";
import type { Speech } from "../../trip/text/sentences.ts";
import type { Instant } from "../../trip/time/instant.ts";
import { CertaintyBadge } from "../claims/CertaintyBadge.tsx";
import { ClaimSource, ClaimText } from "../claims/ClaimCard.tsx";

export interface EventListProps {
  readonly known: KnownTrip;
  readonly speech: Speech;
  readonly t: Instant;
  /** Whether the list keeps the last event that has begun in view. */
  readonly isFollowing: boolean;
  readonly selectedPlace: string | null;
  readonly onOpenEvent: (event: KnownEvent) => void;
  readonly onOpenClaim: (claim: Claim) => void;
  readonly onOpenPlace: (place: Place) => void;
}

/** So long must the time rest, in milliseconds, until the list follows it. */
const REST_MS = 200;

/** So many rows stand in the document at once; a record with more is paged. */
const PAGE_ROWS = 100;

/** Everything the map tells, as text, in order: the map's equal. */
export function EventList(props: EventListProps) {
  const { known, speech, t, isFollowing, selectedPlace, onOpenEvent, onOpenClaim, onOpenPlace } = props;
  const { words } = speech;
  const list = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(0);
  const shown = pageOf(known.events, page);
  const current = isFollowing ? lastBegun(eventIndex(known), t) : -1;
  useEffect(() => {
    const id = known.events[current]?.event.id;
    if (id === undefined) return;
    const timer = setTimeout(() => {
      if (list.current === null || isReading(list.current)) return;
      setPage(Math.floor(current / PAGE_ROWS));
      requestAnimationFrame(() => list.current !== null && bringIntoView(list.current, id));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [known, current]);

  const phases = shown.items.map((event) => phaseAt(event, t));
  const phasesKey = phases.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys stand for the page and its phases
  const rows = useMemo(
    () =>
      shown.items.map((event, index) => (
        <EventRow
          key={event.event.id}
          known={event}
          speech={speech}
          phase={phases[index] ?? "untimed"}
          isSelected={event.event.place.id === selectedPlace}
          onOpenEvent={onOpenEvent}
        />
      )),
    [known, shown.page, phasesKey, speech, selectedPlace, onOpenEvent],
  );
  return (
    <div className="events" id="events" tabIndex={-1} ref={list}>
      <h2 id="events-title">{words.ui.events}</h2>
      <Pager of={shown} speech={speech} onPage={setPage} />
      <ol className="event-list" aria-labelledby="events-title" start={shown.first}>
        {rows}
      </ol>
      <Pager of={shown} speech={speech} onPage={setPage} />
      <BesideEvents known={known} speech={speech} onOpenClaim={onOpenClaim} onOpenPlace={onOpenPlace} />
    </div>
  );
}

/** What the record tells beside its events: the places, what is said of them, and what is said of none. */
const BesideEvents = memo(function BesideEvents(
  props: Pick<EventListProps, "known" | "speech" | "onOpenClaim" | "onOpenPlace">,
) {
  const { known, speech, onOpenClaim, onOpenPlace } = props;
  const { words, language } = speech;
  const beside = useMemo(() => claimsBeside(known), [known]);
  return (
    <>
      <h3 className="events-section" id="places-title">
        {words.ui.ofThePlaces}
      </h3>
      <Paged items={known.places} speech={speech}>
        {(places) => (
          <ul className="event-places" aria-labelledby="places-title">
            {places.map((place) => (
              <li key={place.id}>
                <button type="button" className="event-title" onClick={() => onOpenPlace(place)}>
                  {place.name[language]}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Paged>
      <Paged items={beside} speech={speech}>
        {(shown) =>
          shown.map(({ place, claims }) => (
            <section key={place.id} className="event-beside" aria-label={place.name[language]}>
              <h4>
                <button type="button" className="event-title" onClick={() => claims[0] && onOpenClaim(claims[0])}>
                  {place.name[language]}
                </button>
              </h4>
              <Claims claims={claims} speech={speech} />
            </section>
          ))
        }
      </Paged>
      {known.elsewhere.length === 0 ? null : (
        <section className="event-beside" aria-labelledby="elsewhere-title">
          <h3 className="events-section" id="elsewhere-title">
            {words.ui.alsoInArticles}
          </h3>
          <p className="event-note">{words.ui.alsoNoEvent}</p>
          <Paged items={known.elsewhere} speech={speech}>
            {(claims) => <Claims claims={claims} speech={speech} withCertainty />}
          </Paged>
        </section>
      )}
    </>
  );
});

/** The claims about a place but of no event, each at the first place it is about. */
function claimsBeside({ places, claimsByPlace }: KnownTrip): { place: Place; claims: Claim[] }[] {
  return places
    .map((place) => ({
      place,
      claims: (claimsByPlace.get(place.id) ?? []).filter((claim) => claim.event === null && claim.about[0] === place),
    }))
    .filter(({ claims }) => claims.length > 0);
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  /** The number of the first item shown, from 1. */
  readonly first: number;
  readonly count: number;
}

function pageOf<Item>(items: readonly Item[], wanted: number): Page<Item> {
  const page = Math.max(0, Math.min(wanted, Math.ceil(items.length / PAGE_ROWS) - 1));
  const first = page * PAGE_ROWS;
  return { items: items.slice(first, first + PAGE_ROWS), page, first: first + 1, count: items.length };
}

function Paged<Item>({
  items,
  speech,
  children,
}: {
  items: readonly Item[];
  speech: Speech;
  children: (items: readonly Item[]) => ReactNode;
}) {
  const [page, setPage] = useState(0);
  const shown = pageOf(items, page);
  return (
    <>
      {children(shown.items)}
      <Pager of={shown} speech={speech} onPage={setPage} />
    </>
  );
}

interface PagerProps {
  readonly of: Page<unknown>;
  readonly speech: Speech;
  readonly onPage: (page: number) => void;
}

/** Where all items stand on one page, nothing. */
function Pager({ of: { items, page, first, count }, speech: { words }, onPage }: PagerProps) {
  if (items.length === count) return null;
  return (
    <p className="event-pager">
      <button type="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {words.ui.earlierPage}
      </button>
      <span>{words.ui.pageOf(first, first + items.length - 1, count)}</span>
      <button type="button" disabled={first + items.length > count} onClick={() => onPage(page + 1)}>
        {words.ui.laterPage}
      </button>
    </p>
  );
}

/** Whether the reader is in the list, which then stays as it is. */
function isReading(list: HTMLElement): boolean {
  return list.matches(":hover, :focus-within");
}

/** Scrolls the list, never the page, to a row. */
function bringIntoView(list: HTMLElement, eventId: string): void {
  const row = list.querySelector(`[data-event="${CSS.escape(eventId)}"]`);
  const isScrolled = list.scrollHeight > list.clientHeight + 1;
  if (!(row instanceof HTMLElement) || !isScrolled) return;
  list.scrollTop = row.offsetTop - list.offsetTop - 40;
}

interface EventRowProps extends Pick<EventListProps, "speech" | "onOpenEvent"> {
  readonly known: KnownEvent;
  readonly phase: Phase;
  readonly isSelected: boolean;
}

/** One event; drawn anew only when what it shows changes, for the time moves at every step and most rows do not. */
const EventRow = memo(function EventRow({ known, speech, phase, isSelected, onOpenEvent }: EventRowProps) {
  const { event, window, certainty, claims } = known;
  const { words, language } = speech;
  return (
    <li className="event" data-event={event.id} data-phase={phase} data-selected={isSelected || undefined}>
      <p className="event-when">{windowText(window, event.place.zone, language, words.window)}</p>
      <button
        type="button"
        className="event-title"
        aria-current={phase === "now" ? "time" : undefined}
        onClick={() => onOpenEvent(known)}
      >
        {event.title[language]}
      </button>
      <p className="event-meta">
        <CertaintyBadge certainty={certainty} words={words} />
        <span className="event-place">{event.place.name[language]}</span>
      </p>
      <Claims claims={claims} speech={speech} />
    </li>
  );
});

function Claims({
  claims,
  speech,
  withCertainty = false,
}: {
  claims: readonly Claim[];
  speech: Speech;
  withCertainty?: boolean;
}) {
  return claims.map((claim) => (
    <div key={claim.id} className="event-claim">
      {withCertainty ? <CertaintyBadge certainty={claim.certainty} words={speech.words} /> : null}
      <ClaimText claim={claim} speech={speech} />
      <ClaimSource claim={claim} speech={speech} isLink />
      {claim.outcome?.status === "not-borne-out" ? (
        <p className="claim-refuted">{speech.words.outcome["not-borne-out"]}</p>
      ) : null}
    </div>
  ));
}
