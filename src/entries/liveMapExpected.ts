import { prefersReducedData } from "../platform/browser.ts";

/** Whether a live map will be drawn soon, as far as can be told before the program reads the address. */
export function isLiveMapExpected(): boolean {
  const isStatic = new URLSearchParams(location.search).get("static") === "1";
  return !document.hidden && !isStatic && !prefersReducedData();
}
