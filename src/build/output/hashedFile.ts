import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { contentHash } from "../contentHash.ts";

/** The path within the build of a file under a name that carries its hash. */
export function hashedPath(name: string, content: string | Buffer): string {
  const extension = extname(name);
  return `assets/${basename(name, extension)}-${contentHash(content)}${extension}`;
}

/** Writes a file into `assets` under a name that carries its hash, and gives its path within the build. */
export function writeHashed(dist: string, name: string, content: string | Buffer): string {
  const path = hashedPath(name, content);
  mkdirSync(join(dist, "assets"), { recursive: true });
  writeFileSync(join(dist, path), content);
  return path;
}

/** Moves a file from the root of the build into `assets`, as `writeHashed` would have written it. */
export function moveHashed(dist: string, name: string): string {
  const path = writeHashed(dist, name, readFileSync(join(dist, name)));
  rmSync(join(dist, name));
  return path;
}
