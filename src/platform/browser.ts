/** What the browser gives, or `otherwise` where it has no such thing or throws when asked, as some do in frames. */
export function tryOr<T>(read: () => T | null | undefined, otherwise: T): T {
  try {
    return read() ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Whether the reader wants nothing to move that need not. */
export function prefersReducedMotion(): boolean {
  return tryOr(() => matchMedia("(prefers-reduced-motion: reduce)").matches, false);
}

/** Whether the reader has asked the browser to save data, where it tells. */
export function prefersReducedData(): boolean {
  type Connected = Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return tryOr(() => (navigator as Connected).connection?.saveData, false);
}
