import type { Language } from "../record/vocabulary.ts";
import { DATE_STYLE, type DatePatterns, type DateStyle } from "./dateStyles.ts";

const OPTIONS: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  [DATE_STYLE.long]: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  [DATE_STYLE.full]: { day: "numeric", month: "long", year: "numeric" },
  [DATE_STYLE.month]: { month: "long", year: "numeric" },
  [DATE_STYLE.year]: { year: "numeric" },
  [DATE_STYLE.dayAndMonth]: { day: "numeric", month: "long" },
  [DATE_STYLE.short]: { day: "numeric", month: "short" },
  [DATE_STYLE.shortDay]: { weekday: "short", day: "numeric" },
};

const made = new Map<Language, DatePatterns>();

/**
 * How `Intl` writes dates in a language, without the commas of English dates and of days on the axis. Narrow spaces are
 * plain ones, as in what V8's `format` gives.
 */
export function browserPatterns(language: Language): DatePatterns {
  const patterns = made.get(language) ?? makePatterns(language);
  made.set(language, patterns);
  return patterns;
}

function makePatterns(language: Language): DatePatterns {
  const locale = `${language === "en" ? "en-GB" : language}-u-ca-gregory-nu-latn`;
  return Object.values(DATE_STYLE).map((style) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...OPTIONS[style] });
    const hasCommas = language !== "en" && style !== DATE_STYLE.shortDay;
    const text = format.formatToParts(0).map(({ type, value }) => {
      if (type === "literal") return (hasCommas ? value : value.replace(",", "")).replace("\u202f", " ");
      if (type === "month" || type === "weekday") return `{${names(format, type).join("|")}}`;
      return `{${type}}`;
    });
    return text.join("");
  });
}

/** The names of the months from January on, or of the days from Sunday on. */
function names(format: Intl.DateTimeFormat, type: "month" | "weekday"): readonly string[] {
  const dates = Array.from({ length: type === "month" ? 12 : 7 }, (_, index) =>
    type === "month" ? Date.UTC(1970, index) : Date.UTC(1970, 0, 4 + index),
  );
  return dates.flatMap((t) => format.formatToParts(t).flatMap((part) => (part.type === type ? part.value : [])));
}
