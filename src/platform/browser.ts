/** Reads a browser API that may be missing, or may throw inside a sandboxed frame; `fallback` then takes its place. */
export function tryOr<T>(read: () => T | null | undefined, fallback: T): T {
  try {
    return read() ?? fallback;
  } catch {
    return fallback;
  }
}

/** Whether the reader prefers reduced motion; false if the browser does not say. */
export function prefersReducedMotion(): boolean {
  return tryOr(() => matchMedia("(prefers-reduced-motion: reduce)").matches, false);
}

/** Whether the reader has asked the browser to save data; false if the browser does not say. */
export function prefersReducedData(): boolean {
  type Connected = Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return tryOr(() => (navigator as Connected).connection?.saveData, false);
}
