import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { LANGUAGES, type Language } from "../../../src/trip/record/vocabulary.ts";
import { browserPatterns } from "../../../src/trip/text/browserPatterns.ts";
import { presetPatterns } from "../../../src/trip/text/datePatterns.ts";
import { DATE_STYLE } from "../../../src/trip/text/dateStyles.ts";
import { dayAndMonth, issuedDate, longDate, shortDate, shortDay } from "../../../src/trip/text/dates.ts";

const ZONE = "Asia/Kathmandu";

/** What `Intl` writes of an instant in a language. */
function byIntl(t: number, language: Language, options: Intl.DateTimeFormatOptions, timeZone = ZONE): string {
  const locale = `${language === "en" ? "en-GB" : language}-u-ca-gregory-nu-latn`;
  return new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(t);
}

const instant = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) });

/** Every month with every day of the week and every number of a day. */
const YEAR_OF_DAYS = Array.from({ length: 366 }, (_, index) => Date.UTC(2023, 0, 1 + index, 12));

describe.each(LANGUAGES)("dates in %s", (language) => {
  const isAsByIntl = (t: number) => {
    const long = byIntl(t, language, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
    expect(longDate(t, ZONE, language)).toBe(language === "en" ? long.replaceAll(",", "") : long);
    expect(dayAndMonth(t, ZONE, language)).toBe(byIntl(t, language, { day: "numeric", month: "long" }));
    expect(shortDate(t, ZONE, language)).toBe(byIntl(t, language, { day: "numeric", month: "short" }));
    const short = byIntl(t, language, { weekday: "short", day: "numeric" });
    expect(shortDay(t, ZONE, language)).toBe(short.replaceAll(",", ""));
  };

  const partsAreAsByIntl = (t: number) => {
    const date = new Date(t);
    const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const inUtc = (options: Intl.DateTimeFormatOptions) => byIntl(t, language, options, "UTC");
    expect(issuedDate(parts, language)).toBe(inUtc({ day: "numeric", month: "long", year: "numeric" }));
    expect(issuedDate(parts.slice(0, 2), language)).toBe(inUtc({ month: "long", year: "numeric" }));
    expect(issuedDate(parts.slice(0, 1), language)).toBe(inUtc({ year: "numeric" }));
  };

  test("are those of Intl on every day of a year, without some commas", () => {
    for (const t of YEAR_OF_DAYS) {
      isAsByIntl(t);
      partsAreAsByIntl(t);
    }
  });

  test("are those of Intl in other years", () => {
    fc.assert(fc.property(instant, isAsByIntl), { numRuns: 100 });
  });

  test("are those of Intl in other years where a source gives only a part", () => {
    fc.assert(fc.property(instant, partsAreAsByIntl), { numRuns: 100 });
  });
});

describe(presetPatterns, () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  test("spares the browser its formats", async () => {
    vi.resetModules();
    const patterns = browserPatterns("ko");
    vi.stubGlobal("Intl", {});
    const fresh = await import("../../../src/trip/text/datePatterns.ts");
    fresh.presetPatterns("ko", patterns);
    expect(fresh.dateText({ year: 2023, month: 9, day: 13 }, DATE_STYLE.long, "ko")).toBe("2023년 9월 13일 수요일");
  });
});
