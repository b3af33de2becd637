import { given } from "./browser.ts";

/** Whether the reader has asked the browser to save data, where it tells. */
export function savesData(): boolean {
  type Connected = Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return given(() => (navigator as Connected).connection?.saveData, false);
}
