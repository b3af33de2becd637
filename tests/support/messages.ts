import type { Language } from "../../src/trip/record/vocabulary.ts";
import { en } from "../../src/trip/text/locales/en.ts";
import { ja } from "../../src/trip/text/locales/ja.ts";
import { ko } from "../../src/trip/text/locales/ko.ts";
import { ru } from "../../src/trip/text/locales/ru.ts";
import type { Messages } from "../../src/trip/text/messages.ts";

const MESSAGES: Readonly<Record<Language, Messages>> = { en, ko, ru, ja };

/** The messages of the interface in a language. */
export function messagesOf(language: Language): Messages {
  return MESSAGES[language];
}
