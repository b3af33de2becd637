import { ARTICLES } from "./article.ts";
import { MEASURES, type Measure } from "./measures.ts";
import { PROFILES, type Profile } from "./profiles.ts";
import { type ArticleResult, digits, type Result, row, spreadOfArticle, spreadOfMeasure } from "./results.ts";

/**
 * A bound of the design that one run can test: a figure of this map against another page's, or against a number. Where
 * the number was found beside another page's on a faster machine, both stand here: the number, and how they related.
 */
interface Target {
  /** The page that must keep the bound. */
  readonly subject: string;
  readonly measure: Measure;
  readonly profile: Profile["name"];
  readonly times: number;
  /** The page whose figure is multiplied; null if `times` is the bound itself. */
  readonly of: string | null;
}

export const THIS_MAP = "this map";
/** The article that the others are compared with. */
export const ALONE = ARTICLES[0]?.name ?? "";

/** How many claims the large records have. */
export const LARGE_RECORDS = [10_000, 100_000] as const;

/** This map with a record of so many claims. */
export function largeRecord(claims: (typeof LARGE_RECORDS)[number]): string {
  return `${claims} claims`;
}

/** Allowed ratio between equal figures: rounds of one page differ by as much. */
const NOISE = 1.15;

const STEP_MEASURES = ["stepP95", "mainThread"] as const;
const START_MEASURES = ["picture", "mapDrawn"] as const;

const TARGETS: readonly Target[] = [
  { subject: THIS_MAP, measure: "picture", profile: "plain", times: 1.5, of: "svg" },
  { subject: THIS_MAP, measure: "picture", profile: "slow phone", times: 1.5, of: "svg" },
  { subject: THIS_MAP, measure: "mapDrawn", profile: "plain", times: 1.15, of: "bare" },
  { subject: THIS_MAP, measure: "mapDrawn", profile: "slow phone", times: 1.15, of: "bare" },
  { subject: THIS_MAP, measure: "kBFirst", profile: "plain", times: 30, of: null },
  { subject: THIS_MAP, measure: "kB", profile: "plain", times: 450, of: null },
  { subject: THIS_MAP, measure: "stepP95", profile: "plain", times: NOISE, of: "svg" },
  { subject: THIS_MAP, measure: "stepP95", profile: "slow phone", times: NOISE, of: "svg" },
  { subject: THIS_MAP, measure: "mainThread", profile: "plain", times: 3, of: null },
  { subject: THIS_MAP, measure: "mainThread", profile: "slow phone", times: 12, of: null },
  { subject: THIS_MAP, measure: "heap", profile: "plain", times: 7, of: null },
  { subject: THIS_MAP, measure: "heapGrowth", profile: "plain", times: 0.1, of: null },
  ...PROFILES.flatMap(({ name: profile }) => [
    ...STEP_MEASURES.flatMap((measure): Target[] => [
      { subject: largeRecord(10_000), measure, profile, times: 1.15, of: THIS_MAP },
      { subject: largeRecord(100_000), measure, profile, times: 1.5, of: THIS_MAP },
    ]),
    ...START_MEASURES.map(
      (measure): Target => ({ subject: largeRecord(100_000), measure, profile, times: 3, of: THIS_MAP }),
    ),
  ]),
  { subject: THIS_MAP, measure: "thirdParties", profile: "plain", times: 0, of: null },
];

/** Whether each bound is kept, as a table. */
export function targetTable(results: readonly Result[], articles: readonly ArticleResult[]): string[] {
  return [
    row(["", "bound", "bound here", "measured", "met"]),
    row(["---", "---", "--:", "--:", "---"]),
    ...TARGETS.map(({ subject, measure, profile, times, of }) => {
      const find = (name: string) =>
        spreadOfMeasure(
          results.find((result) => result.subject === name && result.profile === profile),
          measure,
        )?.median ?? Number.NaN;
      const bound = of === null ? times : times * find(of);
      const named = of === null ? `≤ ${times}` : `≤ ${Math.round(times * 100) / 100} × ${of}`;
      const label = `${subject === THIS_MAP ? "" : `${subject}: `}${MEASURES[measure]}, ${profile}`;
      return targetRow(label, named, bound, find(subject));
    }),
    ...ARTICLES.slice(1).map(({ name }) => {
      const [own, alone] = [name, ALONE].map((article) => spreadOfArticle(articles, article, "plain", "firstPaint"));
      const bound = (alone?.median ?? Number.NaN) * 1.05;
      return targetRow(`${name}: first paint, ms, plain`, "≤ 1.05 × alone", bound, own?.median ?? Number.NaN);
    }),
    ...ARTICLES.slice(1).map(({ name }) => {
      const longest = spreadOfArticle(articles, name, "plain", "longestTask")?.median ?? Number.NaN;
      return targetRow(`${name}: longest task, ms, plain`, "≤ 50", 50, longest);
    }),
  ];
}

function targetRow(label: string, named: string, bound: number, own: number): string {
  const isMet = Number.isNaN(own + bound) ? "not measured" : own <= bound ? "yes" : "**no**";
  return row([label, named, digits(bound), digits(own), isMet]);
}
