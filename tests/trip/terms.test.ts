import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../src/build/record/readRecord.ts";
import { LANGUAGES, type Language } from "../../src/trip/record/vocabulary.ts";

interface Term {
  readonly forms: Readonly<Record<Language, readonly string[]>>;
  readonly never: readonly string[];
}

interface Text {
  readonly path: string;
  readonly words: Readonly<Record<Language, string>>;
}

const terms = readFileSync(join(ROOT, "docs/terms.md"), "utf8")
  .split("\n")
  .filter((line) => /^\| (?!English|---)/.test(line))
  .map(toTerm);
const texts = ["evidence.json", "trip.geojson"].flatMap((file) =>
  textsIn(JSON.parse(readFileSync(join(ROOT, "data", file), "utf8")), file),
);

function toTerm(row: string): Term {
  const [en = "", ko = "", ru = "", ja = "", never = ""] = row
    .split("|")
    .slice(1)
    .map((cell) => cell.trim());
  return {
    forms: { en: [en], ko: ko.split(" / "), ru: ru.split(" / ").map(toStem), ja: ja.split(" / ") },
    never: never === "" ? [] : never.split(", "),
  };
}

/** The part of a Russian term before the first ending that changes. */
function toStem(form: string): string {
  return form.split("·")[0] ?? form;
}

/** Every text of the record that exists in all four languages. */
function textsIn(value: unknown, path: string): Text[] {
  if (typeof value !== "object" || value === null) return [];
  if (LANGUAGES.every((language) => typeof (value as Record<string, unknown>)[language] === "string")) {
    return [{ path, words: value as Record<Language, string> }];
  }
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}.${key}`));
}

function isIn(text: string, form: string): boolean {
  return text.toLowerCase().includes(form.toLowerCase());
}

/** The term as a word of its own: "Kim" is in "Kim's", not in "Kimura". */
function isWordOf(text: string, term: string): boolean {
  return new RegExp(`(?<![A-Za-z])${term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![a-z])`).test(text);
}

describe("the terms", () => {
  test("are read from the table, and occur in the record", () => {
    expect(terms.length).toBeGreaterThan(30);
    expect(texts.length).toBeGreaterThan(200);
    const unused = terms.filter(({ forms }) => !texts.some(({ words }) => isWordOf(words.en, forms.en[0] ?? "")));
    expect(unused.map(({ forms }) => forms.en[0])).toEqual([]);
  });

  test("have their form in each translation of a text that has the English one", () => {
    const missing = terms.flatMap(({ forms }) =>
      texts
        .filter(({ words }) => isWordOf(words.en, forms.en[0] ?? ""))
        .flatMap(({ path, words }) =>
          LANGUAGES.filter((language) => !forms[language].some((form) => isIn(words[language], form))).map(
            (language) => `${path}: "${forms.en[0]}" is not "${forms[language].join('" or "')}" in ${words[language]}`,
          ),
        ),
    );
    expect(missing).toEqual([]);
  });

  test("have no second name", () => {
    const found = terms.flatMap(({ never }) =>
      never.flatMap((form) =>
        texts
          .filter(({ words }) => LANGUAGES.some((language) => words[language].includes(form)))
          .map(({ path }) => `${path}: ${form}`),
      ),
    );
    expect(found).toEqual([]);
  });
});
