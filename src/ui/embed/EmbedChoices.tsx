import { useId } from "react";
import { keyMoments } from "../../trip/knowledge/keyMoments.ts";
import { EVERYTHING, type Knowledge, type KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import { LANGUAGES, textIn } from "../../trip/record/vocabulary.ts";
import type { EmbedTexts } from "../../trip/text/embedTexts.ts";
import { type I18n, momentLabel } from "../../trip/text/sentences.ts";
import type { ViewPatch } from "../../view/hostMessages.ts";
import { THEMES, type ViewState } from "../../view/viewState.ts";
import { LANGUAGE_NAMES } from "../Preferences.tsx";

export interface EmbedChoicesProps {
  readonly view: ViewState;
  readonly known: KnownTrip;
  readonly i18n: I18n;
  readonly texts: EmbedTexts;
  readonly onView: (patch: ViewPatch) => void;
}

interface Option<Value> {
  readonly label: string;
  readonly value: Value;
  readonly lang?: string;
}

/** What the embed shows first. The choices are the page's own view, so that page, preview and picture agree. */
export function EmbedChoices({ view, known, i18n, texts, onView }: EmbedChoicesProps) {
  const { messages, language, trip } = i18n;
  const { ui } = messages;
  const moments = keyMoments(known);
  const chosen = moments.find(({ start }) => start === view.t);
  return (
    <>
      <Choice
        label={texts.moment}
        options={[
          ...(chosen === undefined ? [{ label: texts.momentShown(momentLabel(view.t, i18n)), value: view.t }] : []),
          ...moments.map(({ highlight, start, number }) => ({
            label: `${number}. ${textIn(highlight.label, language)}`,
            value: start,
          })),
        ]}
        value={view.t}
        onValue={(t) => onView({ t })}
      />
      <Choice
        label={ui.knownOn}
        options={knowledgeOptions(view.knowledge, i18n)}
        value={view.knowledge}
        onValue={(knowledge) => onView({ knowledge })}
      />
      <Choice
        label={texts.place}
        options={[
          { label: texts.noPlace, value: null },
          ...known.places.map(({ id, name }) => ({ label: textIn(name, language), value: id })),
        ]}
        value={view.place}
        onValue={(place) => onView({ place, claim: null })}
      />
      <Choice
        label={ui.language}
        options={LANGUAGES.map((value) => ({ label: LANGUAGE_NAMES[value], value, lang: value }))}
        value={language}
        onValue={(lang) => onView({ lang })}
      />
      <Choice
        label={ui.theme}
        options={[null, ...THEMES].map((value) => ({
          label: value === null ? ui.themeAuto : value === "light" ? ui.themeLight : ui.themeDark,
          value,
        }))}
        value={view.theme}
        onValue={(theme) => onView({ theme })}
      />
    </>
  );

  function knowledgeOptions(current: Knowledge, texts: I18n): readonly Option<Knowledge>[] {
    const editions = [...trip.editions.values()].map(
      ({ id, name }): Option<Knowledge> => ({
        label: textIn(name, language),
        value: current.kind === "edition" && current.id === id ? current : { kind: "edition", id },
      }),
    );
    return [
      ...editions,
      { label: ui.everything, value: current.kind === "everything" ? current : EVERYTHING },
      ...(current.kind === "instant"
        ? [{ label: ui.untilInstant(momentLabel(current.instant, texts)), value: current }]
        : []),
    ];
  }
}

interface ChoiceProps<Value> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onValue: (value: Value) => void;
}

/** One field. Options are identified by their order, because their values may be objects. */
function Choice<Value>({ label, options, value, onValue }: ChoiceProps<Value>) {
  const id = useId();
  const index = options.findIndex((option) => option.value === value);
  return (
    <div className="embedding-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={index}
        onChange={(event) => {
          const option = options[Number(event.target.value)];
          if (option !== undefined) onValue(option.value);
        }}
      >
        {options.map((option, at) => (
          <option key={option.label} value={at} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
