import type { ArticleMeasurement } from "./article.ts";
import type { Measure, Measurement } from "./measures.ts";
import type { Profile } from "./profiles.ts";
import { type Spread, spreadOf } from "./statistics.ts";

/** All rounds of one page in one profile. */
export interface Result {
  readonly subject: string;
  readonly profile: Profile["name"];
  readonly rounds: readonly Measurement[];
}

/** One round of an article. */
export interface ArticleResult extends ArticleMeasurement {
  readonly article: string;
  readonly profile: Profile["name"];
}

export function spreadOfMeasure(result: Result | undefined, measure: Measure): Spread | null {
  return result === undefined ? null : spreadOf(result.rounds.map((round) => round[measure]));
}

export function spreadText(spread: Spread | null): string {
  if (spread === null) return "–";
  const { median, least, most } = spread;
  return least === most ? digits(median) : `${digits(median)} (${digits(least)}–${digits(most)})`;
}

export function ratioText(own: Spread | null, other: Spread | null): string {
  if (own === null || other === null || other.median === 0) return "–";
  return (own.median / other.median).toFixed(2);
}

export function digits(value: number): string {
  if (Number.isNaN(value)) return "–";
  if (Math.abs(value) >= 100 || Number.isInteger(value)) return value.toFixed(0);
  return value.toFixed(Math.abs(value) < 1 ? 2 : 1);
}

export function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

export function spreadOfArticle(
  articles: readonly ArticleResult[],
  article: string,
  profile: Profile["name"],
  measure: keyof ArticleMeasurement,
): Spread | null {
  return spreadOf(
    articles.filter((one) => one.article === article && one.profile === profile).map((one) => one[measure]),
  );
}
