/** How long a part of the page may take to load, in milliseconds, before the page says that it is missing. */
export const LOAD_TIMEOUT_MS = 8000;
