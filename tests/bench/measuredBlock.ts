const START = "<!-- measured by npm run bench -->";
const END = "<!-- end -->";

/**
 * A document with other figures between its two markers.
 *
 * @throws Error if it has no such markers
 */
export function withMeasured(document: string, figures: string): string {
  const start = document.indexOf(START);
  const end = document.indexOf(END, start);
  if (start < 0 || end < 0) throw new Error(`The document has no "${START}" with "${END}" after it.`);
  return `${document.slice(0, start + START.length)}\n\n${figures}\n\n${document.slice(end)}`;
}
