const REPLACEMENT = "\ufffd";

/**
 * The text of a file of the record, with its byte order mark if it has one.
 *
 * @throws Error that says how to save the file, where it is not UTF-8
 */
export function recordText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const isUtf16 = isMarked || (bytes.length > 1 && (first === 0 || second === 0));
  if (isUtf16) throw new Error("the file is in UTF-16; save it as UTF-8");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const lines = new TextDecoder().decode(bytes).split(REPLACEMENT)[0]?.split("\n").length;
    throw new Error(`the file is not UTF-8, first on line ${lines}; save it as UTF-8`);
  }
}
