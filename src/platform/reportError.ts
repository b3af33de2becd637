/** Logs a handled error while developing; a reader's console stays silent, because the page itself says what is missing. */
export function reportError(error: unknown): void {
  if (import.meta.env.DEV) console.error(error);
}
