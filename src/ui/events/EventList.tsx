import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { eventIndex, lastBegun } from "../../trip/knowledge/eventIndex.ts";
import type { KnownEvent, KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { type Phase, phaseAt } from "../../trip/knowledge/moment.ts";
import type { Claim, Place } from "../../trip/model/trip.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { windowText } from "../../trip/text/dates.ts";
import type { I18n } from "../../trip/text/sentences.ts";
import type { Instant } from "../../trip/time/instant.ts";
import { CertaintyBadge } from "../claims/CertaintyBadge.tsx";
import { ClaimSource, ClaimText } from "../claims/ClaimCard.tsx";

export interface EventListProps {
  readonly known: KnownTrip;
  readonly i18n: I18n;
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
  const { known, i18n, t, isFollowing, selectedPlace, onOpenEvent, onOpenClaim, onOpenPlace } = props;
  const { messages } = i18n;
  const list = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(0);
  const shown = pageOf(known.events, page);
  const current = isFollowing ? lastBegun(eventIndex(known), t) : -1;
  useEffect(() => {
    const id = known.events[current]?.id;
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
          key={event.id}
          known={event}
          i18n={i18n}
          phase={phases[index] ?? "untimed"}
          isSelected={event.place.id === selectedPlace}
          onOpenEvent={onOpenEvent}
        />
      )),
    [known, shown.page, phasesKey, i18n, selectedPlace, onOpenEvent],
  );
  return (
    <div className="events" id="events" tabIndex={-1} ref={list}>
      <h2 id="events-title">{messages.ui.events}</h2>
      <Pager of={shown} i18n={i18n} onPage={setPage} />
      <ol className="event-list" aria-labelledby="events-title" start={shown.first}>
        {rows}
      </ol>
      <Pager of={shown} i18n={i18n} onPage={setPage} />
      <BesideEvents known={known} i18n={i18n} onOpenClaim={onOpenClaim} onOpenPlace={onOpenPlace} />
    </div>
  );
}

/** What the record tells beside its events: the places, what is said of them, and what is said of none. */
const BesideEvents = memo(function BesideEvents(
  props: Pick<EventListProps, "known" | "i18n" | "onOpenClaim" | "onOpenPlace">,
) {
  const { known, i18n, onOpenClaim, onOpenPlace } = props;
  const { messages, language } = i18n;
  const beside = useMemo(() => claimsBeside(known), [known]);
  return (
    <>
      <h3 className="events-section" id="places-title">
        {messages.ui.ofThePlaces}
      </h3>
      <Paged items={known.places} i18n={i18n}>
        {(places) => (
          <ul className="event-places" aria-labelledby="places-title">
            {places.map((place) => (
              <li key={place.id}>
                <button type="button" className="event-title" onClick={() => onOpenPlace(place)}>
                  {textIn(place.name, language)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Paged>
      <Paged items={beside} i18n={i18n}>
        {(shown) =>
          shown.map(({ place, claims }) => (
            <section key={place.id} className="event-beside" aria-label={textIn(place.name, language)}>
              <h4>
                <button type="button" className="event-title" onClick={() => claims[0] && onOpenClaim(claims[0])}>
                  {textIn(place.name, language)}
                </button>
              </h4>
              <Claims claims={claims} i18n={i18n} />
            </section>
          ))
        }
      </Paged>
      {known.claimsWithoutPlace.length === 0 ? null : (
        <section className="event-beside" aria-labelledby="elsewhere-title">
          <h3 className="events-section" id="elsewhere-title">
            {messages.ui.alsoInArticles}
          </h3>
          <p className="event-note">{messages.ui.alsoNoEvent}</p>
          <Paged items={known.claimsWithoutPlace} i18n={i18n}>
            {(claims) => <Claims claims={claims} i18n={i18n} withCertainty />}
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
  i18n,
  children,
}: {
  items: readonly Item[];
  i18n: I18n;
  children: (items: readonly Item[]) => ReactNode;
}) {
  const [page, setPage] = useState(0);
  const shown = pageOf(items, page);
  return (
    <>
      {children(shown.items)}
      <Pager of={shown} i18n={i18n} onPage={setPage} />
    </>
  );
}

interface PagerProps {
  readonly of: Page<unknown>;
  readonly i18n: I18n;
  readonly onPage: (page: number) => void;
}

/** Where all items stand on one page, nothing. */
function Pager({ of: { items, page, first, count }, i18n: { messages }, onPage }: PagerProps) {
  if (items.length === count) return null;
  return (
    <p className="event-pager">
      <button type="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {messages.ui.earlierPage}
      </button>
      <span>{messages.ui.pageOf(first, first + items.length - 1, count)}</span>
      <button type="button" disabled={first + items.length > count} onClick={() => onPage(page + 1)}>
        {messages.ui.laterPage}
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

interface EventRowProps extends Pick<EventListProps, "i18n" | "onOpenEvent"> {
  readonly known: KnownEvent;
  readonly phase: Phase;
  readonly isSelected: boolean;
}

/** One event; drawn anew only when what it shows changes, for the time moves at every step and most rows do not. */
const EventRow = memo(function EventRow({ known, i18n, phase, isSelected, onOpenEvent }: EventRowProps) {
  const { id, place, title, window, certainty, claims } = known;
  const { messages, language } = i18n;
  return (
    <li className="event" data-event={id} data-phase={phase} data-selected={isSelected || undefined}>
      <p className="event-when">{windowText(window, place.zone, language, messages.window)}</p>
      <button
        type="button"
        className="event-title"
        aria-current={phase === "now" ? "time" : undefined}
        onClick={() => onOpenEvent(known)}
      >
        {textIn(title, language)}
      </button>
      <p className="event-meta">
        <CertaintyBadge certainty={certainty} messages={messages} />
        <span className="event-place">{textIn(place.name, language)}</span>
      </p>
      <Claims claims={claims} i18n={i18n} />
    </li>
  );
});

function Claims({
  claims,
  i18n,
  withCertainty = false,
}: {
  claims: readonly Claim[];
  i18n: I18n;
  withCertainty?: boolean;
}) {
  return claims.map((claim) => (
    <div key={claim.id} className="event-claim">
      {withCertainty ? <CertaintyBadge certainty={claim.certainty} messages={i18n.messages} /> : null}
      <ClaimText claim={claim} i18n={i18n} />
      <ClaimSource claim={claim} i18n={i18n} isLink />
      {claim.outcome?.status === "not-borne-out" ? (
        <p className="claim-refuted">{i18n.messages.outcome["not-borne-out"]}</p>
      ) : null}
    </div>
  ));
}
