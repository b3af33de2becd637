import type { Certainty } from "../../trip/record/vocabulary.ts";
import type { Messages } from "../../trip/text/locales/index.ts";

/** The word for a certainty, with its pattern before it. */
export function CertaintyBadge({ certainty, messages }: { certainty: Certainty; messages: Messages }) {
  return (
    <span className="certainty" data-certainty={certainty}>
      {messages.certainty[certainty]}
    </span>
  );
}
