import type { Phase } from "./events.ts";
import type { OwnTime } from "./functions.ts";
import { type Times, WORK } from "./mainThread.ts";

/** What a trace of one load says. */
export interface Trace {
  readonly profile: string;
  readonly phases: readonly Phase[];
  /** In the order of the phases. */
  readonly times: readonly Times[];
  readonly own: readonly OwnTime[];
}

/** Number of origins that are listed. */
const LISTED = 25;

/** The trace as text: a table of the main thread's work and one of own time by module, with a column for each phase. */
export function traceReport({ profile, phases, times, own }: Trace): string {
  const start = phases[0]?.start ?? 0;
  const ends = phases.map(({ name, end }) => `${name} ${Math.round((end - start) / 1000)}`);
  const work = WORK.map((name): [string, number[]] => [name, times.map((phase) => phase[name])]);
  return [
    `${profile}: ${ends.join(", ")} ms after navigation`,
    "",
    ...table("main thread, ms", phases, work, times.map(totalOf)),
    "",
    ...table(
      "own time by module, ms",
      phases,
      own.slice(0, LISTED).map(({ origin, phases }) => [origin, phases]),
      null,
    ),
  ].join("\n");
}

function table(
  title: string,
  phases: readonly Phase[],
  rows: readonly (readonly [string, readonly number[]])[],
  totals: readonly number[] | null,
): string[] {
  const shown = [
    [title, ...phases.map(({ name }) => `to ${name}`), "in all"],
    ...rows.map(([name, times]) => [name, ...times.map(whole), whole(sum(times))]),
    ...(totals === null ? [] : [["in all", ...totals.map(whole), whole(sum(totals))]]),
  ];
  const widths = shown.reduce<number[]>(
    (most, cells) => cells.map((cell, at) => Math.max(most[at] ?? 0, cell.length)),
    [],
  );
  return shown.map((cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "),
  );
}

function totalOf(times: Times): number {
  return sum(Object.values(times));
}

function whole(milliseconds: number): string {
  return milliseconds < 0.5 ? "·" : milliseconds.toFixed(0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
