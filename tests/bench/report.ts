import { MEASURES, type Measure, type Measurement, PROFILES, type Profile } from "./measure.ts";
import { type Spread, spreadOf } from "./statistics.ts";

/** All rounds of one page in one profile. */
export interface Result {
  readonly subject: string;
  readonly profile: Profile["name"];
  readonly rounds: readonly Measurement[];
}

/** Where and when the benchmark ran. */
export interface Setting {
  readonly date: string;
  readonly cores: number;
  readonly processor: string;
  readonly browser: string;
  readonly rounds: number;
  /** Number of rounds that included the large record. */
  readonly largeRounds: number;
  /** Mean load during the run, in runnable processes. */
  readonly load: number;
}

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

const THIS_MAP = "this map";
export const LARGE_CLAIMS = 10_000;
/** This map with a record of this many claims. */
export const LARGE_RECORD = `${LARGE_CLAIMS} claims`;

/** Allowed ratio between equal figures: rounds of one page differ by as much. */
const NOISE = 1.15;

const TARGETS: readonly Target[] = [
  { subject: THIS_MAP, measure: "picture", profile: "slow phone", times: 1.3, of: "svg" },
  { subject: THIS_MAP, measure: "picture", profile: "plain", times: 1.5, of: "svg" },
  { subject: THIS_MAP, measure: "kBFirst", profile: "plain", times: 40, of: null },
  { subject: THIS_MAP, measure: "kB", profile: "plain", times: 560, of: null },
  { subject: THIS_MAP, measure: "mapDrawn", profile: "plain", times: 1, of: "tutorial" },
  { subject: THIS_MAP, measure: "mapDrawn", profile: "slow phone", times: 1.15, of: "bare" },
  { subject: THIS_MAP, measure: "stepP95", profile: "plain", times: 36, of: null },
  { subject: THIS_MAP, measure: "stepP95", profile: "plain", times: 36 / 33, of: "bare" },
  { subject: THIS_MAP, measure: "stepP95", profile: "slow phone", times: 60, of: null },
  { subject: THIS_MAP, measure: "stepP95", profile: "slow phone", times: 60 / 65, of: "bare" },
  { subject: THIS_MAP, measure: "mainThread", profile: "plain", times: 4, of: null },
  { subject: THIS_MAP, measure: "mainThread", profile: "plain", times: 4 / 3.7, of: "bare" },
  { subject: LARGE_RECORD, measure: "stepP95", profile: "plain", times: NOISE, of: THIS_MAP },
  { subject: LARGE_RECORD, measure: "stepP95", profile: "slow phone", times: NOISE, of: THIS_MAP },
  { subject: LARGE_RECORD, measure: "mainThread", profile: "plain", times: NOISE, of: THIS_MAP },
  { subject: LARGE_RECORD, measure: "mainThread", profile: "slow phone", times: NOISE, of: THIS_MAP },
  { subject: THIS_MAP, measure: "thirdParties", profile: "plain", times: 0, of: null },
];

/** The whole report in Markdown. */
export function report(results: readonly Result[], setting: Setting): string {
  const { date, cores, processor, browser, rounds, largeRounds, load } = setting;
  return [
    "# Benchmark",
    "",
    `${date}, ${cores} cores (${processor}), ${browser}, software GL, ${rounds} rounds, mean load ${load.toFixed(1)}.`,
    "Medians, in brackets the least and the most. The pages take turns within each round; all bytes are brotli.",
    "Slow phone: main thread 4 times slower, 1.6 Mbit/s and 150 ms before each answer (made by the server, so that it",
    "holds for workers too), a window of 390 × 844 at 2 pixels a pixel. Plain: 1280 × 800, no limits.",
    `The large record is measured in ${largeRounds} of the rounds. The heap after 500 steps is measured without limits only:`,
    "what is kept depends on the steps, not on how long they take.",
    "Before the first picture come the document, its style sheets and the scripts in its head that block it. Beside them",
    "this map asks for its two fonts (15 kB), which are counted in all: they are `font-display: optional`, so that the",
    "picture is drawn without them where they are late; for a font that is preloaded, Chromium's first layout waits no",
    "longer than about 100 ms.",
    "First paint is the first frame with anything in it. A canvas is no contentful paint to Chromium, neither the first",
    "nor the largest: a page with little but a canvas and a slider may stand there with –.",
    "Each page is loaded by a browser that has shown text, a drawing and WebGL before; pages are rasterised by the",
    "processor, WebGL is drawn in software.",
    "A step is timed from the input event to the start of the frame after the one that shows it: 33 ms at best.",
    load > cores ? `\nThe machine was busy with other work: compare within this run only.` : "",
    ...PROFILES.flatMap(({ name }) => [`## ${capital(name)}`, "", ...table(results, name), ""]),
    "## Targets",
    "",
    ...targetTable(results),
    "",
    "To repeat: `npm run build && npm run bench` (`BENCH_ROUNDS=2` for a quick look).",
    "",
  ].join("\n");
}

function table(results: readonly Result[], profile: Profile["name"]): string[] {
  const columns = results.filter((result) => result.profile === profile);
  const measures = Object.entries(MEASURES) as [Measure, string][];
  const own = columns.find(({ subject }) => subject === THIS_MAP);
  const others = columns.filter(({ subject }) => ["svg", "bare", "tutorial"].includes(subject));
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

function targetTable(results: readonly Result[]): string[] {
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
      const own = find(subject);
      const named = of === null ? `≤ ${times}` : `≤ ${Math.round(times * 100) / 100} × ${of}`;
      return row([
        `${subject === THIS_MAP ? "" : `${subject}: `}${MEASURES[measure]}, ${profile}`,
        named,
        digits(bound),
        digits(own),
        Number.isNaN(own + bound) ? "not measured" : own <= bound ? "yes" : "**no**",
      ]);
    }),
  ];
}

function spreadOfMeasure(result: Result | undefined, measure: Measure): Spread | null {
  return result === undefined ? null : spreadOf(result.rounds.map((round) => round[measure]));
}

function spreadText(spread: Spread | null): string {
  if (spread === null) return "–";
  const { median, least, most } = spread;
  return least === most ? digits(median) : `${digits(median)} (${digits(least)}–${digits(most)})`;
}

function ratioText(own: Spread | null, other: Spread | null): string {
  if (own === null || other === null || other.median === 0) return "–";
  return (own.median / other.median).toFixed(2);
}

function digits(value: number): string {
  if (Number.isNaN(value)) return "–";
  return Math.abs(value) >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
