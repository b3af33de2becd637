import type { SourceDetails } from "../model/details.ts";
import type { Claim } from "../model/trip.ts";
import { textIn } from "../record/vocabulary.ts";
import { civilDate, type Instant } from "../time/instant.ts";
import { issuedDate } from "./dates.ts";
import type { I18n } from "./sentences.ts";

/** The full citation of a claim's source, as an editor would paste it. */
export function citation(
  claim: Claim,
  { title }: Pick<SourceDetails, "title">,
  accessed: Instant,
  { language, messages }: I18n,
): string {
  const { source } = claim;
  const said = claim.quote?.exact ?? (claim.summary === null ? "" : textIn(claim.summary, language));
  const issued = issuedDate(source.issued, language);
  const { year, month, day } = civilDate(accessed, "UTC");
  const quoted = claim.quote === null ? said : `“${said}”`;
  return `${quoted} — ${source.publisher}, “${title}”, ${issued}, ${source.url} (${messages.ui.accessed} ${issuedDate([year, month, day], language)}).`;
}

/** The address of a claim's source, with a text fragment that makes the browser mark the quotation. */
export function sourceAddress({ quote, source }: Claim): string {
  if (quote === null) return source.url;
  const words = quote.exact.split(" ");
  const encode = (text: string) => encodeURIComponent(text).replace(/-/g, "%2D");
  const fragment =
    words.length <= 12
      ? encode(quote.exact)
      : `${encode(words.slice(0, 5).join(" "))},${encode(words.slice(-5).join(" "))}`;
  return `${source.url}${source.url.includes("#") ? "" : "#"}:~:text=${fragment}`;
}
