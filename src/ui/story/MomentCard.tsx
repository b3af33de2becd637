import type { KeyMoment } from "../../trip/knowledge/keyMoments.ts";
import type { KnownEvent } from "../../trip/knowledge/knownTrip.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { hasOwnClock, type I18n, windowInZone } from "../../trip/text/sentences.ts";
import { CertaintyBadge } from "../claims/CertaintyBadge.tsx";

export interface MomentCardProps {
  /** The last event whose window has begun; null before the first. */
  readonly event: KnownEvent | null;
  /** The key moment that this event is, or null. */
  readonly keyMoment: KeyMoment | null;
  /** How many key moments there are. */
  readonly count: number;
  readonly i18n: I18n;
  /** Whether what became known later may be shown beside what the articles had. */
  readonly withLater: boolean;
  /** Where the train is at the moment shown, as a sentence. */
  readonly train: string;
}

/** The moment as a headline, with what the articles had of it and what is known since. */
export function MomentCard({ event, keyMoment, count, i18n, withLater, train }: MomentCardProps) {
  const { story } = i18n.messages;
  const { language } = i18n;
  return (
    <section className="card" data-part="card" aria-label={story.card}>
      {event === null ? null : (
        <p className="card-meta">
          {keyMoment === null ? (
            <CertaintyBadge certainty={event.certainty} messages={i18n.messages} />
          ) : (
            <b>{story.momentOf(keyMoment.number, count)}</b>
          )}{" "}
          <span>{windowInZone(event.window, i18n.trip.zone, i18n)}</span>
          {hasOwnClock(event.window, event.place.zone, i18n) ? (
            <span className="card-local"> ({windowInZone(event.window, event.place.zone, i18n)})</span>
          ) : null}
        </p>
      )}
      <h2 className="card-title">
        {event === null ? train : textIn(keyMoment?.highlight.headline ?? event.title, language)}
      </h2>
      {keyMoment === null ? null : (
        <dl className="card-rows">
          <Row name={story.articles} text={keyMoment.highlight.articles} language={language} />
          {withLater ? <Row name={story.since} text={keyMoment.highlight.since} language={language} /> : null}
        </dl>
      )}
      {event === null ? null : <p className="page-train">{train}</p>}
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly text: Parameters<typeof textIn>[0] | null;
  readonly language: I18n["language"];
}

function Row({ name, text, language }: RowProps) {
  if (text === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{textIn(text, language)}</dd>
    </div>
  );
}
