import type { EditionRelation } from "../knowledge/editionRelation.ts";
import type { Edition, Source } from "../model/trip.ts";
import { type Localized, textIn } from "../record/vocabulary.ts";
import { issuedDate } from "./dates.ts";
import type { I18n } from "./sentences.ts";

/** The heading over claims that have one relation to an edition. */
export function relationHeading(relation: EditionRelation, { name }: Edition, { language, messages }: I18n): string {
  const { ui } = messages;
  switch (relation) {
    case "edition":
      return textIn(name, language);
    case "earlier":
      return ui.earlierReports;
    case "later":
      return ui.laterReports;
    case "other":
      return ui.otherReports;
  }
}

/** When a source came out: "13 September 2023", with a word of caution where the date is only inferred. */
export function publishedText({ issued, published }: Source, { language, messages }: I18n): string {
  const date = issuedDate(issued, language);
  return published.by === "inferred" ? messages.withRemark(date, messages.ui.dateInferred) : date;
}

/** A distance with the condition it depends on: "350 km (if it kept to a normal ballistic path)". */
export function distanceText(km: number, condition: Localized | null, { language, messages }: I18n): string {
  const text = messages.distance.km(km);
  return condition === null ? text : messages.withRemark(text, textIn(condition, language));
}
