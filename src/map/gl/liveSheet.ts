/**
 * Claims that the live map's style sheet is there. A sheet of a wrong type may count as loaded, and be there, empty: only
 * the live map's own says itself that it has come.
 *
 * @throws Error where it is not
 */
export function expectLiveSheet(): void {
  const sign = getComputedStyle(document.documentElement).getPropertyValue("--live-map-style");
  if (sign === "") throw new Error("The live map's style did not come.");
}
