import type { Certainty } from "../../trip/record/vocabulary.ts";
import type { Messages } from "../../trip/text/messages.ts";

/** A certainty's word, after its pattern. */
export function CertaintyBadge({ certainty, messages }: { certainty: Certainty; messages: Messages }) {
  return (
    <span className="certainty" data-certainty={certainty}>
      {messages.certainty[certainty]}
    </span>
  );
}
