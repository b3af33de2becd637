import { useEffect, useMemo, useRef, useState } from "react";
import { eventIndex, lastBegun, rowStart } from "../../trip/knowledge/eventIndex.ts";
import type { KnownEvent, KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { phaseAt } from "../../trip/knowledge/moment.ts";
import type { Claim, Place } from "../../trip/model/trip.ts";
import { longDate } from "../../trip/text/dates.ts";
import { type I18n, zoneName } from "../../trip/text/sentences.ts";
import { type Instant, startOfDay } from "../../trip/time/instant.ts";
import { EventRow } from "./EventRow.tsx";
import { OtherClaims } from "./OtherClaims.tsx";
import { Pager } from "./Pager.tsx";
import { claimsOf, pageIndexOf, pageOf } from "./page.ts";

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
  /** Called with claims that the reader wants to see, whose words may have to be fetched. */
  readonly onShowClaims: (claims: readonly Claim[]) => void;
}

/** Debounce before the list follows the time, in milliseconds: on the page that it shows, and to another one. */
const REST_MS = { samePage: 200, otherPage: 700 } as const;

/** Room above the row that is scrolled to, for the list's sticky heading, in CSS pixels. */
const HEADING_PX = 40;

/** Everything the map shows, as text, in order of time. */
export function EventList(props: EventListProps) {
  const { known, i18n, t, isFollowing, selectedPlace, onOpenEvent, onOpenClaim, onOpenPlace, onShowClaims } = props;
  const { messages, trip } = i18n;
  const list = useRef<HTMLDivElement>(null);
  const [pageIndex, setPageIndex] = useState(0);
  const page = useMemo(() => pageOf(known.events, pageIndex, claimsOf), [known, pageIndex]);
  const days = useMemo(() => page.items.map((event, at) => dayLabel(event, page.items[at - 1], i18n)), [page, i18n]);
  const current = isFollowing ? lastBegun(eventIndex(known), t) : -1;
  useEffect(() => {
    const id = known.events[current]?.id;
    if (id === undefined) return;
    const follow = () => {
      if (list.current === null || isReading(list.current)) return;
      setPageIndex(pageIndexOf(known.events, current, claimsOf));
      requestAnimationFrame(() => list.current !== null && scrollToEvent(list.current, id));
    };
    const isHere = page.items.some((event) => event.id === id);
    const timer = setTimeout(follow, isHere ? REST_MS.samePage : REST_MS.otherPage);
    return () => clearTimeout(timer);
  }, [known, current, page]);
  return (
    <div className="events" id="events" tabIndex={-1} ref={list}>
      <h2 id="events-title">{messages.ui.events}</h2>
      <p className="event-note">{messages.story.timesIn(zoneName(trip.zone, i18n))}</p>
      <Pager page={page} messages={messages} onPage={setPageIndex} />
      <ol className="event-list" aria-labelledby="events-title" start={page.first}>
        {page.items.map((event, index) => (
          <EventRow
            key={event.id}
            event={event}
            i18n={i18n}
            day={days[index] ?? null}
            isFoldable={isFollowing}
            phase={phaseAt(event, t)}
            isSelected={event.place.id === selectedPlace}
            onOpenEvent={onOpenEvent}
            onShowClaims={onShowClaims}
          />
        ))}
      </ol>
      <Pager page={page} messages={messages} onPage={setPageIndex} />
      <OtherClaims
        known={known}
        i18n={i18n}
        onOpenClaim={onOpenClaim}
        onOpenPlace={onOpenPlace}
        onShowClaims={onShowClaims}
      />
    </div>
  );
}

/** The day in which an event's window begins, in words; null where the event before it began on the same day. */
function dayLabel(event: KnownEvent, before: KnownEvent | undefined, { trip, language }: I18n): string | null {
  const start = rowStart(event);
  if (start === null) return null;
  const earlier = before === undefined ? null : rowStart(before);
  const isSameDay = earlier !== null && startOfDay(earlier, trip.zone) === startOfDay(start, trip.zone);
  return isSameDay ? null : longDate(start, trip.zone, language);
}

/** Whether the reader is in the list, which then does not scroll by itself. */
function isReading(list: HTMLElement): boolean {
  return list.matches(":hover, :focus-within");
}

/** Scrolls the list, never the page, to an event's row. */
function scrollToEvent(list: HTMLElement, eventId: string): void {
  const row = list.querySelector(`[data-event="${CSS.escape(eventId)}"]`);
  const isScrollable = list.scrollHeight > list.clientHeight + 1;
  if (!(row instanceof HTMLElement) || !isScrollable) return;
  list.scrollTop = row.offsetTop - list.offsetTop - HEADING_PX;
}
