/**
 * Everything the picture draws of the train: its marks, the travelled part and the stretch. It runs in the page, and
 * refers to nothing outside itself.
 */
export function drawnTrain(): string {
  const parts = document.querySelectorAll(
    "svg.picture :is([data-train], .picture-stretch, .picture-stretch-cap, .picture-passed)",
  );
  return [...parts]
    .map((part) => `${part.getAttribute("data-train")} ${part.getAttribute("data-phase")} ${part.getAttribute("d")}`)
    .join("\n");
}
