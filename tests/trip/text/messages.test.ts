import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language, type Translated } from "../../../src/trip/record/vocabulary.ts";
import { ABOUT_TEXTS } from "../../../src/trip/text/aboutTexts.ts";
import { issuedDate, windowText } from "../../../src/trip/text/dates.ts";
import { en } from "../../../src/trip/text/locales/en.ts";
import { ja } from "../../../src/trip/text/locales/ja.ts";
import { ko } from "../../../src/trip/text/locales/ko.ts";
import { ru } from "../../../src/trip/text/locales/ru.ts";
import type { Messages } from "../../../src/trip/text/messages.ts";
import { messagesOf } from "../../support/messages.ts";

const DATA = join(import.meta.dirname, "..", "..", "..", "data");
const TRANSLATED = LANGUAGES.filter((language) => language !== "en");

/** Placeholders for inserted names and numbers: no letters, and no figures that the sentences contain themselves. */
const INSERTED = ["471", "582", "693", "804"] as const;

interface Said {
  readonly path: string;
  readonly text: string;
  /** What was inserted, which the text must contain. */
  readonly inserted: readonly string[];
}

/** Every text of a set of words, by its path; sentences with parts are said of `INSERTED`. */
function everySaid(words: object, under = ""): Said[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): Said[] => {
    const path = `${under}${key}`;
    if (typeof value === "string") return [{ path, text: value, inserted: [] }];
    if (typeof value === "function") return [said(path, value as (...parts: unknown[]) => string)];
    return everySaid(value as object, `${path}.`);
  });
}

function said(path: string, sentence: (...parts: unknown[]) => string): Said {
  if (path === "happening") return { path, text: sentence(INSERTED), inserted: INSERTED };
  const inserted = INSERTED.slice(0, sentence.length);
  return { path, text: sentence(...inserted), inserted };
}

/** Every text of a language: those that come with the page, and those about the map. */
function allSaid(language: Language): Said[] {
  return everySaid({ ...messagesOf(language), about: ABOUT_TEXTS[language] });
}

function textsOf(language: Language): string[] {
  return allSaid(language).map(({ text }) => text);
}

describe(messagesOf, () => {
  test("gives the words of the language", () => {
    expect(LANGUAGES.map(messagesOf)).toEqual([en, ko, ru, ja]);
  });

  test("are typed so that a key can neither be missing nor be made up", () => {
    const { ui } = en;
    // @ts-expect-error: all but `ui` are missing
    const missing: Messages = { ui };
    // @ts-expect-error: no such key
    const extra: Messages = { ...en, uii: ui };
    expect([missing.ui, extra.ui]).toEqual([ui, ui]);
  });
});

