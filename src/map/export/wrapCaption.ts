/**
 * A text in lines that are at most `room` wide, as `widthOf` measures them: broken after a space where a line has one,
 * else at any character, as a long address must be. Joined, the lines are the text again.
 */
export function wrapCaption(text: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (line !== "" && widthOf(`${line}${character}`.trimEnd()) > room) {
      const end = line.lastIndexOf(" ") + 1 || line.length;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
    line += character;
  }
  return [...lines, line];
}
