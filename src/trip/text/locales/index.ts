import type { Language } from "../../record/vocabulary.ts";
import { en, type Words } from "./en.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { ru } from "./ru.ts";

export type { Words } from "./en.ts";

const WORDS: Readonly<Record<Language, Words>> = { en, ko, ru, ja };

/** The words of the interface in a language. */
export function wordsOf(language: Language): Words {
  return WORDS[language];
}
