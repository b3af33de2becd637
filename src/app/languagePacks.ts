import { buildTrip } from "../trip/parse/buildTrip.ts";
import { mergeLocale } from "../trip/record/translations.ts";
import type { Language } from "../trip/record/vocabulary.ts";
import { presetPatterns } from "../trip/text/datePatterns.ts";
import type { DatePatterns } from "../trip/text/dateStyles.ts";
import type { Messages } from "../trip/text/messages.ts";
import type { LanguagePack } from "../view/appState.ts";
import { evidence, tripFile } from "./record.ts";

type OtherLanguage = Exclude<Language, "en">;
type Texts = {
  readonly tripFile: unknown;
  readonly evidenceFile: unknown;
  readonly detailsFile: unknown;
  readonly patterns: DatePatterns;
};

const LOADERS: Readonly<Record<OtherLanguage, () => Promise<readonly [Texts, Messages]>>> = {
  ko: async () => [await import("virtual:record-ko"), (await import("../trip/text/locales/ko.ts")).ko],
  ru: async () => [await import("virtual:record-ru"), (await import("../trip/text/locales/ru.ts")).ru],
  ja: async () => [await import("virtual:record-ja"), (await import("../trip/text/locales/ja.ts")).ja],
};

/** Fetches a language other than English: its messages and the record's texts. */
export async function loadLanguage(language: OtherLanguage): Promise<LanguagePack> {
  const [texts, messages] = await LOADERS[language]();
  presetPatterns(language, texts.patterns);
  const trip = buildTrip(
    mergeLocale(tripFile, texts.tripFile, language),
    mergeLocale(evidence(), texts.evidenceFile, language),
  );
  return { language, messages, trip, detailTexts: texts.detailsFile };
}
