/** What the browser gives, or `otherwise` where it has no such thing or throws when asked, as some do in frames. */
export function given<T>(read: () => T | null | undefined, otherwise: T): T {
  try {
    return read() ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Whether the reader wants nothing to move that need not. */
export function prefersStill(): boolean {
  return given(() => matchMedia("(prefers-reduced-motion: reduce)").matches, false);
}
