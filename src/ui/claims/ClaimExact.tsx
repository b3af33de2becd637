import type { ClaimDetails } from "../../trip/model/details.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { windowSentence } from "../../trip/text/sentences.ts";
import type { ClaimProps } from "./ClaimText.tsx";

interface ClaimExactProps extends ClaimProps {
  /** The zone of the claim's place. */
  readonly zone: string;
  readonly claimDetails: ClaimDetails;
  readonly sourceNote: string | null;
}

/** The claim's time in full, with how it was read and all notes, folded; nothing where there is neither. */
export function ClaimExact({ claim: { when }, zone, claimDetails, sourceNote, i18n }: ClaimExactProps) {
  const { messages, language } = i18n;
  const { stated, basis, note } = claimDetails;
  const hasEdge = when !== null && (when.earliest !== null || when.latest !== null);
  const zones = hasEdge ? [...new Set([zone, "UTC"])] : [];
  const notes = [
    stated === null ? null : messages.ui.statedAs(stated),
    basis === null ? null : textIn(basis, language),
    note === null ? null : textIn(note, language),
    sourceNote,
  ].filter((text) => text !== null);
  if (zones.length === 0 && notes.length === 0) return null;
  return (
    <details className="claim-exact">
      <summary>{zones.length === 0 ? messages.panel.notes : messages.panel.whenExactly}</summary>
      {zones.map((each) => (
        <p key={each}>{windowSentence(when, each, i18n)}</p>
      ))}
      {notes.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  );
}
