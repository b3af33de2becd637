import { memo, useId } from "react";
import { EVERYTHING, type Known } from "../trip/knowledge/knownTrip.ts";
import { momentLabel, type Speech } from "../trip/text/sentences.ts";

export interface KnownSwitchProps {
  readonly known: Known;
  /** The instant that the address asked for, if it did: it stays on offer. */
  readonly asked: Known | null;
  readonly speech: Speech;
  readonly onKnown: (known: Known) => void;
}

/** The switch of what is taken as known. */
export const KnownSwitch = memo(function KnownSwitch({ known, asked, speech, onKnown }: KnownSwitchProps) {
  const name = useId();
  const { trip, words, language } = speech;
  const options: { known: Known; label: string }[] = [
    ...[...trip.editions.values()].map((edition) => ({
      known: { kind: "edition", id: edition.id } as const,
      label: edition.name[language],
    })),
    { known: EVERYTHING, label: words.ui.everything },
    ...(asked?.kind === "instant"
      ? [{ known: asked, label: words.ui.untilInstant(momentLabel(asked.instant, speech)) }]
      : []),
  ];
  return (
    <div className="known" role="radiogroup" aria-labelledby={`${name}-title`}>
      <p className="known-title" id={`${name}-title`}>
        {words.ui.knownOn}
      </p>
      {options.map((option) => (
        <label key={option.label} className="known-option">
          <input
            type="radio"
            name={name}
            checked={isSame(option.known, known)}
            onChange={() => onKnown(option.known)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
});

function isSame(a: Known, b: Known): boolean {
  if (a.kind === "edition" && b.kind === "edition") return a.id === b.id;
  if (a.kind === "instant" && b.kind === "instant") return a.instant === b.instant;
  return a.kind === b.kind;
}
