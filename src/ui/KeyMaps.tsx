import { memo } from "react";
import { VIEW_BOX } from "../scene/projection.ts";
import type { KnownTrip } from "../trip/knowledge/knownTrip.ts";
import { mappedMoments } from "../trip/knowledge/mappedMoments.ts";
import { momentAt } from "../trip/knowledge/moment.ts";
import { textIn } from "../trip/record/vocabulary.ts";
import { clock, shortDay } from "../trip/text/dates.ts";
import { type I18n, trainSentence } from "../trip/text/sentences.ts";

export interface KeyMapsProps {
  readonly known: KnownTrip;
  readonly i18n: I18n;
  /** The picture with all maps, drawn for this language and state of knowledge; null where the build has none. */
  readonly picture: string | null;
}

/**
 * Small maps of key moments, for paper and for pages without scripts. On screen a style sheet hides them, so that their
 * picture is never fetched.
 */
export const KeyMaps = memo(function KeyMaps({ known, i18n, picture }: KeyMapsProps) {
  const { trip, language, messages } = i18n;
  if (picture === null) return null;
  return (
    <section className="key-maps" aria-labelledby="key-maps-title">
      <h2 id="key-maps-title">{messages.share.keyMaps}</h2>
      {mappedMoments(known).map(({ keyMoment: { highlight, event, number }, t }, index) => (
        <figure key={event.id}>
          <figcaption>
            <b>{number}</b> {shortDay(t, trip.zone, language)}, {clock(t, trip.zone)}
            <br />
            <b>{textIn(highlight.label, language)}</b>
          </figcaption>
          <img
            loading="lazy"
            src={`./${picture}#m${index}`}
            alt={trainSentence(momentAt(known, t), i18n)}
            {...VIEW_BOX}
          />
        </figure>
      ))}
    </section>
  );
});
