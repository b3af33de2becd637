import { useEffect, useMemo, useState } from "react";
import { given } from "../platform/browser.ts";
import { LANGUAGES, type Language } from "../trip/record/vocabulary.ts";
import type { Theme, ViewState } from "../view/viewState.ts";

/** The theme and language that are shown: as asked for, else as the browser has it; the defaults until hydrated. */
export function usePreferences({ theme, lang }: ViewState, isAsked: boolean): { theme: Theme; language: Language } {
  const [system, setSystem] = useState<Theme>("light");
  useEffect(() => {
    const query = given(() => matchMedia("(prefers-color-scheme: dark)"), null);
    if (query === null) return;
    const update = () => setSystem(query.matches ? "dark" : "light");
    update();
    query.addEventListener("change", update);
    return () => query.removeEventListener("change", update);
  }, []);
  const own = useMemo(() => (isAsked ? browserLanguage() : "en"), [isAsked]);
  return { theme: theme ?? system, language: lang ?? own };
}

function browserLanguage(): Language {
  for (const tag of given(() => navigator.languages, [])) {
    const language = LANGUAGES.find((candidate) => tag.toLowerCase().split("-")[0] === candidate);
    if (language !== undefined) return language;
  }
  return "en";
}
