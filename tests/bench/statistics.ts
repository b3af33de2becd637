/** The quantile at a share from 0 to 1; NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** Median, minimum and maximum of several rounds. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The spread of the rounds with a value; null if none has one. */
export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const given = values.filter((value) => value !== null);
  if (given.length === 0) return null;
  return { median: median(given), least: Math.min(...given), most: Math.max(...given) };
}

/** How long tasks blocked a page between two moments, and the longest of them; null without both moments. */
export function blocking(
  tasks: readonly (readonly [number, number])[],
  from: number | null,
  to: number | null,
): { readonly sum: number; readonly longest: number } | null {
  if (from === null || to === null) return null;
  const lengths = tasks.filter(([start, end]) => end > from && start < to).map(([start, end]) => end - start);
  return { sum: lengths.reduce((sum, length) => sum + length, 0), longest: Math.max(0, ...lengths) };
}
