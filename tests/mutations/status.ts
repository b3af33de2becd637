/** What became of a mutant, in Stryker's words. Only a test that ran and failed kills one. */
export type Status =
  | "killed"
  | "survived"
  | "timeout"
  /** The mutated source does not build, so no test was needed. */
  | "compile error"
  /** The runner failed although no test did: it found none, or could not start. */
  | "runtime error";

/** How a command ended. */
export interface CommandResult {
  readonly isOk: boolean;
  readonly isTimedOut: boolean;
}

/** The status after the build; null where the tests still have to decide. */
export function statusAfterBuild({ isOk, isTimedOut }: CommandResult): Status | null {
  return isTimedOut ? "timeout" : isOk ? null : "compile error";
}

/** The status after the tests; `failedTests` comes from their report and is null where there is none. */
export function statusAfterTests({ isOk, isTimedOut }: CommandResult, failedTests: number | null): Status {
  if (isTimedOut) return "timeout";
  if (isOk) return "survived";
  return failedTests === null || failedTests === 0 ? "runtime error" : "killed";
}
