import type { Certainty } from "../../trip/record/vocabulary.ts";
import type { Words } from "../../trip/text/locales/index.ts";

/** The word for a certainty, with its pattern before it. */
export function CertaintyBadge({ certainty, words }: { certainty: Certainty; words: Words }) {
  return (
    <span className="certainty" data-certainty={certainty}>
      {words.certainty[certainty]}
    </span>
  );
}
