import { existsSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { join } from "node:path";
import type { OriginOf } from "./functions.ts";

/**
 * Names the source of a function in a build that has source maps: a file of `src`, or a package. A script without a map
 * is named for its file, inline script for its document.
 */
export function originsIn(dist: string, address: string): OriginOf {
  const maps = new Map<string, SourceMap | null>();
  const mapOf = (path: string) => {
    const known = maps.get(path);
    if (known !== undefined) return known;
    const file = join(dist, `${path}.map`);
    const map = existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, "utf8")) as SourceMapPayload) : null;
    maps.set(path, map);
    return map;
  };
  return ({ url = "", functionName, lineNumber = 0, columnNumber = 0 }) => {
    if (functionName === "(garbage collector)") return "garbage collection";
    if (!url.startsWith(address)) return null;
    const path = new URL(url).pathname.slice(new URL(address).pathname.length);
    const entry = mapOf(path)?.findEntry(lineNumber, columnNumber);
    const source = entry !== undefined && "originalSource" in entry ? entry.originalSource : undefined;
    return source === undefined ? path.replace(/-[\w-]{8,10}(?=\.\w+$)/, "") || "the document" : sourceName(source);
  };
}

/** A file of `src` by its path, a file of MapLibre by its path in the package, any other by its package alone. */
function sourceName(source: string): string {
  const [, packaged] = /.*node_modules\/(.+)$/.exec(source) ?? [];
  if (packaged === undefined) return source.replace(/^.*?(?=src\/)/, "");
  if (packaged.startsWith("maplibre-gl/")) return packaged;
  return packaged.split("/", packaged.startsWith("@") ? 2 : 1).join("/");
}
