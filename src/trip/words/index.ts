import type { Language } from "../vocabulary.ts";
import { en, type Words } from "./en.ts";

export type { Words } from "./en.ts";

/** The words of the interface in a language. */
export function wordsOf(_language: Language): Words {
  return en;
}
