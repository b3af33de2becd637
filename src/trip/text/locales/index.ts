import type { Language } from "../../record/vocabulary.ts";
import { en, type Messages } from "./en.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { ru } from "./ru.ts";

export type { Messages } from "./en.ts";

const WORDS: Readonly<Record<Language, Messages>> = { en, ko, ru, ja };

/** The words of the interface in a language. */
export function messagesOf(language: Language): Messages {
  return WORDS[language];
}
