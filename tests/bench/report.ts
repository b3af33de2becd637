import { ARTICLES } from "./article.ts";
import { MEASURES, type Measure } from "./measures.ts";
import { PROFILES, type Profile } from "./profiles.ts";
import {
  type ArticleResult,
  digits,
  type Result,
  ratioText,
  row,
  spreadOfArticle,
  spreadOfMeasure,
  spreadText,
} from "./results.ts";
import { ALONE, THIS_MAP, targetTable } from "./targets.ts";

/** Where and when the benchmark ran. */
export interface Setting {
  readonly date: string;
  readonly cores: number;
  readonly processor: string;
  readonly browser: string;
  /** Whether a graphics card draws the pages. */
  readonly hasGpu: boolean;
  readonly rounds: number;
  /** Number of rounds that included the large records. */
  readonly largeRounds: number;
  /** Mean load during the run, in runnable processes. */
  readonly load: number;
}

/** The pages that this map's figures are divided by. */
const RIVALS = ["svg", "bare", "tutorial"];

/** Measures in the table of docs/performance.md. */
const SHORT: readonly Measure[] = [
  "kBFirst",
  "kB",
  "firstContent",
  "largestPaint",
  "picture",
  "mapDrawn",
  "longTasks",
  "longestTask",
  "firstKey",
  "firstKeyAnswered",
  "stepP50",
  "stepP95",
  "stepP99",
  "droppedFrames",
  "mainThread",
  "script",
  "styleLayout",
  "paint",
  "interaction",
  "heap",
  "heapGrowthFirst",
  "heapGrowth",
  "thirdParties",
];

/** The whole report in Markdown. */
export function report(results: readonly Result[], articles: readonly ArticleResult[], setting: Setting): string {
  const { cores, largeRounds, load } = setting;
  return [
    "# Benchmark",
    "",
    settingSentence(setting),
    "Medians, in brackets the least and the most. The pages take turns within each round; all bytes are brotli.",
    "Slow phone: main thread 4 times slower, 1.6 Mbit/s and 150 ms before each answer (made by the server, so that it",
    "holds for workers too), a window of 390 × 844 at 2 pixels a pixel. Plain: 1280 × 800, no limits.",
    `The large records are measured in ${largeRounds} of the rounds, the growth of the heap in the first and without limits:`,
    "what is kept depends on the steps, not on how long they take. It is what 500 steps leave after 500 that warm up.",
    "Before the first picture come the document, its style sheets and the scripts that block it. Beside them this map",
    "asks for its two fonts (15 kB), which are counted in all: they are `font-display: optional`, so that the picture is",
    "drawn without them where they are late.",
    "First paint is the first frame with anything in it. A canvas is no contentful paint to Chromium, neither the first",
    "nor the largest: a page with little but a canvas and a slider may stand there with –.",
    "As soon as the picture is there, a key is pressed on the slider, so that each page starts under the reader's hands.",
    "Each page is loaded by a browser that has shown text, a drawing and WebGL before.",
    "A step is timed from the input event to the start of the frame after the one that shows it: 33 ms at best.",
    "TimelineJS has no slider to scrub and no map.",
    load > cores ? `\nThe machine was busy with other work: compare within this run only.` : "",
    ...PROFILES.flatMap(({ name }) => [`## ${capital(name)}`, "", ...table(results, name), ""]),
    "## In an article",
    "",
    "An article of text with embeds of this map far below the window, on the same host: the worst case, as they then",
    "share its main thread. Compared with the article alone, in the same rounds.",
    "",
    ...articleTable(articles),
    "",
    "## Targets",
    "",
    ...targetTable(results, articles),
    "",
    "To repeat: `npm run build && npm run bench` (`BENCH_ROUNDS=1` for a quick look).",
    "",
  ].join("\n");
}

/** What docs/performance.md says of a run: where it ran, medians of plain / slow phone, and the article. */
export function shortReport(results: readonly Result[], articles: readonly ArticleResult[], setting: Setting): string {
  return [settingSentence(setting), "", ...shortTable(results), "", ...articleTable(articles)].join("\n");
}

function settingSentence({ date, cores, processor, browser, hasGpu, rounds, load }: Setting): string {
  const drawn = hasGpu ? "drawn by the graphics card" : "drawn by the processor, WebGL by software GL";
  return `${date}, ${cores} cores (${processor}), ${browser}, ${drawn}, rounds: ${rounds}, mean load ${load.toFixed(1)}.`;
}

/** Medians of both profiles in one cell. */
function shortTable(results: readonly Result[]): string[] {
  const subjects = [...new Set(results.map(({ subject }) => subject))];
  const medians = (subject: string, measure: Measure) => {
    const both = PROFILES.map(({ name }) => {
      const found = results.find((result) => result.subject === subject && result.profile === name);
      return digits(spreadOfMeasure(found, measure)?.median ?? Number.NaN);
    });
    const [first] = both;
    return new Set(both).size === 1 || measure.startsWith("heapGrowth") ? (first ?? "–") : both.join(" / ");
  };
  return [
    row(["", ...subjects]),
    row(["---", ...subjects.map(() => "--:")]),
    ...SHORT.map((measure) => row([MEASURES[measure], ...subjects.map((subject) => medians(subject, measure))])),
  ];
}

function articleTable(articles: readonly ArticleResult[]): string[] {
  const columns = PROFILES.flatMap(({ name }) => [
    `${name}: first paint, ms`,
    "÷ alone",
    `${name}: long tasks, ms`,
    "longest, ms",
  ]);
  return [
    row(["", ...columns]),
    row(["---", ...columns.map(() => "--:")]),
    ...ARTICLES.map(({ name: article }) =>
      row([
        article,
        ...PROFILES.flatMap(({ name }) => [
          spreadText(spreadOfArticle(articles, article, name, "firstPaint")),
          ratioText(
            spreadOfArticle(articles, article, name, "firstPaint"),
            spreadOfArticle(articles, ALONE, name, "firstPaint"),
          ),
          spreadText(spreadOfArticle(articles, article, name, "longTasks")),
          spreadText(spreadOfArticle(articles, article, name, "longestTask")),
        ]),
      ]),
    ),
  ];
}

function table(results: readonly Result[], profile: Profile["name"]): string[] {
  const columns = results.filter((result) => result.profile === profile);
  const measures = Object.entries(MEASURES) as [Measure, string][];
  const own = columns.find(({ subject }) => subject === THIS_MAP);
  const others = columns.filter(({ subject }) => RIVALS.includes(subject));
  return [
    row(["", ...columns.map(({ subject }) => subject), ...others.map(({ subject }) => `÷ ${subject}`)]),
    row(["---", ...columns.map(() => "--:"), ...others.map(() => "--:")]),
    ...measures.map(([measure, label]) =>
      row([
        label,
        ...columns.map((column) => spreadText(spreadOfMeasure(column, measure))),
        ...others.map((other) => ratioText(spreadOfMeasure(own, measure), spreadOfMeasure(other, measure))),
      ]),
    ),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
