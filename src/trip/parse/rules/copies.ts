import type { Issue, RecordFileName } from "../../record/issue.ts";
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
