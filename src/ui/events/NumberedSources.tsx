import { memo } from "react";
import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { sourceNumbers } from "../../trip/model/sourceNumbers.ts";
import { sourcesOf } from "../../trip/model/trip.ts";
import { publishedText } from "../../trip/text/claimTexts.ts";
import type { I18n } from "../../trip/text/sentences.ts";

export interface NumberedSourcesProps {
  readonly known: KnownTrip;
  readonly i18n: I18n;
}

/** The addresses that the printed list's numbers stand for. */
export const NumberedSources = memo(function NumberedSources({ known, i18n }: NumberedSourcesProps) {
  const numbers = sourceNumbers(known.trip);
  const sources = new Set(known.claims.flatMap(sourcesOf));
  return (
    <section className="numbered-sources" aria-labelledby="numbered-sources-title">
      <h2 id="numbered-sources-title">{i18n.messages.share.sources}</h2>
      <ol>
        {[...sources]
          .map((source) => ({ source, number: numbers.get(source) ?? 0 }))
          .sort((a, b) => a.number - b.number)
          .map(({ source, number }) => (
            <li key={source.id} value={number}>
              {source.publisher}, {publishedText(source, i18n)}: {source.url}
            </li>
          ))}
      </ol>
    </section>
  );
});
