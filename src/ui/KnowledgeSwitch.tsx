import { memo, useId } from "react";
import { EVERYTHING, type Knowledge } from "../trip/knowledge/knownTrip.ts";
import { textIn } from "../trip/record/vocabulary.ts";
import { type I18n, momentLabel } from "../trip/text/sentences.ts";

export interface KnowledgeSwitchProps {
  readonly known: Knowledge;
  /** The knowledge in the page's address: an instant there stays an option. */
  readonly asked: Knowledge | null;
  readonly i18n: I18n;
  readonly onKnown: (known: Knowledge) => void;
}

/** Chooses which reports count as known: one edition's, all, or those out by an instant. */
export const KnowledgeSwitch = memo(function KnowledgeSwitch({ known, asked, i18n, onKnown }: KnowledgeSwitchProps) {
  const name = useId();
  const { trip, messages, language } = i18n;
  const options: { known: Knowledge; label: string }[] = [
    ...[...trip.editions.values()].map((edition) => ({
      known: { kind: "edition", id: edition.id } as const,
      label: textIn(edition.name, language),
    })),
    { known: EVERYTHING, label: messages.ui.everything },
    ...(asked?.kind === "instant"
      ? [{ known: asked, label: messages.ui.untilInstant(momentLabel(asked.instant, i18n)) }]
      : []),
  ];
  return (
    <div className="known" role="radiogroup" aria-labelledby={`${name}-title`}>
      <p className="known-title" id={`${name}-title`}>
        {messages.ui.knownOn}
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

function isSame(a: Knowledge, b: Knowledge): boolean {
  if (a.kind === "edition" && b.kind === "edition") return a.id === b.id;
  if (a.kind === "instant" && b.kind === "instant") return a.instant === b.instant;
  return a.kind === b.kind;
}
