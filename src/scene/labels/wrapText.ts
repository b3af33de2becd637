/** Breaks a text at its spaces into lines of roughly `length` characters; a longer word has a line of its own. */
export function wrapText(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.pop();
    if (last === undefined) lines.push(word);
    else if (last.length + word.length > length) lines.push(last, word);
    else lines.push(`${last} ${word}`);
  }
  return lines;
}
