import { useEffect, useMemo, useState } from "react";
import { tryOr } from "../platform/browser.ts";
import { LANGUAGES, type Language } from "../trip/record/vocabulary.ts";
import type { Theme, ViewState } from "../view/viewState.ts";

/** The theme and language that are shown: as asked for, else as the browser has it; the defaults until hydrated. */
export function usePreferences({ theme, lang }: ViewState, isReady: boolean): { theme: Theme; language: Language } {
  const [system, setSystem] = useState<Theme>("light");
  useEffect(() => {
    const query = tryOr(() => matchMedia("(prefers-color-scheme: dark)"), null);
    if (query === null) return;
    const update = () => setSystem(query.matches ? "dark" : "light");
    update();
    query.addEventListener("change", update);
    return () => query.removeEventListener("change", update);
  }, []);
  const own = useMemo(() => (isReady ? browserLanguage() : "en"), [isReady]);
  return { theme: theme ?? system, language: lang ?? own };
}

function browserLanguage(): Language {
  for (const tag of tryOr(() => navigator.languages, [])) {
    const language = LANGUAGES.find((candidate) => tag.toLowerCase().split("-")[0] === candidate);
    if (language !== undefined) return language;
  }
  return "en";
}
