/** Longest wait, in milliseconds, before a part that is still loading is reported as missing. */
export const LOAD_TIMEOUT_MS = 8000;

/**
 * Calls `onLate` once if a promise has not settled in time. The promise itself goes on: a late arrival is still used.
 *
 * @returns a function that stops waiting
 */
export function onTimeout(loading: Promise<unknown>, onLate: () => void, timeoutMs = LOAD_TIMEOUT_MS): () => void {
  const timer = setTimeout(onLate, timeoutMs);
  const stop = () => clearTimeout(timer);
  loading.then(stop, stop);
  return stop;
}