describe.each(LANGUAGES)("the words of %s", (language) => {
  const messages = messagesOf(language);
  const all = allSaid(language);

  test("have every key, and none of them is empty", () => {
    expect(all.map(({ path }) => path).sort()).toEqual(
      allSaid("en")
        .map(({ path }) => path)
        .sort(),
    );
    expect(all.filter(({ text }) => text.trim() === "" || text !== text.trim())).toEqual([]);
  });

  test("take the same parts as the English ones, and leave none out", () => {
    const parts = (of: readonly Said[]) => Object.fromEntries(of.map(({ path, inserted }) => [path, inserted.length]));
    expect(parts(all)).toEqual(parts(allSaid("en")));
    expect(all.filter(({ text, inserted }) => !inserted.every((part) => text.includes(part)))).toEqual([]);
  });

  test("never say that something is undefined or null", () => {
    const texts = [
      ...all.map(({ text }) => text),
      messages.distance.measured(471, null),
      messages.momentWith("471", ""),
    ];
    expect(texts.filter((text) => /undefined|null|NaN|\[object/.test(text))).toEqual([]);
  });

  test("give a distance by rail only where there is one", () => {
    expect(messages.distance.measured(471, 582)).toContain("582");
    expect(messages.distance.measured(471, null)).toContain("471");
    expect(messages.distance.measured(471, null).length).toBeLessThan(messages.distance.measured(471, 582).length);
  });

  test("give the moment alone where nothing happens", () => {
    expect(messages.momentWith("471", "")).toBe("471");
    expect(messages.happening([])).toBe("");
    expect(messages.happening(["471"])).toBe("471");
  });

  test("quote in the meaning of a certainty the very word that is shown", () => {
    expect(ABOUT_TEXTS[language].certainty).toContain(messages.certainty.confirmed);
  });

  test("differ where one must not be taken for another", () => {
    for (const set of [messages.certainty, messages.certaintyMeaning, messages.outcome, messages.placeKind]) {
      expect(new Set(Object.values(set)).size).toBe(Object.keys(set).length);
    }
    const { at, about, between, notBefore, notAfter, untold } = messages.window;
    const windows = [at("471"), at(about("471")), between("471", "582"), notBefore("471"), notAfter("471"), untold];
    expect(new Set(windows).size).toBe(windows.length);
    const buttons = Object.values(messages.ui).filter((value) => typeof value === "string");
    expect(new Set(buttons).size).toBe(buttons.length);
  });

  test("hold the windows of time that the language's own dates make", () => {
    const [from, to] = [Date.parse("2023-09-13T02:43:00Z"), Date.parse("2023-09-14T02:53:00Z")];
    const text = windowText({ earliest: from, latest: to }, "Asia/Pyongyang", language, messages.window);
    expect(text).toContain("11:43");
    expect(text).toContain("11:53");
    const lost = messages.train.lost("471", messages.withZone(text, "582"));
    expect(lost).toContain(text);
    const day = issuedDate([2023, 9, 13], language);
    expect(ABOUT_TEXTS[language].updated(day)).toContain(day);
  });
});

/** What may be in Latin letters: a unit after its number, and the name that browsers give it. */
const LATIN_ALLOWED = /(?<=\d)km|(?<=файлов )cookie|PNG|SVG/g;

const SCRIPTS = {
  ko: /\p{scx=Hangul}/u,
  ru: /\p{scx=Cyrillic}/u,
  ja: /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u,
} as const;

describe.each(TRANSLATED)("the words of %s", (language) => {
  const letter = SCRIPTS[language];

  test("leave nothing in English", () => {
    const english = new Map(allSaid("en").map(({ path, text }) => [path, text]));
    const same = allSaid(language).filter(({ path, text }) => text === english.get(path) && /\p{L}/u.test(text));
    expect(same).toEqual([]);
  });

  test("are written in the language's own letters", () => {
    const foreign = textsOf(language).filter((text) =>
      [...text.replace(LATIN_ALLOWED, "")].some((character) => /\p{L}/u.test(character) && !letter.test(character)),
    );
    expect(foreign).toEqual([]);
  });
});

describe("Korean", () => {
  test("puts after an inserted name no particle that depends on its last sound", () => {
    const particle = /(?:471|582|693|804)(?:은|는|이|가|을|를|과|와|으로|로|이나|나|이라|라)(?=$|[\s.,;:)])/;
    expect(textsOf("ko").filter((text) => particle.test(text))).toEqual([]);
  });

  test("quotes with “ ”", () => {
    expect(textsOf("ko").filter((text) => /["'«»「」]/.test(text))).toEqual([]);
    expect(ko.ui.statedAs("471")).toContain("“471”");
  });

  test("says where the train was last", () => {
    expect(ko.train.lost("하산에", ko.withZone(ko.window.betweenOn("9월 12일", "22:00", "23:00"), "평양 시간"))).toBe(
      "표시된 마지막 보도에서 열차는 하산에 있었다(평양 시간 9월 12일 22:00에서 23:00 사이).",
    );
  });
});

describe("Russian", () => {
  test("quotes with «ёлочки»", () => {
    expect(textsOf("ru").filter((text) => /["'“”„]/.test(text))).toEqual([]);
    expect(ru.ui.statedAs("471")).toContain("«471»");
  });

  test("counts hours as the language does", () => {
    const hours = [1, 2, 3, 5, 6, 11, 12, 21, 24].map((count) => ru.ui.speedValue(count).replace(/\u00a0/g, " "));
    expect(hours).toEqual([
      "1 час в секунду",
      "2 часа в секунду",
      "3 часа в секунду",
      "5 часов в секунду",
      "6 часов в секунду",
      "11 часов в секунду",
      "12 часов в секунду",
      "21 час в секунду",
      "24 часа в секунду",
    ]);
  });

  test("keeps a number with its unit and a dash with the word before it", () => {
    expect(textsOf("ru").filter((text) => /\d км| —|(?<!\u00a0)—/.test(text))).toEqual([]);
  });

  test("writes a decimal comma", () => {
    expect(ru.ui.accuracy("0.3")).toContain("0,3");
  });

  test("leaves inserted names as they are", () => {
    expect(ru.train.at(ru.train.place("Хасан"))).toBe("Поезд сейчас здесь: Хасан.");
    expect(ru.train.at("в Хасане")).toBe("Поезд сейчас в Хасане.");
    expect(ru.train.between("Хасан", "Уссурийск", 40).replace(/\u00a0/g, " ")).toBe(
      "Поезд где-то в пути: Хасан — Уссурийск, на отрезке примерно в 40 км (расчётно).",
    );
  });
});

describe("Japanese", () => {
  test("uses its own punctuation", () => {
    expect(textsOf("ja").filter((text) => /[,.:;()?!"'“”«»]/.test(text))).toEqual([]);
    expect(ja.ui.statedAs("471")).toContain("「471」");
  });

  test("says where the train was last", () => {
    expect(ja.train.lost("ハサンに", ja.withZone(ja.window.betweenOn("9月12日", "22:00", "23:00"), "平壌時間"))).toBe(
      "表示中の最後の報道では、列車はハサンにいた（平壌時間 9月12日 22:00から23:00までの間）。",
    );
  });
});

describe("the sea between Korea and Japan", () => {
  const POLICY: Translated = { en: "East Sea / Sea of Japan", ko: "동해", ru: "Японское море", ja: "日本海" };
  /** The names that the policy does not use alone, or not in that language. */
  const OTHERWISE: Readonly<Record<Language, RegExp>> = {
    en: /East Sea|Sea of Japan|Japan Sea|Donghae/i,
    ko: /일본해|조선동해/,
    ru: /Восточн[а-яё]+ мор[а-яё]+|Корейск[а-яё]+ мор[а-яё]+/i,
    ja: /東海|朝鮮東海|韓国東海/,
  };

  const files = ["trip.geojson", "basemap/labels.geojson"].map((file) => ({
    file,
    content: JSON.parse(readFileSync(join(DATA, file), "utf8")) as {
      features: { id?: string; properties: { id?: string; name?: unknown } }[];
    },
  }));

  /** Every text of a file that has all languages of the interface, in one of them. */
  function toldIn(language: Language, value: unknown): string[] {
    if (typeof value !== "object" || value === null) return [];
    if (isTranslated(value)) return [value[language]];
    return Object.values(value).flatMap((inner) => toldIn(language, inner));
  }

  function isTranslated(value: object): value is Translated {
    return LANGUAGES.every((language) => typeof (value as Partial<Translated>)[language] === "string");
  }

  test.each(files)("has the policy's name in $file", ({ content }) => {
    const sea = content.features.filter(({ id, properties }) => (id ?? properties.id) === "east-sea");
    expect(sea.map(({ properties }) => properties.name)).toEqual([POLICY]);
  });

  test.each(LANGUAGES)("has no other name in the record, on the map or in the words of %s", (language) => {
    const told = files.flatMap(({ content }) => toldIn(language, content));
    expect(told.length).toBeGreaterThan(100);
    const texts = [...told, ...textsOf(language)].map((text) => text.replaceAll(POLICY[language], ""));
    expect(texts.filter((text) => OTHERWISE[language].test(text))).toEqual([]);
  });
});

describe("the English names that tests and articles rely on", () => {
  test("stay as they are", () => {
    const { time, play, pause, nextEvent, previousEvent, events, knownOn, map, everything } = en.ui;
    expect([time, play, pause, nextEvent, previousEvent, events, knownOn, map, everything]).toEqual([
      "Time",
      "Play",
      "Pause",
      "Next event",
      "Previous event",
      "Events",
      "As known on",
      "Map",
      "Everything since",
    ]);
    expect(Object.values(en.certainty)).toEqual(["Confirmed", "Reported", "Expected", "Speculated", "Denied"]);
  });
});
