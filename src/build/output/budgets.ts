import { sentBytes } from "./sentBytes.ts";
import { STAGES, type StageFiles, type StageName, stageFiles } from "./stageFiles.ts";

/** A file of the build, with its bytes as a good host sends them: compressed with brotli at its best. */
export interface SentFile {
  readonly path: string;
  readonly bytes: number;
}

/** All that a reader has been sent by some point; each stage includes the stages before it. */
export interface Stage {
  readonly name: StageName;
  readonly files: readonly SentFile[];
  readonly bytes: number;
  /** The most bytes that are allowed. */
  readonly budget: number;
}

/** The most bytes that may be sent until the first picture, for the whole static page, and with the live map. */
export const BUDGETS: Readonly<Record<StageName, number>> = {
  "first picture": 36_500,
  "static page": 150_000,
  "live map": 373_000,
};

/**
 * What the page in `dist` is sent, stage by stage: the document with all that blocks its first picture; then its
 * scripts and the fonts of English text; then the live map with its worker and first tiles.
 *
 * @throws Error where the build lacks one of these
 */
export function measureBudgets(dist: string, built: StageFiles): readonly Stage[] {
  const parts = stageFiles(dist, built);
  const files = new Map<string, SentFile>();
  return STAGES.map((name) => {
    for (const path of parts[name]) files.set(path, { path, bytes: sentBytes(dist, path) });
    const sent = [...files.values()];
    return { name, files: sent, bytes: sent.reduce((sum, file) => sum + file.bytes, 0), budget: BUDGETS[name] };
  });
}

/** The stages over their budgets, each as a text that lists its largest files. */
export function budgetProblems(stages: readonly Stage[]): readonly string[] {
  return stages
    .filter(({ bytes, budget }) => bytes > budget)
    .map((stage) => {
      const largest = [...stage.files].sort((a, b) => b.bytes - a.bytes);
      return `${stageLine(stage)}\n${largest.map(fileLine).join("\n")}`;
    });
}

/** A stage with its size and its budget, as one line. */
export function stageLine({ name, bytes, budget }: Stage): string {
  return `${name}: ${kB(bytes)} of ${kB(budget)}`;
}

function fileLine({ path, bytes }: SentFile): string {
  return `  ${kB(bytes).padStart(9)}  ${path}`;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
