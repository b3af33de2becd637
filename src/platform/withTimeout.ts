/** How long a part of the page may take to load before the page says that it is missing, in milliseconds. */
export const LOAD_TIMEOUT_MS = 8000;

/**
 * The promise's value.
 *
 * @throws Error after `ms` milliseconds, or what the promise is rejected with
 */
export async function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Timed out after ${ms} ms.`)), ms);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
