import type { Language } from "../record/vocabulary.ts";
import type { CivilDate } from "../time/instant.ts";
import { browserPatterns } from "./browserPatterns.ts";
import type { DatePatterns, DateStyle } from "./dateStyles.ts";

const known = new Map<Language, DatePatterns>();

/** Takes over patterns that the browser would give too, but its first format takes a slow phone a tenth of a second. */
export function presetPatterns(language: Language, patterns: DatePatterns): void {
  known.set(language, patterns);
}

/** A date as a language writes it. */
export function dateText({ year, month, day }: CivilDate, style: DateStyle, language: Language): string {
  const patterns = known.get(language) ?? browserPatterns(language);
  const numbers: Readonly<Record<string, number>> = { year, day };
  return (patterns[style] ?? "").replace(/{(.+?)}/g, (_, part: string) => {
    const names = part.split("|");
    const index = names.length > 7 ? month - 1 : new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    return String(numbers[part] ?? names[index]);
  });
}
