import { memo } from "react";
import { LANGUAGES, type Language } from "../trip/record/vocabulary.ts";
import type { Messages } from "../trip/text/messages.ts";
import { THEMES, type ViewState } from "../view/viewState.ts";

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  ko: "한국어",
  ru: "Русский",
  ja: "日本語",
};

export interface PreferencesProps {
  /** The reader's theme; null for the system's. */
  readonly theme: ViewState["theme"];
  readonly language: Language;
  readonly messages: Messages;
  readonly onChange: (change: Partial<Pick<ViewState, "lang" | "theme">>) => void;
}

/** The fields for language and theme. */
export const Preferences = memo(function Preferences({ theme, language, messages, onChange }: PreferencesProps) {
  const themeName = { light: messages.ui.themeLight, dark: messages.ui.themeDark };
  return (
    <div className="preferences">
      <label>
        <span className="visually-hidden">{messages.ui.language}</span>
        <select
          value={language}
          onChange={(event) => onChange({ lang: LANGUAGES.find((value) => value === event.target.value) ?? null })}
        >
          {LANGUAGES.map((value) => (
            <option key={value} value={value} lang={value}>
              {LANGUAGE_NAMES[value]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="visually-hidden">{messages.ui.theme}</span>
        <select
          value={theme ?? ""}
          onChange={(event) => onChange({ theme: THEMES.find((value) => value === event.target.value) ?? null })}
        >
          <option value="">{messages.ui.themeAuto}</option>
          {THEMES.map((value) => (
            <option key={value} value={value}>
              {themeName[value]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
});
