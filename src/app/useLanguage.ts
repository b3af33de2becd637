import { useEffect, useState } from "react";
import type { Language } from "../trip/record/vocabulary.ts";
import type { LanguagePack, loadLanguage } from "./languagePacks.ts";

/** So long is a language waited for, in milliseconds; it is shown when it comes later, too. */
const LATE_MS = 8000;

/**
 * The language shown: English first, then the wanted one once it is there, or the last one still where it cannot be
 * had. `isSettled` tells whether that is decided, `isMissing` whether it is another than wanted.
 */
export function useLanguage(wanted: Language, english: LanguagePack, load: typeof loadLanguage) {
  const [pack, setPack] = useState(english);
  const [failed, setFailed] = useState<Language | null>(null);
  useEffect(() => {
    setFailed(null);
    if (wanted === "en") {
      setPack(english);
      return;
    }
    let isOver = false;
    const fail = () => isOver || setFailed(wanted);
    const late = setTimeout(fail, LATE_MS);
    load(wanted)
      .then((loaded) => isOver || setPack(loaded), fail)
      .finally(() => clearTimeout(late));
    return () => {
      isOver = true;
      clearTimeout(late);
    };
  }, [wanted, english, load]);
  const isMissing = failed === wanted && pack.language !== wanted;
  return { ...pack, isSettled: pack.language === wanted || isMissing, isMissing };
}
