/** What became of a mutation. Only a test that ran and failed kills one. */
export type Fate =
  | "killed"
  | "survived"
  /** Its place in the source is not there, or not there once. */
  | "not found"
  /** The harmed source cannot be built: nobody would have needed a test. */
  | "not built"
  | "timed out"
  /** The runner ended badly without a test that failed: it found none, or could not start. */
  | "not run";

/** How a command ended. */
export interface Ended {
  readonly isOk: boolean;
  /** Whether it was stopped because it took too long. */
  readonly isTimedOut: boolean;
}

/** The fate of a mutation of which the build has ended; null where its tests have still to be run. */
export function fateByBuild({ isOk, isTimedOut }: Ended): Fate | null {
  return isTimedOut ? "timed out" : isOk ? null : "not built";
}

/** The fate of a mutation whose tests have ended; `failed` is how many tests their report says have failed, null without a report. */
export function fateByTests({ isOk, isTimedOut }: Ended, failed: number | null): Fate {
  if (isTimedOut) return "timed out";
  if (isOk) return "survived";
  return failed === null || failed === 0 ? "not run" : "killed";
}
