import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What the build consists of, so that a copy of it can be checked. */
export interface Manifest {
  /** SHA-256 of every file, in hex, by its path within the build; this manifest left out. */
  readonly files: Readonly<Record<string, string>>;
  /** For the `integrity` attribute, of the scripts that others load. */
  readonly integrity: Readonly<Record<string, string>>;
}

/** The scripts at stable paths that articles elsewhere load. */
const LOADED_ELSEWHERE = ["embed.v1.js"];

/** What a folder holds. */
export function manifestOf(dist: string): Manifest {
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

/** Writes `manifest.json`, last of all. */
export function writeManifest(dist: string): void {
  writeFileSync(join(dist, "manifest.json"), `${JSON.stringify(manifestOf(dist), null, 1)}\n`);
}
