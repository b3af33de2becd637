/** Whether the reader has asked the browser to save data, where it tells. */
export function savesData(): boolean {
  const { connection } = globalThis.navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData ?? false;
}
