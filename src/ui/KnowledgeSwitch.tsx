import { memo, useId } from "react";
import type { Knowledge } from "../trip/knowledge/knownTrip.ts";
import { type KnowledgeOption, knowledgeOptions } from "../trip/text/knowledgeTexts.ts";
import type { I18n } from "../trip/text/sentences.ts";

export interface KnowledgeSwitchProps {
  readonly known: Knowledge;
  /** The knowledge in the page's address: an instant there stays an option. */
  readonly asked: Knowledge | null;
  readonly i18n: I18n;
  readonly onKnown: (known: Knowledge) => void;
}

/** Chooses which reports count as known: one edition's, all, or those out by an instant. */
export const KnowledgeSwitch = memo(function KnowledgeSwitch({ known, asked, i18n, onKnown }: KnowledgeSwitchProps) {
  const id = useId();
  const instant = [known, asked].find((knowledge) => knowledge?.kind === "instant");
  const options = knowledgeOptions(instant?.kind === "instant" ? instant.instant : null, i18n);
  return (
    <div className="known" role="radiogroup" aria-labelledby={id}>
      <p className="known-title" id={id}>
        {i18n.messages.ui.knownOn}
      </p>
      <div className="known-options">
        {options.map((option, index) => (
          <Option
            key={option.knowledge.kind === "edition" ? option.knowledge.id : option.knowledge.kind}
            id={`${id}${index}`}
            group={id}
            option={option}
            isChosen={isSame(option.knowledge, known)}
            onKnown={onKnown}
          />
        ))}
      </div>
    </div>
  );
});

interface OptionProps extends Pick<KnowledgeSwitchProps, "onKnown"> {
  readonly id: string;
  readonly group: string;
  readonly option: KnowledgeOption;
  readonly isChosen: boolean;
}

function Option({ id, group, option: { knowledge, name, label, short, meaning }, isChosen, onKnown }: OptionProps) {
  return (
    <label className="known-option">
      <input
        type="radio"
        name={group}
        aria-label={name}
        aria-describedby={id}
        checked={isChosen}
        onChange={() => onKnown(knowledge)}
      />
      <span className="known-segment">
        <span className="known-label">{label}</span>{" "}
        <span className="known-short" hidden>
          {short}
        </span>{" "}
        <span className="known-meaning" id={id}>
          {meaning}
        </span>
      </span>
    </label>
  );
}

function isSame(a: Knowledge, b: Knowledge): boolean {
  if (a.kind === "edition" && b.kind === "edition") return a.id === b.id;
  if (a.kind === "instant" && b.kind === "instant") return a.instant === b.instant;
  return a.kind === b.kind;
}
