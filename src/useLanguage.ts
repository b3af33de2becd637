import { useEffect, useState } from "react";
import type { LanguagePack, loadLanguage } from "./languages.ts";
import type { Language } from "./trip/vocabulary.ts";

/**
 * The language shown: English first, then the wanted one once it is there, or English still where it cannot be had.
 * `isSettled` tells whether that is decided.
 */
export function useLanguage(wanted: Language, english: LanguagePack, load: typeof loadLanguage) {
  const [pack, setPack] = useState(english);
  const [failed, setFailed] = useState<Language | null>(null);
  useEffect(() => {
    if (wanted === "en") {
      setPack(english);
      return;
    }
    let isOver = false;
    load(wanted).then(
      (loaded) => isOver || setPack(loaded),
      () => isOver || setFailed(wanted),
    );
    return () => {
      isOver = true;
    };
  }, [wanted, english, load]);
  return { ...pack, isSettled: pack.language === wanted || failed === wanted };
}
