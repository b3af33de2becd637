import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** The bytes of a file as sent: fonts, and empty files, are not compressed. */
export function sentBytes(dist: string, path: string): number {
  const plain = readFileSync(join(dist, path));
  if (plain.length === 0 || extname(path) === ".woff2") return plain.length;
  const mode = extname(path) === ".pbf" ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT;
  return brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: mode,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  }).length;
}
