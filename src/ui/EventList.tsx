import { memo, useEffect, useRef } from "react";
import { windowText } from "../trip/format.ts";
import type { KnownEvent, KnownTrip } from "../trip/known.ts";
import type { Phase } from "../trip/moment.ts";
import type { Speech } from "../trip/sentences.ts";
import type { Claim, Place } from "../trip/trip.ts";
import { CertaintyBadge } from "./Certainty.tsx";
import { ClaimSource, ClaimText } from "./ClaimCard.tsx";

export interface EventListProps {
  readonly known: KnownTrip;
  readonly speech: Speech;
  /** How each event stands to the moment, by event id. */
  readonly phases: ReadonlyMap<string, Phase>;
  /** The last event that has begun, which the list keeps in view. */
  readonly current: string | null;
  readonly selectedPlace: string | null;
  readonly onOpenEvent: (event: KnownEvent) => void;
  readonly onOpenClaim: (claim: Claim) => void;
  readonly onOpenPlace: (place: Place) => void;
}

/** So long must the time rest, in milliseconds, until the list follows it. */
const REST_MS = 200;

/** Everything the map tells, as text, in order: the map's equal. */
export const EventList = memo(function EventList(props: EventListProps) {
  const { known, speech, current, onOpenClaim, onOpenPlace } = props;
  const { words, language } = speech;
  const beside = known.places
    .map((place) => ({
      place,
      claims: (known.claimsByPlace.get(place.id) ?? []).filter(
        (claim) => claim.event === null && claim.about[0] === place,
      ),
    }))
    .filter(({ claims }) => claims.length > 0);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (list.current !== null && current !== null) bringIntoView(list.current, current);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <div className="events" ref={list}>
      <h2 id="events-title">{words.ui.events}</h2>
      <ol className="event-list" aria-labelledby="events-title">
        {known.events.map((event) => (
          <EventRow
            key={event.event.id}
            known={event}
            speech={speech}
            phase={props.phases.get(event.event.id) ?? "untimed"}
            isSelected={event.event.place.id === props.selectedPlace}
            onOpenEvent={props.onOpenEvent}
          />
        ))}
      </ol>
      <h3 className="events-section" id="places-title">
        {words.ui.ofThePlaces}
      </h3>
      <ul className="event-places" aria-labelledby="places-title">
        {known.places.map((place) => (
          <li key={place.id}>
            <button type="button" className="event-title" onClick={() => onOpenPlace(place)}>
              {place.name[language]}
            </button>
          </li>
        ))}
      </ul>
      {beside.map(({ place, claims }) => (
        <section key={place.id} className="event-beside" aria-label={place.name[language]}>
          <h4>
            <button type="button" className="event-title" onClick={() => claims[0] && onOpenClaim(claims[0])}>
              {place.name[language]}
            </button>
          </h4>
          <Claims claims={claims} speech={speech} />
        </section>
      ))}
      {known.elsewhere.length === 0 ? null : (
        <section className="event-beside" aria-labelledby="elsewhere-title">
          <h3 className="events-section" id="elsewhere-title">
            {words.ui.alsoInArticles}
          </h3>
          <p className="event-note">{words.ui.alsoNoEvent}</p>
          <Claims claims={known.elsewhere} speech={speech} withCertainty />
        </section>
      )}
    </div>
  );
});

/** Scrolls the list, never the page, to a row; leaves it alone while the reader is in it. */
function bringIntoView(list: HTMLElement, eventId: string): void {
  const row = list.querySelector(`[data-event="${eventId}"]`);
  const isScrolled = list.scrollHeight > list.clientHeight + 1;
  if (!(row instanceof HTMLElement) || !isScrolled || list.matches(":hover, :focus-within")) return;
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
      <ClaimSource claim={claim} speech={speech} />
      {claim.outcome?.status === "not-borne-out" ? (
        <p className="claim-refuted">{speech.words.outcome["not-borne-out"]}</p>
      ) : null}
    </div>
  ));
}
