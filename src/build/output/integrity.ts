import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Hashes of the build's files, so that a copy of it can be checked. */
export interface Manifest {
  /** SHA-256 of every file but this manifest, in hex, by path within the build. */
  readonly files: Readonly<Record<string, string>>;
  /** Values for the `integrity` attribute of the scripts that other pages load. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** Scripts at stable paths that articles on other sites load. */
const LOADED_ELSEWHERE = ["embed.v1.js"];

/** The manifest of a folder. */
function manifestOf(dist: string): Manifest {
  const paths = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => path !== "manifest.json")
    .sort();
  const hash = (path: string, algorithm: string) => createHash(algorithm).update(readFileSync(join(dist, path)));
  return {
    files: Object.fromEntries(paths.map((path) => [path, hash(path, "sha256").digest("hex")])),
    integrity: Object.fromEntries(
      LOADED_ELSEWHERE.map((path) => [path, `sha384-${hash(path, "sha384").digest("base64")}`]),
    ),
  };
}

/** Writes `manifest.json`; every other file must be written before. */
export function writeManifest(dist: string): void {
  writeFileSync(join(dist, "manifest.json"), `${JSON.stringify(manifestOf(dist), null, 1)}\n`);
}
