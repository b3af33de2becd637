import { describe, expect, test } from "vitest";
import { extractLocale, mergeLocale, pickLocale } from "../../../src/trip/record/translations.ts";

const RECORD = {
  title: { en: "A trip", ko: "여행", ru: "Поездка", ja: "旅" },
  stops: [{ id: "a" }, { id: "b", name: { en: "Bee", ko: "비", ru: "Би", ja: "ビー" } }],
  note: { en: "Only English" },
  count: 2,
  none: null,
};

describe(pickLocale, () => {
  test("leaves out the other languages and nothing else", () => {
    expect(pickLocale(RECORD, "en")).toEqual({
      title: { en: "A trip" },
      stops: [{ id: "a" }, { id: "b", name: { en: "Bee" } }],
      note: { en: "Only English" },
      count: 2,
      none: null,
    });
  });
});

describe(mergeLocale, () => {
  test("puts back what textsOf took", () => {
    const english = pickLocale(RECORD, "en") as typeof RECORD;
    const korean = mergeLocale(english, extractLocale(RECORD, "ko"), "ko");
    expect(korean.title).toEqual({ en: "A trip", ko: "여행" });
    expect(korean.stops[1]?.name).toEqual({ en: "Bee", ko: "비" });
    expect(korean.note).toEqual({ en: "Only English" });
    expect(korean.stops[0]).toEqual({ id: "a" });
  });

  test("does not touch what it is given", () => {
    const english = pickLocale(RECORD, "en");
    const before = structuredClone(english);
    mergeLocale(english, extractLocale(RECORD, "ja"), "ja");
    expect(english).toEqual(before);
  });
});
