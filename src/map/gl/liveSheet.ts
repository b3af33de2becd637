/**
 * Asserts that maplibre.css is applied. A style sheet served with a wrong MIME type can count as loaded but be empty,
 * so maplibre.css sets a marker property, on the map's own element: on the document's, every element would inherit it.
 *
 * @throws Error if the style sheet is missing or empty
 */
export function expectLiveSheet(): void {
  const canvas = document.querySelector(".map-canvas");
  const marker = canvas === null ? "" : getComputedStyle(canvas).getPropertyValue("--live-map-style");
  if (marker === "") throw new Error("The live map's style sheet is not applied.");
}
