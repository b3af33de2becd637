import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** What is worth compressing: fonts and PNGs are compressed already. */
const TEXTS = new Set([".html", ".js", ".css", ".json", ".geojson", ".csv", ".svg", ".pbf"]);

/** The least that is worth it, in bytes: less fits into one packet anyway. */
const LEAST = 1000;

/** Writes a `.gz` and a `.br` beside every text of the build, at their best, for servers that send such files. */
export function compress(dist: string): void {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !TEXTS.has(extname(entry.name))) continue;
    const plain = readFileSync(path);
    if (plain.length < LEAST) continue;
    writeFileSync(`${path}.gz`, gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
    );
  }
}
