import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ClaimPart } from "../../trip/record/claimPart.ts";
import { contentHash } from "../contentHash.ts";

/** The folder of the parts' scripts within the build, named for what they hold; empty where there are none. */
export function claimPartsFolder(parts: readonly ClaimPart[]): string {
  return parts.length === 0
    ? ""
    : `assets/claims-${contentHash(parts.map((part) => contentHash(JSON.stringify(part))).join())}`;
}

/**
 * Writes each part as a script that calls `tripMapClaimPart`, and one that tells in which part each claim is, for links
 * to a claim. An embed in a frame without an origin may run scripts of its host, but fetch nothing.
 */
export function writeClaimParts(dist: string, parts: readonly ClaimPart[]): void {
  if (parts.length === 0) return;
  const folder = join(dist, claimPartsFolder(parts));
  mkdirSync(folder, { recursive: true });
  const ids = parts.map(({ claims }) => claims.map(({ id }) => id));
  writeFileSync(join(folder, "index.js"), `tripMapClaimIndex(${JSON.stringify(ids)})`);
  for (const [index, part] of parts.entries()) {
    writeFileSync(join(folder, `${index}.js`), `tripMapClaimPart(${index},${JSON.stringify(part)})`);
  }
}
