import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Types worth compressing; fonts and PNGs are compressed already. */
const COMPRESSIBLE = new Set([".html", ".js", ".css", ".json", ".geojson", ".csv", ".svg", ".pbf"]);

/** The smallest file worth compressing: a smaller one fits into one packet anyway. */
const MIN_BYTES = 1000;

/** Writes a `.gz` and a `.br` beside each text of the build, at the highest level, for servers that send such files. */
export function compress(dist: string): void {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !COMPRESSIBLE.has(extname(entry.name))) continue;
    const plain = readFileSync(path);
    if (plain.length < MIN_BYTES) continue;
    writeFileSync(`${path}.gz`, gzipSync(plain, { level: constants.Z_BEST_COMPRESSION }));
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
    );
  }
}
