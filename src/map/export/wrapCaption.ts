/**
 * Breaks a text into lines at most `maxWidth` wide as measured by `widthOf`: after a space where there is one,
 * otherwise at any character, as long addresses need. Joining the lines gives the text back.
 */
export function wrapCaption(text: string, maxWidth: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (line !== "" && widthOf(`${line}${character}`.trimEnd()) > maxWidth) {
      const end = line.lastIndexOf(" ") + 1 || line.length;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
    line += character;
  }
  return [...lines, line];
}
