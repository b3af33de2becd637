import { type Issue, jsonPath, type RecordFileName } from "../../record/issue.ts";
import { LANGUAGES } from "../../record/vocabulary.ts";
import { entries, field, issuesIn, type RawRecord } from "./json.ts";

type Text = readonly [file: RecordFileName, path: string, text: unknown];

/** The texts that must differ between languages differ, and the names of speakers in one language at least. */
export function* copyRules(record: RawRecord): Iterable<Issue> {
  for (const [file, path, text] of ownTexts(record)) {
    const different = differentTexts(text);
    if (different === null || different === LANGUAGES.length) continue;
    yield issuesIn(file)(path, "a language is a copy of another; translate it", text);
  }
  for (const [file, path, name] of speakerNames(record)) {
    if (differentTexts(name) !== 1) continue;
    yield issuesIn(file)(path, 'the same name in every language; write it once: "name": "TASS"', name);
  }
}

/** A text that is translated into some languages only. One that is the same in all is a name, or not translated at all. */
export function* strayCopies({ trip, evidence }: RawRecord): Iterable<Issue> {
  for (const [file, content] of [
    ["trip.geojson", trip],
    ["evidence.json", evidence],
  ] as const) {
    for (const [text, path] of textsIn(content, "$")) {
      const languages = LANGUAGES.filter((language) =>
        LANGUAGES.some((other) => other !== language && field(text, other) === field(text, language)),
      );
      if (languages.length === 0 || languages.length === LANGUAGES.length) continue;
      const message = `${languages.join(" and ")} are the same; translate one, or write a name once`;
      yield issuesIn(file)(path, message, field(text, languages[0] ?? "en"));
    }
  }
}

/** No text of a record lies deeper; what does is junk, and may be deep enough to exhaust the stack. */
const DEEPEST = 20;

/** The texts in all languages anywhere in a value, with their paths; names of speakers left out. */
function* textsIn(value: unknown, path: string, depth = 0): Iterable<[text: unknown, path: string]> {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return;
  if (differentTexts(value) !== null) {
    if (!/\.via\[\d+\]\.name$/.test(path)) yield [value, path];
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    yield* textsIn(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}${jsonPath([key]).slice(1)}`, depth + 1);
  }
}

/** How many different texts there are among the languages; null where one is missing. */
function differentTexts(text: unknown): number | null {
  const texts = LANGUAGES.map((language) => field(text, language));
  return texts.every((value) => typeof value === "string") ? new Set(texts).size : null;
}

function* speakerNames({ evidence }: RawRecord): Iterable<Text> {
  for (const [claim, path] of entries(evidence, "claims")) {
    for (const [link, at] of entries(claim, "via", path)) yield ["evidence.json", `${at}.name`, field(link, "name")];
  }
}

function* ownTexts({ trip, evidence }: RawRecord): Iterable<Text> {
  for (const [feature, path] of entries(trip, "features")) {
    yield ["trip.geojson", `${path}.properties.within`, field(feature, "properties", "within")];
  }
  for (const [claim, path] of entries(evidence, "claims")) {
    yield ["evidence.json", `${path}.distance.condition`, field(claim, "distance", "condition")];
  }
  for (const [inference, path] of entries(evidence, "inferences")) {
    yield ["evidence.json", `${path}.text`, field(inference, "text")];
  }
  for (const [subject, path] of entries(evidence, "subjects")) {
    yield ["evidence.json", `${path}.name`, field(subject, "name")];
  }
  for (const [highlight, path] of entries(evidence, "highlights")) {
    for (const key of ["label", "headline", "articles", "since"]) {
      yield ["evidence.json", `${path}.${key}`, field(highlight, key)];
    }
  }
}
