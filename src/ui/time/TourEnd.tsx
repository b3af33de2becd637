import { EVERYTHING, type Knowledge } from "../../trip/knowledge/knownTrip.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import type { I18n } from "../../trip/text/sentences.ts";

export interface TourEndProps {
  readonly known: Knowledge;
  readonly i18n: I18n;
  readonly onReplay: (knowledge: Knowledge) => void;
}

/** What a reader may want once the trip has been played: the same again, or with another state of knowledge. */
export function TourEnd({ known, i18n: { trip, language, messages }, onReplay }: TourEndProps) {
  const [edition] = trip.editions.values();
  const other =
    known.kind !== "everything"
      ? { knowledge: EVERYTHING, name: messages.ui.everything }
      : edition && { knowledge: { kind: "edition", id: edition.id } as const, name: textIn(edition.name, language) };
  return (
    <p className="tour-end">
      <button type="button" onClick={() => onReplay(known)}>
        {messages.known.playAgain}
      </button>
      {other === undefined ? null : (
        <button type="button" onClick={() => onReplay(other.knowledge)}>
          {messages.known.replayAs(other.name)}
        </button>
      )}
    </p>
  );
}
