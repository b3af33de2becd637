import { detailsFile } from "virtual:record-details";
import { memoizeByObject } from "../trip/model/memoize.ts";
import { buildDetails } from "../trip/parse/buildDetails.ts";
import { mergeLocale } from "../trip/record/translations.ts";
import type { LanguagePack } from "../view/appState.ts";

/** The details of the record in the language of a pack. */
export const detailsIn = memoizeByObject(({ language, detailTexts, moreDetails = [] }: LanguagePack) => {
  const details = mergeLocale(detailsFile, detailTexts, language);
  return buildDetails({ ...details, claims: [...details.claims, ...moreDetails] });
});
